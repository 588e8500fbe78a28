import { serviceActor } from '#platform/identity';
import type { Filter, Reader, Store } from '#platform/store';
import { fuelFill, vehicleFee } from '../upkeep/energy.resource.ts';
import { BOOKING, bookCosts } from './book-costs.ts';

/** Rows read at once. */
const PAGE = 200;

/** An event of one of the ledgers, as the store tells it. */
export interface LedgerEvent {
  readonly resource: string;
  readonly verb: string;
  readonly ids: readonly string[];
}

/**
 * Somebody entered, changed or voided a cost: orders that have booked the same bill, or had it tied, are compared again, so that it counts once. What the booking
 * itself wrote is passed over.
 */
export async function rebookAround(store: Store, { resource, verb, ids }: LedgerEvent): Promise<void> {
  if (verb === BOOKING) return;
  const reader = store.as(serviceActor('orderCosts', { permissions: ['vehicleFee.read', 'fuelFill.read'] }));
  const ledger = resource === vehicleFee.name ? vehicleFee : fuelFill;
  for (let at = 0; at < ids.length; at += PAGE)
    for (const order of await ordersAround(reader, ledger, ids.slice(at, at + PAGE))) await bookCosts(store, order);
}

async function ordersAround(
  reader: Reader,
  ledger: typeof vehicleFee | typeof fuelFill,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const filter: Filter = { field: 'id', op: 'in', value: ids };
  const { rows } = await reader.find(ledger, { filter, voided: true, limit: PAGE });
  const loose = rows.filter(({ order, voidedAt }) => !order && !voidedAt);
  const among = (field: string, values: readonly unknown[]): Filter => ({
    field,
    op: 'in',
    value: [...new Set(values)],
  });
  const booked: Filter = { field: 'booked', op: 'eq', value: true };
  const vehicles = among(
    'vehicle',
    loose.map((row) => row.vehicle),
  );
  const twins =
    loose.length > 0 ? (await reader.find(ledger, { filter: { and: [booked, vehicles] }, limit: PAGE })).rows : [];
  const sums = new Set(loose.map(({ vehicle, amount }) => `${vehicle} ${amount}`));
  const same = twins.filter(({ vehicle, amount }) => sums.has(`${vehicle} ${amount}`));
  return new Set(
    [...rows.filter((row) => row.voidedAt || !row.booked), ...same].flatMap(({ order }) =>
      order ? [String(order)] : [],
    ),
  );
}
