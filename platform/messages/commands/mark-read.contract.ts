import { defineContract, rows, text } from '#standards/language';

/** 标为已读: the named messages, or all of one's own when none is named. */
export const markRead = defineContract<{ readonly unread: number }>()({
  type: 'command',
  on: 'messages',
  name: 'markRead',
  title: '标为已读',
  permission: 'messages.markRead',
  input: {
    messages: rows('消息', { id: 'messages', of: { id: text('编号', { id: 'id', required: true, max: 36 }) } }),
  },
});
