import { defineContract, int, note, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 反馈: answers in words and, where the notice asks for a table, in lines; answering again replaces the earlier answer until the issuer closes it. */
export const answerNotice = defineContract<{ readonly late: boolean }>()({
  type: 'verb',
  on: 'noticeReceipt',
  name: 'answer',
  title: '反馈',
  permission: 'noticeReceipt.answer',
  when: ['received', 'answered', 'returned'],
  input: {
    words: note('反馈内容', { id: 'words', max: 4000 }),
    cells: rows('填报内容', {
      id: 'cells',
      of: {
        line: int('行', { id: 'line', required: true, least: 1, most: 500 }),
        column: int('栏目', { id: 'column', required: true, least: 0 }),
        value: text('值', { id: 'value', max: 1000 }),
      },
    }),
  },
  errors: faultsOf('ANSWER_MISSING', 'CELLS_WRONG', 'COLUMN_UNKNOWN'),
  event: 'noticeReceipt.answered',
});
