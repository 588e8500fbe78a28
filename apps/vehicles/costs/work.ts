import type { JobHandler, Store, Subscription } from '#platform/store';
import { bookCosts } from './book-costs.ts';
import { rebookAround } from './rebook.ts';

const BOOK_ORDER = 'vehicles.bookCosts';
const REBOOK = 'vehicles.rebookCosts';

/** What the worker does for costs of orders: books them when they are settled or corrected, and compares again when a ledger changes. */
export function costWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly subscriptions: readonly Subscription[];
} {
  return {
    handlers: {
      [BOOK_ORDER]: ({ payload }) => bookCosts(store, String(payload.row)),
      [REBOOK]: ({ payload }) =>
        rebookAround(store, {
          resource: String(payload.resource),
          verb: String(payload.verb),
          ids: Array.isArray(payload.rows) ? payload.rows.map(({ id }: { id: string }) => id) : [],
        }),
    },
    subscriptions: [
      ...['dispatchOrder.settled', 'dispatchOrder.costsCorrected'].map((event) => ({ event, handler: BOOK_ORDER })),
      ...['vehicleFee', 'fuelFill'].flatMap((ledger) =>
        ['created', 'updated', 'voided'].map((past) => ({ event: `${ledger}.${past}`, handler: REBOOK })),
      ),
    ],
  };
}
