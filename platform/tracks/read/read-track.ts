import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { PositionFlag } from '../position-flag.ts';

/** A stored place: milliseconds since 1970 UTC, WGS-84 degrees, km/h, degrees, km, litres; bits of JT/T 808 and of `PositionFlag`. */
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

const COLUMNS = ['lat', 'lon', 'speed', 'course', 'alarm', 'status', 'flags', 'odometer', 'fuel'] as const;

/**
 * Places of a vehicle by time of fix, from (inclusive) to (exclusive), the oldest first; reports without a place are left out. For whom they may be shown the
 * caller has asked. One row comes back, each column of it a list: a month of a vehicle is read several times faster than row by row.
 */
export async function readTrack(
  { system }: Pick<Store, 'system'>,
  vehicle: string,
  from: string,
  to: string,
): Promise<readonly StoredPlace[]> {
  const lists = COLUMNS.map((name) => sql`array_agg(${sql.ref(name)})::text as ${sql.ref(name)}`);
  const { rows } = await sql<Record<(typeof COLUMNS)[number] | 't', string | null>>`
    select array_agg((date_part('epoch', fix_at) * 1000)::int8)::text as t, ${sql.join(lists)}
    from (select * from vehicle_position where no = (select no from vehicle_live where vehicle = ${vehicle}::uuid)
      and fix_at >= ${from}::timestamptz and fix_at < ${to}::timestamptz and flags & ${PositionFlag.nowhere}::int = 0
      order by fix_at) p`.execute(system);
  const { t, lat, lon, speed, course, alarm, status, flags, odometer, fuel } = rows[0]!;
  const [lats, lons, speeds, courses, alarms] = [lat, lon, speed, course, alarm].map(whole);
  const [statuses, flagged] = [status, flags].map(whole);
  const [odometers, fuels] = [odometer, fuel].map(listed);
  return whole(t).map((at, i) => ({
    t: at,
    lat: lats![i]! / 1e6,
    lon: lons![i]! / 1e6,
    speed: speeds![i]! / 10,
    course: courses![i]!,
    alarm: alarms![i]!,
    status: statuses![i]!,
    flags: flagged![i]!,
    odometer: tenth(odometers![i]),
    fuel: tenth(fuels![i]),
  }));
}

/** Numbers of an array literal of PostgreSQL. */
function listed(literal: string | null): readonly (number | null)[] {
  return literal === null ? [] : JSON.parse(`[${literal.slice(1, -1).replaceAll('NULL', 'null')}]`);
}

/** The same of a column that is never null. */
const whole = (literal: string | null) => listed(literal) as readonly number[];

const tenth = (value: number | null | undefined) => (value === null || value === undefined ? null : value / 10);

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
