import { defineContract, note } from '#standards/language';

/** 退回重报: the issuer asks the unit to answer again, with the reason. */
export const sendBack = defineContract()({
  type: 'verb',
  on: 'noticeReceipt',
  name: 'sendBack',
  title: '退回重报',
  permission: 'noticeReceipt.sendBack',
  when: ['answered'],
  input: { why: note('退回原因', { id: 'why', required: true, max: 500 }) },
  event: 'noticeReceipt.sentBack',
});
