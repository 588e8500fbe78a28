import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import { checkFills } from '../fuel/check-fills.ts';
import { JUDGE_DAY, judgeNightly } from './judge-nightly.ts';
import { ledgerPorts } from './ledger-ports.ts';
import { REJUDGE_EVENT } from './rejudge.ts';
import { judgeVehicleDay, vehicleDayJob } from './vehicle-day.ts';

const FILLS = 'vehicles.checkFills';
const REJUDGE = 'vehicles.rejudge';

/** What the worker does for the use of vehicles: judges the last days by night, and each fill when it is written. */
export function usageWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  const ports = ledgerPorts(store);
  return {
    handlers: {
      [JUDGE_DAY]: vehicleDayJob(store, ports),
      [REJUDGE]: async ({ payload }) => {
        for (const day of Array.isArray(payload.days) ? payload.days : [])
          await judgeVehicleDay(store, ports, String(payload.vehicle), String(day));
      },
      [FILLS]: ({ payload }) => checkFills(store, ports, idsOf(payload.rows)),
      'vehicles.judgeNightly': async () => void (await judgeNightly(store)),
    },
    clocks: [{ handler: 'vehicles.judgeNightly', everySeconds: 3600 }],
    subscriptions: [
      ...['fuelFill.created', 'fuelFill.updated'].map((event) => ({ event, handler: FILLS })),
      { event: REJUDGE_EVENT, handler: REJUDGE },
    ],
  };
}

function idsOf(rows: unknown): readonly string[] {
  return Array.isArray(rows) ? rows.map(({ id }: { id: string }) => id) : [];
}
