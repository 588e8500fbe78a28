import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import { alarmWork } from './alarms/work.ts';
import { checkWork } from './checks/work.ts';
import { costWork } from './costs/work.ts';
import { dispatchWork } from './dispatch/work.ts';
import { evaluationWork } from './evaluation/work.ts';
import { mediaWork } from './media/work.ts';
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
  const dispatch = dispatchWork(store);
  const tracks = trackWork(store, dataDir);
  const upkeep = upkeepWork(store);
  const usage = usageWork(store);
  const checks = checkWork(store);
  const costs = costWork(store);
  const evaluation = evaluationWork(store);
  const all = [upkeep, alarms, tracks, mediaWork(store), usage, checks, evaluation];
  return {
    handlers: Object.assign({}, dispatch.handlers, costs.handlers, ...all.map(({ handlers }) => handlers)),
    clocks: all.flatMap(({ clocks }) => clocks),
    subscriptions: [alarms, checks, costs, dispatch, usage, upkeep].flatMap(({ subscriptions }) => subscriptions),
  };
}
