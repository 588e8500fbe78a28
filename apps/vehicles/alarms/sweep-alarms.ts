import type { Store } from '#platform/store';
import { quietVehicles } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import { alarmActor } from './alarm-detector.ts';
import { OFFLINE_KINDS, type QuietVehicle, sweepOffline } from './detect/offline.ts';
import { alarmSettings } from './settings.ts';
import { storeAlarms } from './store-alarms.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

/** Bit of the alarm word for lost main power. */
const UNPLUGGED = 1 << 8;

/** Seconds of silence below which nothing is looked at. */
const LEAST_SILENCE = 300;

/** Raises and ends the alarms about vehicles that say nothing; run by a clock of the worker. Answers how many events there were. */
export async function sweepAlarms(store: Store, now = Date.now()): Promise<number> {
  const tables = await store.datedRows();
  const settings = alarmSettings((table) => tables.get(table) ?? [], shanghaiDay(new Date(now)));
  const open = await openOffline(store);
  const quiet = await quietVehicles(store, LEAST_SILENCE, [...open.keys()]);
  const vehicles = quiet.map(
    ({ speed, alarm, ...row }): QuietVehicle => ({
      ...row,
      moving: speed >= 5,
      unplugged: (alarm & UNPLUGGED) !== 0,
      open: open.get(row.vehicle) ?? [],
    }),
  );
  const events = sweepOffline(vehicles, now, settings);
  // In portions, so that no transaction holds a whole province.
  for (let at = 0; at < events.length; at += 500)
    await store.run(alarmActor(), (tx) => storeAlarms(tx, events.slice(at, at + 500), settings));
  return events.length;
}

async function openOffline(store: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const open = new Map<string, string[]>();
  const reader = store.as(alarmActor());
  const filter = {
    and: [
      { field: 'kind', op: 'in', value: [...OFFLINE_KINDS] },
      { field: 'endedAt', op: 'empty' },
    ],
  } as const;
  let after: string | undefined;
  do {
    const page = await reader.find(vehicleAlarm, { filter, limit: 200, ...(after ? { after } : {}) });
    for (const { vehicle, kind } of page.rows)
      open.set(String(vehicle), [...(open.get(String(vehicle)) ?? []), String(kind)]);
    after = page.next;
  } while (after);
  return open;
}
