import { GoaError, takeTurns, type Writer } from '#platform/store';
import { readLedger } from '#platform/tracks';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { dispatchFault } from './faults.ts';
import { overlap, type Span, spanOf, TAKING } from './order-span.ts';

const NAMES = ['status', 'plannedFrom', 'plannedTo', 'outAt', 'backAt', 'pooledWith'] as const;
const FAULT = { vehicle: 'VEHICLE_BOOKED', driver: 'DRIVER_BOOKED' } as const;

/**
 * Refuses when the vehicle or the driver is taken by another order in the period, whichever unit's it is. From here to the end of the transaction
 * nobody else takes either of them.
 */
export async function refuseClash(
  tx: Writer,
  order: string,
  taken: { readonly vehicle: string; readonly driver: string },
  span: Span,
): Promise<void> {
  const keys = (['vehicle', 'driver'] as const).map((what) => [what, taken[what]] as const);
  await takeTurns(
    tx,
    keys.map((key) => `dispatch ${key.join(' ')}`),
  );
  for (const [what, id] of keys) {
    const others = await readLedger(tx, dispatchOrder, NAMES, {
      among: { [what]: [id], status: TAKING },
    });
    const clash = others.some(
      (other) => ![other.id, other.pooledWith].includes(order) && overlap(spanOf(other, Date.now()), span),
    );
    if (clash) throw new GoaError(dispatchFault(FAULT[what]), { path: what });
  }
}
