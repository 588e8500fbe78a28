import { date, defineContract, ref } from '#standards/language';
import type { OrderView } from './order-view.ts';
import type { RankedDriver } from './rank-drivers.ts';
import type { Proposal } from './rank-vehicles.ts';

/** A car on the board of a day. */
export interface BoardCar {
  readonly id: string;
  readonly plate: string;
  readonly model: string;
  readonly seats: number | null;
  /** Code of 车辆状态: in use, in repair, sealed. */
  readonly status: string;
}

/** What the dispatcher has before him. */
export interface DispatchBoard {
  /** Approved orders that wait for a car, the soonest first. */
  readonly waiting: readonly OrderView[];
  /** Orders that take a car on the day, and those that are back and wait for their costs. */
  readonly taking: readonly OrderView[];
  readonly cars: readonly BoardCar[];
  /** There are more cars in scope than are shown: ask for one unit. */
  readonly more: boolean;
}

const query = { type: 'query', on: 'vehicles' } as const;

/** 派车台: one day (Asia/Shanghai) of the asker's scope, or of one unit in it. */
export const dispatchBoard = defineContract<DispatchBoard>()({
  ...query,
  name: 'dispatchBoard',
  title: '派车台',
  permission: 'dispatchOrder.assign',
  input: {
    day: date('日期', { id: 'day', required: true }),
    unit: ref('单位', { id: 'unit', to: 'unit' }),
  },
});

/** 可派车辆: at most twenty free vehicles for an order, the best first. */
export const proposeVehicles = defineContract<readonly Proposal[]>()({
  ...query,
  name: 'proposeVehicles',
  title: '可派车辆',
  permission: 'dispatchOrder.assign',
  input: { order: ref('派车单', { id: 'dispatch_order', to: 'dispatchOrder', required: true }) },
});

/** 可派驾驶员: at most twenty drivers who are free and may drive the vehicle, the best first. */
export const proposeDrivers = defineContract<readonly RankedDriver[]>()({
  ...query,
  name: 'proposeDrivers',
  title: '可派驾驶员',
  permission: 'dispatchOrder.assign',
  input: {
    order: ref('派车单', { id: 'dispatch_order', to: 'dispatchOrder', required: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }),
  },
});

/** 我的出车: the driver's orders that are not over, and the twenty latest that are. */
export const myTrips = defineContract<{ readonly open: readonly OrderView[]; readonly over: readonly OrderView[] }>()({
  ...query,
  name: 'myTrips',
  title: '我的出车',
  permission: 'dispatchOrder.confirm',
  input: {},
});

/** 我的用车: what the asker applied for or is to use, the latest first. */
export const myRides = defineContract<{ readonly rides: readonly OrderView[] }>()({
  ...query,
  name: 'myRides',
  title: '我的用车',
  permission: 'vehicles.applyForUse',
  input: {},
});

/** What desk and phones ask. */
export const deskQueries = [dispatchBoard, proposeVehicles, proposeDrivers, myTrips, myRides] as const;
