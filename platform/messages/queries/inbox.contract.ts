import { defineContract, flag, int, text } from '#standards/language';
import { faultsOf } from '../faults.ts';
import type { InboxMessage } from '../inbox/message.ts';

/** 我的消息: newest first, with how many are unread. */
export const inbox = defineContract<{
  readonly messages: readonly InboxMessage[];
  readonly unread: number;
  /** Pass on as `after` for the next page; absent on the last. */
  readonly next?: string;
}>()({
  type: 'query',
  on: 'messages',
  name: 'inbox',
  title: '我的消息',
  permission: 'messages.inbox',
  input: {
    unread: flag('只看未读', { id: 'unread', initial: false }),
    after: text('翻页标记', { id: 'after', max: 36 }),
    limit: int('条数', { id: 'limit', least: 1, most: 100, initial: 20 }),
  },
  errors: faultsOf('MESSAGE_MARK'),
});
