import { defineHandler, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { NO_CAR } from './assign-verbs.ts';
import { changeOrder, orderOf, personOf } from './change-order.ts';
import {
  archiveOrder,
  cancelOrder,
  comeBack,
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
  defineHandler(goOut, async (tx, { odometer, at }, context) => {
    const { pooledWith } = await orderOf(tx, context);
    if (pooledWith) throw new GoaError(dispatchFault('ORDER_POOLED'));
    const outAt = momentOf(at);
    await followLead(tx, { status: 'out', outAt }, context);
    return changeOrder(tx, { status: 'out', odometerOut: odometer, outAt }, context);
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
    const order = await orderOf(tx, context);
    const costs = Object.fromEntries(COSTS.map((name) => [name, given[name] ?? order[name] ?? '0']));
    return changeOrder(tx, { status: 'settled', ...costs }, context);
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

/** The moment given, or now; refuses what is still to come or lies before `least` (milliseconds since 1970 UTC). */
function momentOf(at: string | null | undefined, least = Number.NEGATIVE_INFINITY): string {
  const now = Date.now();
  const then = at ? Date.parse(at) : now;
  if (then > now || then < least) throw new GoaError(dispatchFault('ORDER_TIME'), { path: 'at' });
  return new Date(then).toISOString();
}
