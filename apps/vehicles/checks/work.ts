import { type Clock, enqueueJobs, type JobHandler, type Store, type Subscription } from '#platform/store';
import { openChecks } from './open-checks.ts';
import { vehiclesWithSigns } from './vehicles-with-signs.ts';

const OPEN = 'vehicles.openChecks';
const WANT = 'vehicles.wantChecks';
const SWEEP = 'vehicles.sweepChecks';

/** What the worker does for checks: opens a matter soon after something was found, and once an hour whatever was missed. One vehicle's never run at once. */
export function checkWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  const want = async (rows?: readonly string[]) => {
    const vehicles = await vehiclesWithSigns(store, rows);
    const jobs = vehicles.map((vehicle) => ({ handler: OPEN, key: vehicle, payload: { vehicle } }));
    await enqueueJobs(store.system, jobs);
  };
  return {
    handlers: {
      [OPEN]: ({ payload }) => openChecks(store, String(payload.vehicle)),
      [WANT]: ({ payload }) => want(idsOf(payload)),
      [SWEEP]: () => want(),
    },
    clocks: [{ handler: SWEEP, everySeconds: 3600 }],
    subscriptions: [
      'vehicleAlarm.created',
      'vehicleAlarm.toCheck',
      'vehicleFinding.created',
      'vehicleFinding.updated',
    ].map((event) => ({
      event,
      handler: WANT,
    })),
  };
}

/** An event of rows names them all, that of a verb its one. */
function idsOf({ rows, row }: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof row === 'string') return [row];
  return Array.isArray(rows) ? rows.map(({ id }: { id: string }) => id) : [];
}
