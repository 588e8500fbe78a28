import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { PositionFlag } from './position-flag.ts';
import type { PlaceInTime } from './track-shape.ts';

/** A stored place with what the track shows of it. */
export interface StoredPlace extends PlaceInTime {
  readonly course: number;
  readonly alarm: number;
  readonly status: number;
  readonly flags: number;
}

/** Places of a vehicle by time of fix, from (inclusive) to (exclusive), the oldest first; reports without a place are left out. */
export async function readTrack(
  { system }: Pick<Store, 'system'>,
  vehicle: string,
  from: string,
  to: string,
): Promise<readonly StoredPlace[]> {
  const { rows } = await sql<StoredPlace>`
    select (extract(epoch from fix_at) * 1000)::bigint as t, lat / 1e6 as lat, lon / 1e6 as lon, speed / 10.0::float8 as speed,
      course, alarm, status, flags, odometer / 10.0::float8 as odometer
    from vehicle_position where no = (select no from vehicle_live where vehicle = ${vehicle}::uuid)
      and fix_at >= ${from}::timestamptz and fix_at < ${to}::timestamptz and flags & ${PositionFlag.nowhere} = 0
    order by fix_at`.execute(system);
  return rows;
}
