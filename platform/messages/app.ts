import { defineApp } from '#standards/language';
import {
  columnKind,
  deliveryState,
  messageChannel,
  noticeAudience,
  noticeKind,
  noticeState,
  receiptState,
} from './code-sets.ts';
import { messageContracts } from './contracts.ts';
import { notice } from './resources/notice.resource.ts';
import { noticeReceipt } from './resources/notice-receipt.resource.ts';
import { messageRoles } from './roles.ts';

/** 通知与消息: messages of persons, and notices, tasks and tables that go down the tree and come back answered (PF-4). */
export const messagesApp = defineApp({
  id: 'messages',
  title: '通知与任务',
  order: 5,
  icon: 'message',
  resources: [notice, noticeReceipt],
  codeSets: [noticeKind, noticeState, noticeAudience, receiptState, columnKind, messageChannel, deliveryState],
  contracts: messageContracts,
  roles: messageRoles,
  permissions: { 'unit.direct': '向单位下达' },
  pages: [
    { key: 'inbox', title: '我的消息', path: '/messages', permission: 'messages.inbox' },
    { key: 'channels', title: '接收渠道', path: '/messages/channels', permission: 'messages.channels' },
    { key: 'deliveries', title: '消息发送情况', path: '/messages/deliveries', permission: 'messages.deliveries' },
    { key: 'noticeRecord', title: '通知', path: '/r/notice/:id', permission: 'messages.inbox' },
    { key: 'receiptRecord', title: '收文', path: '/r/noticeReceipt/:id', permission: 'noticeReceipt.read' },
  ],
  menus: [
    { title: '我的消息', page: 'inbox' },
    { title: '收到的通知', resource: 'noticeReceipt' },
    { title: '下达的通知', resource: 'notice' },
    { title: '消息发送情况', page: 'deliveries' },
  ],
  panels: [
    { key: 'myNotices', title: '收文', permission: 'noticeReceipt.read', beside: true },
    { key: 'myMessages', title: '消息', permission: 'messages.inbox', beside: true },
  ],
});
