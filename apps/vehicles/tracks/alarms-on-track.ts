import type { Reader } from '#platform/store';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import type { TrackAlarm } from './track-of.contract.ts';

/** Most alarms shown along a track, the latest first. */
const MOST = 500;

/** Alarms of a vehicle within a period, for whoever may see them. */
export async function alarmsOnTrack(
  reader: Reader,
  vehicle: string,
  from: string,
  to: string,
): Promise<readonly TrackAlarm[]> {
  if (!reader.may('vehicleAlarm.read')) return [];
  const alarms: TrackAlarm[] = [];
  let after: string | undefined;
  do {
    const page = await reader.find(vehicleAlarm, {
      filter: {
        and: [
          { field: 'vehicle', op: 'eq', value: vehicle },
          { field: 'startedAt', op: 'lt', value: to },
          {
            or: [
              { field: 'endedAt', op: 'empty' },
              { field: 'endedAt', op: 'gte', value: from },
            ],
          },
        ],
      },
      limit: 100,
      after,
    });
    for (const { id, kind, startedAt, endedAt, place } of page.rows)
      alarms.push({
        id,
        kind: String(kind),
        from: String(startedAt),
        to: endedAt ?? null,
        lat: place?.lat ?? null,
        lon: place?.lon ?? null,
      });
    after = page.next;
  } while (after && alarms.length < MOST);
  return alarms;
}
