import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import { raiseAgain } from './raise-again.ts';
import { sweepAlarms } from './sweep-alarms.ts';
import { tellAlarms } from './tell-alarms.ts';

/** What the worker does for alarms: looks for vehicles that say nothing, and tells people of what is new. */
export function alarmWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  return {
    handlers: {
      'vehicles.offline': async () => {
        await sweepAlarms(store);
        await raiseAgain(store);
      },
      'vehicles.tellAlarms': ({ payload }) => tellAlarms(store, idsOf(payload.rows)),
    },
    clocks: [{ handler: 'vehicles.offline', everySeconds: 60 }],
    subscriptions: [{ event: 'vehicleAlarm.created', handler: 'vehicles.tellAlarms' }],
  };
}

function idsOf(rows: unknown): readonly string[] {
  return Array.isArray(rows) ? rows.map(({ id }: { id: string }) => id) : [];
}
