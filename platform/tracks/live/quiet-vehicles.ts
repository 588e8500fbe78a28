import { sql } from 'kysely';
import type { Store } from '#platform/store';

/** A followed vehicle that says nothing or not where it is; milliseconds since 1970 UTC, degrees. */
export interface QuietRow {
  readonly vehicle: string;
  readonly heardAt: number | null;
  readonly fixAt: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Speed of the latest place in km/h. */
  readonly speed: number;
  /** Alarm bits of the latest report. */
  readonly alarm: number;
}

/** Followed vehicles that have been silent or without a place for a while, and those asked for by id. */
export async function quietVehicles(
  { system }: Pick<Store, 'system'>,
  seconds: number,
  also: readonly string[],
): Promise<readonly QuietRow[]> {
  const { rows } = await sql<QuietRow>`
    select vehicle, (extract(epoch from heard_at) * 1000)::float8 as "heardAt",
      (extract(epoch from fix_at) * 1000)::float8 as "fixAt", lat / 1e6::float8 as lat, lon / 1e6::float8 as lon,
      coalesce(speed, 0) / 10.0::float8 as speed, coalesce(alarm, 0) as alarm
    from vehicle_live where vehicle = any(${[...also]}::uuid[])
      or (followed and (heard_at < now() - ${seconds} * interval '1 second'
        or fix_at < heard_at - ${seconds} * interval '1 second'))`.execute(system);
  return rows;
}
