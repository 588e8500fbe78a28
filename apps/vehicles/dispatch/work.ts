import type { JobHandler, Store, Subscription } from '#platform/store';
import { keepOdometer } from './keep-odometer.ts';
import { TOLD, tellDispatch } from './tell-dispatch.ts';

/** What the worker does after steps of orders: tells people, and keeps the odometer of the vehicle. */
export function dispatchWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly subscriptions: readonly Subscription[];
} {
  return {
    handlers: {
      'vehicles.tellDispatch': ({ event, payload }) => tellDispatch(store, event ?? '', String(payload.row)),
      'vehicles.keepOdometer': ({ payload }) => keepOdometer(store, String(payload.row)),
    },
    subscriptions: [
      ...Object.keys(TOLD).map((event) => ({ event, handler: 'vehicles.tellDispatch' })),
      { event: 'dispatchOrder.back', handler: 'vehicles.keepOdometer' },
    ],
  };
}
