import { date, defineContract, flag, money, note, ref, text } from '#standards/language';

const verb = { type: 'verb', on: 'vehicleRepair' } as const;
type Answer = { readonly rev: number };

/** 报价: the quote of a shop whose contract runs; another quote replaces the one before. */
export const quoteRepair = defineContract<Answer>()({
  ...verb,
  name: 'quote',
  title: '登记报价',
  permission: 'vehicleRepair.quote',
  when: ['requested', 'quoted', 'refused'],
  input: {
    shop: ref('维修厂', { id: 'shop', to: 'repairShop', required: true }),
    items: note('维修项目和报价明细', { id: 'items', required: true, max: 2000 }),
    quote: money('报价', { id: 'quote', required: true, least: '0' }),
  },
});

/** 审批: by somebody other than whoever entered the quote. */
export const approveRepair = defineContract<Answer>()({
  ...verb,
  name: 'approve',
  title: '审批报价',
  permission: 'vehicleRepair.approve',
  when: ['quoted'],
  input: {
    agreed: flag('同意维修', { id: 'agreed', required: true }),
    opinion: note('意见', { id: 'opinion', max: 500 }),
  },
  event: 'vehicleRepair.decided',
});

/** 完工. */
export const finishRepair = defineContract<Answer>()({
  ...verb,
  name: 'finish',
  title: '完工验收',
  permission: 'vehicleRepair.quote',
  when: ['approved'],
  input: { on: date('完工日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }) },
});

/** 结算: an amount above the quote needs a reason. */
export const settleRepair = defineContract<Answer>()({
  ...verb,
  name: 'settle',
  title: '结算',
  permission: 'vehicleRepair.settle',
  when: ['finished'],
  input: {
    amount: money('结算金额', { id: 'amount', required: true, least: '0' }),
    invoice: text('发票号码', { id: 'invoice', required: true, max: 40 }),
    on: date('结算日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
  },
});
