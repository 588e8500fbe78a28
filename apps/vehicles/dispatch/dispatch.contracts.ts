import { defineContract, flag, instant, int, money, note, quantity, ref, text } from '#standards/language';
import { DISPATCH_FAULTS } from './faults.ts';
import type { Proposal } from './rank-vehicles.ts';

type Answer = { readonly rev: number };
const verb = { type: 'verb', on: 'dispatchOrder', errors: DISPATCH_FAULTS } as const;
const car = {
  vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }),
  driver: ref('驾驶员', { id: 'driver', to: 'driver', required: true }),
} as const;
const amount = { least: '0' } as const;

/** 提交: asks for the vehicle; after the planned start it is an order written afterwards (补单) and needs a reason, at most 24 hours after the end. */
export const requestOrder = defineContract<Answer>()({
  ...verb,
  name: 'request',
  title: '提交申请',
  permission: 'dispatchOrder.request',
  when: ['draft', 'returned'],
  input: { lateReason: note('补单理由', { id: 'late_reason', max: 500, hint: '计划出车时间已过时必填' }) },
  event: 'dispatchOrder.requested',
});

/** 单位审核: by somebody who neither asked for the vehicle nor uses it. */
export const approveOrder = defineContract<Answer>()({
  ...verb,
  name: 'approve',
  title: '单位审核',
  permission: 'dispatchOrder.approve',
  when: ['requested'],
  input: {
    agreed: flag('同意用车', { id: 'agreed', required: true }),
    opinion: note('意见', { id: 'opinion', max: 500 }),
  },
  event: 'dispatchOrder.decided',
});

/** 派车: a vehicle and a driver who are free, fit and the unit's own; of another unit only with `vehicles.shareVehicle`. */
export const assignOrder = defineContract<Answer>()({
  ...verb,
  name: 'assign',
  title: '派车',
  permission: 'dispatchOrder.assign',
  when: ['approved'],
  input: car,
  event: 'dispatchOrder.assigned',
});

/** 改派: another vehicle or driver before the start, with the reason. */
export const reassignOrder = defineContract<Answer>()({
  ...verb,
  name: 'reassign',
  title: '改派',
  permission: 'dispatchOrder.assign',
  when: ['assigned'],
  input: { ...car, words: note('改派原因', { id: 'words', required: true, max: 500 }) },
  event: 'dispatchOrder.assigned',
});

/** 接单: the driver says that he will drive. */
export const confirmOrder = defineContract<Answer>()({
  ...verb,
  name: 'confirm',
  title: '接单',
  permission: 'dispatchOrder.confirm',
  when: ['assigned'],
  input: {},
  event: 'dispatchOrder.confirmed',
});

/** 出车: by the driver, or by the unit's clerk for him. */
export const goOut = defineContract<Answer>()({
  ...verb,
  name: 'goOut',
  title: '出车',
  permission: 'dispatchOrder.drive',
  when: ['assigned'],
  input: {
    odometer: quantity('出车里程', { id: 'odometer', unit: 'km', scale: 0, least: '0', required: true }),
    at: instant('出车时间', { id: 'at_moment', hint: '不填为现在' }),
  },
  event: 'dispatchOrder.out',
});

/** 收车: reading of the odometer not below the one at the start, and where the vehicle was handed over. */
export const comeBack = defineContract<Answer>()({
  ...verb,
  name: 'comeBack',
  title: '收车',
  permission: 'dispatchOrder.drive',
  when: ['out'],
  input: {
    odometer: quantity('收车里程', { id: 'odometer', unit: 'km', scale: 0, least: '0', required: true }),
    handOver: text('交接地点', { id: 'hand_over', required: true, max: 100 }),
    at: instant('收车时间', { id: 'at_moment', hint: '不填为现在' }),
  },
  event: 'dispatchOrder.back',
});

/** 费用确认. */
export const settleOrder = defineContract<Answer>()({
  ...verb,
  name: 'settle',
  title: '费用确认',
  permission: 'dispatchOrder.settle',
  when: ['back'],
  input: {
    fuel: money('燃料费', { id: 'fuel', ...amount, required: true }),
    tolls: money('路桥费', { id: 'tolls', ...amount, required: true }),
    parking: money('停车费', { id: 'parking', ...amount, required: true }),
    otherCost: money('其他费用', { id: 'other_cost', ...amount, required: true }),
  },
  event: 'dispatchOrder.settled',
});

/** 评价: by whoever used the vehicle or asked for it. */
export const rateOrder = defineContract<Answer>()({
  ...verb,
  name: 'rate',
  title: '评价',
  permission: 'dispatchOrder.rate',
  when: ['settled'],
  input: {
    rating: int('评分', { id: 'rating', required: true, least: 1, most: 5, unit: '分' }),
    ratingWords: note('评价内容', { id: 'rating_words', max: 500 }),
  },
});

/** 归档. */
export const archiveOrder = defineContract<Answer>()({
  ...verb,
  name: 'archive',
  title: '归档',
  permission: 'dispatchOrder.archive',
  when: ['settled', 'rated'],
  input: {},
});

/** 撤销: before the vehicle has left; it is free again. */
export const cancelOrder = defineContract<Answer>()({
  ...verb,
  name: 'cancel',
  title: '撤销',
  permission: 'dispatchOrder.cancel',
  when: ['draft', 'requested', 'returned', 'approved', 'assigned'],
  input: { words: note('撤销原因', { id: 'words', required: true, max: 500 }) },
  event: 'dispatchOrder.cancelled',
});

/** 可派车辆: at most twenty free vehicles for an order, the best first. */
export const proposeVehicles = defineContract<readonly Proposal[]>()({
  type: 'query',
  on: 'vehicles',
  name: 'proposeVehicles',
  title: '可派车辆',
  permission: 'dispatchOrder.assign',
  input: { order: ref('派车单', { id: 'dispatch_order', to: 'dispatchOrder', required: true }) },
});
