import type { Clock, JobHandler, Store } from '#platform/store';
import { JUDGE_DAY, judgeNightly } from './judge-nightly.ts';
import { ledgerPorts } from './ledger-ports.ts';
import { vehicleDayJob } from './vehicle-day.ts';

/** What the worker does for the use of vehicles: judges the last days by night. */
export function usageWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
} {
  return {
    handlers: {
      [JUDGE_DAY]: vehicleDayJob(store, ledgerPorts(store)),
      'vehicles.judgeNightly': async () => void (await judgeNightly(store)),
    },
    clocks: [{ handler: 'vehicles.judgeNightly', everySeconds: 3600 }],
  };
}
