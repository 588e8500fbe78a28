import { defineContract, flag, int, money, note, ref, rows, text } from '#standards/language';

/** Verb on one order: closes it with a result. */
export const finishOrder = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'sampleOrder',
  name: 'finish',
  title: '办结',
  input: { result: note('办理结果', { id: 'result', required: true, max: 500 }) },
  permission: 'sampleOrder.finish',
  errors: { SAMPLE_NOT_DOING: { status: 409, message: '申请单不在办理中，不能办结。' } },
  event: 'sampleOrder.finished',
  confirm: '办结后不能再改，确定吗？',
  when: ['doing'],
});

/** Command on many rows: adds items to an order, line by line. */
export const addItems = defineContract<{ readonly added: number }>()({
  type: 'command',
  on: 'sample',
  name: 'addItems',
  title: '批量登记物品',
  input: {
    order: ref('申请单', { id: 'order', to: 'sampleOrder', required: true }),
    lines: rows('明细', {
      id: 'lines',
      required: true,
      of: {
        name: text('名称', { id: 'name', required: true, max: 50 }),
        count: int('数量', { id: 'count', required: true, least: 1 }),
        price: money('单价', { id: 'price', least: '0' }),
        spare: flag('备用', { id: 'spare', initial: false }),
      },
    }),
  },
  permission: 'sampleItem.create',
  event: 'sample.itemsAdded',
});

/** Query: counts the orders of a unit. */
export const countOrders = defineContract<{ readonly orders: number }>()({
  type: 'query',
  on: 'sample',
  name: 'countOrders',
  title: '申请单数量',
  input: { unit: ref('单位', { id: 'unit', to: 'unit' }) },
  permission: 'signedIn',
});
