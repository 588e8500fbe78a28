import { defineContract } from '#standards/language';

/** 签收: says that the unit has the notice. */
export const receiveNotice = defineContract()({
  type: 'verb',
  on: 'noticeReceipt',
  name: 'receive',
  title: '签收',
  permission: 'noticeReceipt.receive',
  when: ['sent'],
  input: {},
  event: 'noticeReceipt.received',
});
