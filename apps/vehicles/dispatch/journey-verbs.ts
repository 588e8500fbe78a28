import { defineHandler, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { NO_CAR } from './assign-verbs.ts';
import { changeOrder, type Order, orderOf, personOf } from './change-order.ts';
import {
  archiveOrder,
  cancelOrder,
  comeBack,
  correctCosts,
  goOut,
  rateOrder,
  reportCosts,
  settleOrder,
} from './dispatch.contracts.ts';
import { dispatchFault } from './faults.ts';
import { moment } from './order-span.ts';
import { followLead } from './pooled-orders.ts';

/** The journey and what follows it. */
export const journeyHandlers: readonly Handler[] = [
  defineHandler(goOut, async (tx, { odometer, at, outPlace: given }, context) => {
    const { pooledWith, origin } = await orderOf(tx, context);
    if (pooledWith) throw new GoaError(dispatchFault('ORDER_POOLED'));
    const outAt = momentOf(at);
    const outPlace = given ?? origin;
    await followLead(tx, { status: 'out', outAt, outPlace }, context);
    return changeOrder(tx, { status: 'out', odometerOut: odometer, outAt, outPlace }, context);
  }),
  defineHandler(comeBack, async (tx, { odometer, at, handOver }, context) => {
    const { outAt, odometerOut } = await orderOf(tx, context);
    const backAt = momentOf(at, moment(outAt));
    if (Number(odometer) < Number(odometerOut))
      throw new GoaError(dispatchFault('ORDER_ODOMETER'), { path: 'odometer' });
    await followLead(tx, { status: 'back', backAt, handOver }, context);
    return changeOrder(tx, { status: 'back', odometerIn: odometer, backAt, handOver }, context);
  }),
  defineHandler(reportCosts, (tx, costs, context) => changeOrder(tx, costs, context)),
  defineHandler(settleOrder, async (tx, given, context) => {
    const costs = paidOn(await orderOf(tx, context), given);
    return changeOrder(tx, { status: 'settled', ...costs }, context);
  }),
  defineHandler(correctCosts, async (tx, { words, ...given }, context) => {
    const costs = paidOn(await orderOf(tx, context), given);
    return changeOrder(tx, { ...costs, costWords: words }, context);
  }),
  defineHandler(cancelOrder, async (tx, { words }, context) => {
    await followLead(tx, { ...NO_CAR, status: 'approved' }, context);
    return changeOrder(tx, { status: 'cancelled', words }, context);
  }),
  defineHandler(rateOrder, async (tx, rated, context) => {
    const { user, requestedBy } = await orderOf(tx, context);
    if (![user, requestedBy].includes(personOf(tx))) throw new GoaError(dispatchFault('ORDER_NOT_USER'));
    return changeOrder(tx, { status: 'rated', ...rated }, context);
  }),
  defineHandler(archiveOrder, (tx, _input, context) => changeOrder(tx, { status: 'archived' }, context)),
];

const COSTS = ['fuel', 'tolls', 'parking', 'otherCost'] as const;

type Paid = Pick<Order, (typeof COSTS)[number] | 'fuelVolume' | 'fuelKind'>;

/** What was paid on an order: as given, else as it stands, else nothing. Throws where fuel has no volume, and where the order goes along with another. */
function paidOn(order: Order, given: Paid) {
  const costs = Object.fromEntries(COSTS.map((name) => [name, given[name] ?? order[name] ?? '0']));
  const fuelVolume = given.fuelVolume ?? order.fuelVolume ?? null;
  if (order.pooledWith && COSTS.some((name) => Number(costs[name]) > 0))
    throw new GoaError(dispatchFault('ORDER_POOLED_COSTS'));
  if (order.vehicle && Number(costs.fuel) > 0 && !Number(fuelVolume))
    throw new GoaError(dispatchFault('ORDER_FUEL_VOLUME'), { path: 'fuelVolume' });
  return { ...costs, fuelVolume, fuelKind: given.fuelKind ?? order.fuelKind ?? null };
}

/** The moment given, or now; refuses what is still to come or lies before `least` (milliseconds since 1970 UTC). */
function momentOf(at: string | null | undefined, least = Number.NEGATIVE_INFINITY): string {
  const now = Date.now();
  const then = at ? Date.parse(at) : now;
  if (then > now || then < least) throw new GoaError(dispatchFault('ORDER_TIME'), { path: 'at' });
  return new Date(then).toISOString();
}
