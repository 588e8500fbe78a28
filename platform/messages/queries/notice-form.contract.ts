import { defineContract, ref } from '#standards/language';
import type { AnsweredLine, AskedColumn } from '../answers/columns.ts';

/** 填报表: what a notice asks to be filled in, and what one unit filled in so far. */
export const noticeForm = defineContract<{
  readonly columns: readonly AskedColumn[];
  readonly lines: readonly AnsweredLine[];
}>()({
  type: 'query',
  on: 'messages',
  name: 'noticeForm',
  title: '填报表',
  permission: 'signedIn',
  input: {
    notice: ref('通知', { id: 'notice', to: 'notice', required: true }),
    receipt: ref('收文', { id: 'receipt', to: 'noticeReceipt' }),
  },
});
