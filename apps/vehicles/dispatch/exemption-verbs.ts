import { defineHandler, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { personOf } from './change-order.ts';
import { endExemption, exemptVehicle } from './exemption.contracts.ts';
import { dispatchFault } from './faults.ts';
import { vehicleExemption } from './vehicle-exemption.resource.ts';

const YEAR = 366 * 86_400_000;

/** Granting a vehicle a time without orders, and ending it. */
export const exemptionHandlers: readonly Handler[] = [
  defineHandler(exemptVehicle, async (tx, { why, ...given }, { row, as }) => {
    if (Date.parse(given.to) - Date.parse(given.from) > YEAR)
      throw new GoaError(dispatchFault('EXEMPTION_LONG'), { path: 'to' });
    const facts = { ...given, reason: why, vehicle: row!.id, grantedBy: personOf(tx) };
    const written = await tx.create(vehicleExemption, [facts], as);
    return { exemption: written.rows[0]!.id };
  }),
  defineHandler(endExemption, async (tx, { words }, { row, as, today }) => {
    const { from, to, endedBy } = await tx.get(vehicleExemption, row!.id);
    if (endedBy || to! < today) throw new GoaError(dispatchFault('EXEMPTION_OVER'));
    const last = from! > today ? from : today;
    const set = { to: last, endedBy: personOf(tx), endReason: words };
    const written = await tx.update(vehicleExemption, [{ id: row!.id, rev: row!.rev ?? 0, set }], as);
    return { rev: written.rows[0]!.rev };
  }),
];
