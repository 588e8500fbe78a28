import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import { alarmWork } from './alarms/work.ts';
import { trackWork } from './tracks/track-work.ts';
import { upkeepWork } from './upkeep/work.ts';
import { usageWork } from './usage/work.ts';

/** What the app does without a request. */
export function vehicleWork(
  store: Store,
  dataDir: string,
): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  const alarms = alarmWork(store);
  const tracks = trackWork(store, dataDir);
  const upkeep = upkeepWork(store);
  const usage = usageWork(store);
  return {
    handlers: { ...upkeep.handlers, ...alarms.handlers, ...tracks.handlers, ...usage.handlers },
    clocks: [...upkeep.clocks, ...alarms.clocks, ...tracks.clocks, ...usage.clocks],
    subscriptions: [...alarms.subscriptions, ...upkeep.subscriptions],
  };
}
