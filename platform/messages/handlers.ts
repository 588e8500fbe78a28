import type { Handler } from '#platform/commands';
import { channelHandlers } from './channels/channel-handlers.ts';
import type { MessageOutlets } from './channels/outlets.ts';
import { answerNoticeHandler } from './commands/answer-notice.ts';
import { issueNoticeHandler } from './commands/issue-notice.ts';
import { markReadHandler } from './commands/mark-read.ts';
import { receiveNoticeHandler } from './commands/receive-notice.ts';
import { remindHandler } from './commands/remind.ts';
import { sendBackHandler } from './commands/send-back.ts';
import { setColumnsHandler } from './commands/set-columns.ts';
import { inboxQuery } from './queries/inbox.ts';
import { noticeFormQuery } from './queries/notice-form.ts';
import { noticeProgressQuery } from './queries/notice-progress.ts';
import { noticeTableQuery } from './queries/notice-table.ts';

/** The code behind the contracts of the messages wing. */
export function messageHandlers(outlets: MessageOutlets): readonly Handler[] {
  return [...noticeHandlers, ...channelHandlers(outlets)];
}

const noticeHandlers: readonly Handler[] = [
  issueNoticeHandler,
  setColumnsHandler,
  remindHandler,
  receiveNoticeHandler,
  answerNoticeHandler,
  sendBackHandler,
  markReadHandler,
  inboxQuery,
  noticeFormQuery,
  noticeProgressQuery,
  noticeTableQuery,
];
