import type { Clock, JobHandler, Store } from '#platform/store';
import { RECKON_MONTH, reckonMonthJob, reckonNightly } from './reckon-months.ts';
import { tendMonthSums } from './sums/rebuild-sums.ts';

/** What the worker does for evaluation: reckons months by night, and one again when somebody asks; lets their sums follow units that moved. */
export function evaluationWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
} {
  return {
    handlers: {
      [RECKON_MONTH]: reckonMonthJob(store),
      'vehicles.reckonNightly': () => reckonNightly(store),
      'vehicles.tendMonthSums': () => tendMonthSums(store),
    },
    clocks: [
      { handler: 'vehicles.reckonNightly', everySeconds: 3600 },
      { handler: 'vehicles.tendMonthSums', everySeconds: 60 },
    ],
  };
}
