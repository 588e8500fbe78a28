import { code, defineContract, int, note, ref, text } from '#standards/language';
import { why } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';
import { extensionVerdict, orderGrade } from './order-codes.ts';

/** What the issuer says of an order until it is handed over. */
const matter = {
  title: text('督办事项', { id: 'title', required: true, max: 100 }),
  grade: code('督办级别', { id: 'order_grade', set: orderGrade, required: true, initial: 'yellow' }),
  unit: ref('承办单位', { id: 'unit', to: 'unit', required: true }),
  basis: text('督办依据', { id: 'basis', max: 200 }),
  demand: note('督办要求', { id: 'demand', required: true, max: 2000 }),
  signDays: int('签收时限', { id: 'sign_days', required: true, least: 1, most: 10, initial: 1, unit: '个工作日' }),
  days: int('办理时限', { id: 'days', required: true, least: 1, most: 250, initial: 5, unit: '个工作日' }),
};

/** 督办立项: of a case within reach of the supervisor, or of anything else. */
export const registerOrder = defineContract<{ readonly id: string }>()({
  type: 'command',
  on: 'process',
  name: 'registerOrder',
  title: '督办立项',
  permission: 'supervisionOrder.issue',
  input: { case: ref('关联办件', { id: 'case', to: 'caseFile' }), ...matter },
  errors: faultsOf('ORDER_BEYOND', 'OUT_OF_REACH', 'NOT_FOR_SERVICES'),
});

const verb = { type: 'verb', on: 'supervisionOrder', permission: 'supervisionOrder.issue' } as const;

/** 修改立项, until it is handed over. */
export const amendOrder = defineContract<void>()({
  ...verb,
  name: 'amend',
  title: '修改立项',
  when: ['registered'],
  input: matter,
  errors: faultsOf('ORDER_BEYOND', 'NOT_FOR_SERVICES'),
});

/** 交办: the unit sees it from here on and its time runs. */
export const assignOrder = defineContract<{ readonly dueOn: string; readonly provisional: boolean }>()({
  ...verb,
  name: 'assign',
  title: '交办',
  when: ['registered'],
  confirm: '交办后承办单位开始计时，内容不能再改，确定交办吗？',
  input: {},
  errors: faultsOf('ORDER_BEYOND', 'ORDER_NO_HANDLER', 'NOT_FOR_SERVICES'),
});

/** 催办 of the unit; at most once in four hours. */
export const remindOrder = defineContract<void>()({
  ...verb,
  name: 'remind',
  title: '催办',
  when: ['assigned', 'received', 'returned'],
  input: { words: note('催办内容', { id: 'words', max: 300 }) },
  errors: faultsOf('URGED_JUST_NOW', 'NOT_FOR_SERVICES'),
});

/** 延期审批: grants or refuses what the unit asked for. */
export const decideExtension = defineContract<void>()({
  ...verb,
  name: 'decideExtension',
  title: '延期审批',
  when: ['assigned', 'received', 'returned'],
  input: {
    verdict: code('结论', { id: 'verdict', set: extensionVerdict, required: true }),
    words: note('意见', { id: 'words', max: 500 }),
  },
  errors: faultsOf('NO_EXTENSION', 'ORDER_OWN_ANSWER', 'NOT_FOR_SERVICES'),
});

/** 退回补办: the feedback does not do; the unit has so many working days from now. */
export const returnOrder = defineContract<void>()({
  ...verb,
  name: 'sendBack',
  title: '退回补办',
  when: ['answered'],
  input: {
    why,
    days: int('补办时限', { id: 'days', required: true, least: 1, most: 60, initial: 3, unit: '个工作日' }),
  },
  errors: faultsOf('ORDER_OWN_ANSWER', 'NOT_FOR_SERVICES'),
});

/** 审核通过: the matter is done; nobody judges what he answered himself. */
export const concludeOrder = defineContract<void>()({
  ...verb,
  name: 'conclude',
  title: '审核通过',
  when: ['answered'],
  input: { words: note('审核意见', { id: 'words', required: true, max: 1000 }) },
  errors: faultsOf('ORDER_OWN_ANSWER', 'NOT_FOR_SERVICES'),
});

/** 销号. */
export const closeOrder = defineContract<void>()({
  ...verb,
  name: 'close',
  title: '销号',
  when: ['concluded'],
  confirm: '销号后督办单归入历史，不能再办理，确定吗？',
  input: { words: note('销号说明', { id: 'words', max: 500 }) },
  errors: faultsOf('ORDER_OWN_ANSWER', 'NOT_FOR_SERVICES'),
});

/** 撤销督办: issued by mistake or no longer of use. */
export const withdrawOrder = defineContract<void>()({
  ...verb,
  name: 'withdraw',
  title: '撤销督办',
  when: ['registered', 'assigned', 'received', 'answered', 'returned'],
  input: { why },
  errors: faultsOf('NOT_FOR_SERVICES'),
});
