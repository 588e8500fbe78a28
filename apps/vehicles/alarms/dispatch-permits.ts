import { ledgerMark, readLedger } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import { exemptSpans } from '../dispatch/exempt-spans.ts';
import { vehicleExemption } from '../dispatch/vehicle-exemption.resource.ts';
import type { Permit } from './detect/ground.ts';
import type { PermitSource } from './load-ground.ts';

/** States in which an order stands for its vehicle: it has been assigned, the vehicle is out on it, or it is back and what it sent last may be on its way. */
const COVERING = ['assigned', 'out', 'back', 'settled'];

/** Days around now for which the windows of exemptions are laid out; the mark changes with the day. */
const LAID_OUT = 3 * 86_400_000;

/** The orders of dispatch cover their vehicles for the planned times, exemptions for their windows. */
export const dispatchPermits: PermitSource = {
  mark: async (store) => `${shanghaiDay(new Date())} ${await ledgerMark(store, [dispatchOrder, vehicleExemption])}`,
  read: async (store) => {
    const orders = new Map<string, Permit[]>();
    const names = ['vehicle', 'plannedFrom', 'plannedTo'] as const;
    for (const row of await readLedger(store, dispatchOrder, names, { among: { status: COVERING } })) {
      const permit = { from: momentOf(row.plannedFrom), to: momentOf(row.plannedTo) };
      orders.set(String(row.vehicle), [...(orders.get(String(row.vehicle)) ?? []), permit]);
    }
    const exempt = new Map<string, Permit[]>();
    const now = Date.now();
    for (const { vehicle, from, to } of await exemptSpans(store, { from: now - LAID_OUT, to: now + LAID_OUT }))
      exempt.set(vehicle, [...(exempt.get(vehicle) ?? []), { from, to }]);
    return { orders, exempt };
  },
};

function momentOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value));
}
