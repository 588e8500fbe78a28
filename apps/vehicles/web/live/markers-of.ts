import type { Marker } from '#web/map';
import type { LiveRow } from '../../tracks/live-vehicles.contract.ts';

/** Markers of the vehicles whose place is known; one that was never heard has none. */
export function markersOf(rows: readonly LiveRow[]): Marker[] {
  return rows.flatMap((row): Marker[] => {
    const { id, lat, lon, state, course, plate, alarms } = row;
    if (lat === null || lon === null || state === 'never') return [];
    return [{ id, lat, lon, look: state, course, label: plate ?? '', alert: alarms > 0 }];
  });
}
