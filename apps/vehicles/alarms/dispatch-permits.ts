import { ledgerMark, readLedger } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import { exemptSpans } from '../dispatch/exempt-spans.ts';
import { moment, TAKING } from '../dispatch/order-span.ts';
import { vehicleExemption } from '../dispatch/vehicle-exemption.resource.ts';
import type { Permit } from './detect/ground.ts';
import type { PermitSource } from './load-ground.ts';

const DAY = 86_400_000;

/** How far back orders and exemptions are known: a position that comes later than this is judged by the usage of its day only. The mark changes with the day. */
const BACK = 31 * DAY;
const AHEAD = 3 * DAY;

/** The orders of dispatch cover their vehicles for the planned times, exemptions for their windows; also those that are over, for positions that come late. */
export const dispatchPermits: PermitSource = {
  mark: async (store) => `${shanghaiDay(new Date())} ${await ledgerMark(store, [dispatchOrder, vehicleExemption])}`,
  read: async (store) => {
    const orders = new Map<string, Permit[]>();
    const names = ['vehicle', 'plannedFrom', 'plannedTo'] as const;
    const now = Date.now();
    const part = { among: { status: TAKING }, notBefore: { plannedTo: new Date(now - BACK).toISOString() } };
    for (const row of await readLedger(store, dispatchOrder, names, part)) {
      const permit = { from: moment(row.plannedFrom), to: moment(row.plannedTo) };
      orders.set(String(row.vehicle), [...(orders.get(String(row.vehicle)) ?? []), permit]);
    }
    const exempt = new Map<string, Permit[]>();
    for (const { vehicle, from, to } of await exemptSpans(store, { from: now - BACK, to: now + AHEAD }))
      exempt.set(vehicle, [...(exempt.get(vehicle) ?? []), { from, to }]);
    return { orders, exempt };
  },
};
