import { defineContract, int, note, ref } from '#standards/language';
import { why } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';

const verb = { type: 'verb', on: 'supervisionOrder', permission: 'supervisionOrder.handle' } as const;

/** 签收: whoever receives it handles it. */
export const receiveOrder = defineContract<void>()({
  ...verb,
  name: 'receive',
  title: '签收',
  when: ['assigned'],
  input: {},
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 反馈: what was done, with a paper where there is one. */
export const answerOrder = defineContract<{ readonly late: boolean }>()({
  ...verb,
  name: 'answer',
  title: '反馈',
  when: ['received', 'returned'],
  input: {
    words: note('办理情况', { id: 'words', required: true, max: 4000 }),
    paper: ref('佐证材料', { id: 'paper', to: 'file' }),
  },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 申请延期, before the time is over. */
export const askExtension = defineContract<void>()({
  ...verb,
  name: 'askExtension',
  title: '申请延期',
  when: ['received', 'returned'],
  input: { days: int('延长', { id: 'days', required: true, least: 1, most: 60, unit: '个工作日' }), why },
  errors: faultsOf('CLOCK_OVER', 'EXTENSION_PENDING', 'NOT_FOR_SERVICES'),
});
