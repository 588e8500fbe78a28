import { mobile, personName } from '#standards/elements';
import { code, defineContract, instant, int, money, note, quantity, ref, text } from '#standards/language';
import { plateNumber } from '../elements.ts';
import { fillKind } from '../upkeep/code-sets.ts';
import { DISPATCH_FAULTS } from './faults.ts';

type Answer = { readonly rev: number };
const verb = { type: 'verb', on: 'dispatchOrder', errors: DISPATCH_FAULTS } as const;
const car = {
  vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }),
  driver: ref('驾驶员', { id: 'driver', to: 'driver', required: true }),
} as const;
const amount = { least: '0' } as const;

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

/** 租车: no official car is free, a rented one (社会租赁) goes; it has no track and no driver of ours. */
export const hireCar = defineContract<Answer>()({
  ...verb,
  name: 'hire',
  title: '租用社会车辆',
  permission: 'dispatchOrder.assign',
  when: ['approved'],
  input: {
    hiredFrom: text('租赁单位', { id: 'hired_from', required: true, max: 80 }),
    hiredPlate: text('号牌号码', { id: 'hired_plate', element: plateNumber, required: true }),
    hiredDriver: text('驾驶员', { id: 'hired_driver', element: personName }),
    hiredPhone: text('驾驶员电话', { id: 'hired_phone', element: mobile }),
    hiredPrice: money('租车费', { id: 'hired_price', ...amount, required: true }),
    words: note('租用理由', { id: 'words', required: true, max: 500 }),
  },
  event: 'dispatchOrder.assigned',
});

/** 合乘: goes along in the car of another order of the unit that has not left yet; costs and kilometres stay with that order. */
export const poolOrder = defineContract<Answer>()({
  ...verb,
  name: 'pool',
  title: '合乘并单',
  permission: 'dispatchOrder.assign',
  when: ['approved'],
  input: { with: ref('并入派车单', { id: 'pooled_with', to: 'dispatchOrder', required: true }) },
  event: 'dispatchOrder.assigned',
});

/** 申请调剂: the unit has no car to send; whoever may share vehicles of the region is asked. */
export const askShared = defineContract<Answer>()({
  ...verb,
  name: 'askShared',
  title: '申请调剂',
  permission: 'dispatchOrder.assign',
  when: ['approved'],
  input: { words: note('说明', { id: 'words', required: true, max: 500 }) },
  event: 'dispatchOrder.sharedAsked',
});

/** 退单: the driver cannot drive; the order waits for the dispatcher again. */
export const declineOrder = defineContract<Answer>()({
  ...verb,
  name: 'decline',
  title: '退单',
  permission: 'dispatchOrder.confirm',
  when: ['assigned'],
  input: { words: note('退单原因', { id: 'words', required: true, max: 200 }) },
  event: 'dispatchOrder.declined',
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
    outPlace: text('出车交接地点', { id: 'out_place', max: 100, hint: '不填为出发地' }),
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

const costs = {
  fuel: money('燃料费', { id: 'fuel', ...amount }),
  fuelVolume: quantity('加油（充电）量', {
    id: 'fuel_volume',
    unit: '升/度',
    scale: 2,
    ...amount,
    hint: '有燃料费的必填',
  }),
  fuelKind: code('补能方式', { id: 'fuel_kind', set: fillKind, hint: '不填按车辆能源类型' }),
  tolls: money('路桥费', { id: 'tolls', ...amount }),
  parking: money('停车费', { id: 'parking', ...amount }),
  otherCost: money('其他费用', { id: 'other_cost', ...amount }),
} as const;

/** 上报费用: what the driver paid on the way; nothing counts before the unit's clerk has confirmed it. */
export const reportCosts = defineContract<Answer>()({
  ...verb,
  name: 'reportCosts',
  title: '上报费用',
  permission: 'dispatchOrder.drive',
  when: ['out', 'back'],
  input: costs,
});

/** 费用确认: by the clerk; what is left empty stays as the driver reported it, else nothing was paid. After commit it is booked in the ledgers of the vehicle. */
export const settleOrder = defineContract<Answer>()({
  ...verb,
  name: 'settle',
  title: '费用确认',
  permission: 'dispatchOrder.settle',
  when: ['back'],
  input: costs,
  event: 'dispatchOrder.settled',
});

/** 费用更正: what was settled wrongly, with the reason; what is left empty stays. The ledgers follow. */
export const correctCosts = defineContract<Answer>()({
  ...verb,
  name: 'correctCosts',
  title: '费用更正',
  permission: 'dispatchOrder.settle',
  when: ['settled', 'rated', 'archived'],
  input: { ...costs, words: note('更正原因', { id: 'words', required: true, max: 500 }) },
  event: 'dispatchOrder.costsCorrected',
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

/** 撤销: of an approved order before the vehicle has left; it is free again. Before the approval the application is taken back in the process. */
export const cancelOrder = defineContract<Answer>()({
  ...verb,
  name: 'cancel',
  title: '撤销',
  permission: 'dispatchOrder.cancel',
  when: ['approved', 'assigned'],
  input: { words: note('撤销原因', { id: 'words', required: true, max: 500 }) },
  event: 'dispatchOrder.cancelled',
});

/** 票据和照片: whoever drives the order adds what he paid for and how the odometer stood. */
export const addReceipt = defineContract()({
  ...verb,
  name: 'addReceipt',
  title: '上传票据',
  permission: 'dispatchOrder.drive',
  when: ['assigned', 'out', 'back'],
  input: {
    file: text('文件', { id: 'file', required: true, max: 36 }),
    purpose: text('说明', { id: 'purpose', max: 60 }),
  },
});

/** Steps of an order, in the order in which they are taken. */
export const dispatchSteps = [
  assignOrder,
  reassignOrder,
  hireCar,
  poolOrder,
  askShared,
  declineOrder,
  confirmOrder,
  goOut,
  comeBack,
  addReceipt,
  reportCosts,
  settleOrder,
  correctCosts,
  rateOrder,
  archiveOrder,
  cancelOrder,
] as const;
