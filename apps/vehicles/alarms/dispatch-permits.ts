import { ledgerMark, readLedger } from '#platform/tracks';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import type { Permit } from './detect/ground.ts';
import type { PermitSource } from './load-ground.ts';

/** States in which an order stands for its vehicle: it has been assigned, the vehicle is out on it, or it is back and what it sent last may be on its way. */
const COVERING = ['assigned', 'out', 'back', 'settled'];

/** The orders of dispatch cover their vehicles for the planned times; nobody exempts vehicles yet. */
export const dispatchPermits: PermitSource = {
  mark: (store) => ledgerMark(store, [dispatchOrder]),
  read: async (store) => {
    const orders = new Map<string, Permit[]>();
    const names = ['vehicle', 'plannedFrom', 'plannedTo'] as const;
    for (const row of await readLedger(store, dispatchOrder, names, { among: { status: COVERING } })) {
      const permit = { from: momentOf(row.plannedFrom), to: momentOf(row.plannedTo) };
      orders.set(String(row.vehicle), [...(orders.get(String(row.vehicle)) ?? []), permit]);
    }
    return { orders, exempt: new Map() };
  },
};

function momentOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value));
}
