import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import { remindDue } from './remind-due.ts';
import { showShopsJob } from './show-shops.ts';

/** What upkeep does without a request: twice a day it looks for what comes to its end; shops become known to their region. */
export function upkeepWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  return {
    handlers: { 'vehicles.remindDue': () => remindDue(store), 'vehicles.showShops': showShopsJob(store) },
    clocks: [{ handler: 'vehicles.remindDue', everySeconds: 43_200 }],
    subscriptions: [{ event: 'repairShop.created', handler: 'vehicles.showShops' }],
  };
}
