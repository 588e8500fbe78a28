import type { Writer } from '#platform/store';
import { setOpenAlarms } from '#platform/tracks';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

/** Vehicles asked for at once. */
const MOST = 500;

/** Tells the live map how many alarms of these vehicles nobody has closed yet. */
export async function countOpenAlarms(tx: Writer, vehicles: readonly string[]): Promise<void> {
  const counts = new Map(vehicles.map((id) => [id, 0]));
  if (counts.size === 0) return;
  const ids = [...counts.keys()];
  for (let at = 0; at < ids.length; at += MOST) {
    const groups = await tx.group(vehicleAlarm, 'vehicle', {
      filter: {
        and: [
          { field: 'vehicle', op: 'in', value: ids.slice(at, at + MOST) },
          { field: 'status', op: 'ne', value: 'closed' },
        ],
      },
    });
    for (const { key, count } of groups) counts.set(String(key), count);
  }
  await setOpenAlarms(tx, counts);
}
