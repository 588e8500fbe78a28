import type { Filter, Reader } from '#platform/store';
import type { TrackAlarm } from '../tracks/track-of.contract.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

/** Alarms of a vehicle that held at some time between two instants (UTC ISO), at most 200; none for who may not see alarms. */
export async function alarmsBetween(
  reader: Reader,
  vehicle: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly TrackAlarm[]> {
  if (!reader.may('vehicleAlarm.read')) return [];
  const filter: Filter = {
    and: [
      { field: 'vehicle', op: 'eq', value: vehicle },
      { field: 'startedAt', op: 'lte', value: to },
      {
        or: [
          { field: 'endedAt', op: 'empty' },
          { field: 'endedAt', op: 'gte', value: from },
        ],
      },
    ],
  };
  const { rows } = await reader.find(vehicleAlarm, { filter, sort: 'startedAt', limit: 200 });
  return rows.map(({ id, kind, startedAt, endedAt, place }) => ({
    id,
    kind: String(kind),
    from: String(startedAt),
    to: endedAt ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
  }));
}
