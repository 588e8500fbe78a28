import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { PositionFlag } from '../position-flag.ts';

/** A stored place: milliseconds since 1970 UTC, WGS-84 degrees, km/h, degrees, km; bits of JT/T 808 and of `PositionFlag`. */
export interface StoredPlace {
  readonly t: number;
  readonly lat: number;
  readonly lon: number;
  readonly speed: number;
  readonly course: number;
  readonly alarm: number;
  readonly status: number;
  readonly flags: number;
  readonly odometer: number | null;
  readonly fuel: number | null;
}

/** Places of a vehicle by time of fix, from (inclusive) to (exclusive), the oldest first; reports without a place are left out. For whom they may be shown the caller has asked. */
export async function readTrack(
  { system }: Pick<Store, 'system'>,
  vehicle: string,
  from: string,
  to: string,
): Promise<readonly StoredPlace[]> {
  const { rows } = await sql<StoredPlace>`
    select (extract(epoch from fix_at) * 1000)::bigint as t, (lat / 1e6)::float8 as lat, (lon / 1e6)::float8 as lon,
      (speed / 10.0)::float8 as speed, course, alarm, status, flags, (odometer / 10.0)::float8 as odometer, (fuel / 10.0)::float8 as fuel
    from vehicle_position where no = (select no from vehicle_live where vehicle = ${vehicle}::uuid)
      and fix_at >= ${from}::timestamptz and fix_at < ${to}::timestamptz and flags & ${PositionFlag.nowhere}::int = 0
    order by fix_at`.execute(system);
  return rows;
}

/** Reports of a vehicle that were set aside, by time of fix. */
export async function countQuarantined(
  { system }: Pick<Store, 'system'>,
  vehicle: string,
  from: string,
  to: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from vehicle_quarantine
    where vehicle = ${vehicle}::uuid and fix_at >= ${from}::timestamptz and fix_at < ${to}::timestamptz`.execute(
    system,
  );
  return rows[0]!.n;
}
