import { sql } from 'kysely';
import type { Reader, Store } from '#platform/store';
import type { TrackGround } from '../ground.ts';

/** What a vehicle is doing: under way, standing, heard without a place, not heard for long, never heard. */
export type LiveState = 'moving' | 'stopped' | 'noFix' | 'offline' | 'never';

/** One vehicle as it is now; WGS-84 degrees, km/h, degrees from north, UTC ISO instants. */
export interface LiveVehicle {
  readonly id: string;
  readonly plate: string | null;
  readonly unit: string;
  readonly kind: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly speed: number | null;
  readonly course: number | null;
  readonly fixAt: string | null;
  readonly heardAt: string | null;
  readonly state: LiveState;
  readonly alarms: number;
}

/** What stands in scope, or what changed there after a cursor. */
export interface LivePart {
  readonly cursor: number;
  readonly full: boolean;
  readonly rows: readonly LiveVehicle[];
  readonly gone: readonly string[];
}

/**
 * Vehicles within the scope of `track`. The cursor is the number of the latest change; numbers are given in the order of commits. When a vehicle changed
 * hands since then, everything is told anew, so that nobody learns what left their scope. Cursors of a database that was restored get everything.
 */
export async function liveInScope(
  ground: TrackGround,
  reader: Reader,
  store: Store,
  since: number | null,
): Promise<LivePart> {
  const { cursor, stale } = await mark(store, since);
  if (since === null || stale) return { cursor, full: true, rows: await shown(ground, reader, store, null), gone: [] };
  const rows = await shown(ground, reader, store, since);
  return { cursor, full: false, rows, gone: await hidden(ground, reader, store, since) };
}

/** Taken before the rows are read: what is committed in between comes twice and is not missed. */
async function mark(store: Store, since: number | null): Promise<{ cursor: number; stale: boolean }> {
  const { rows } = await sql<{ cursor: number; moved: number }>`
    select coalesce(max(changed_seq), 0) as cursor, coalesce(max(moved_seq), 0) as moved from vehicle_live`.execute(
    store.system,
  );
  const { cursor, moved } = rows[0]!;
  return { cursor, stale: since === null || since > cursor || moved > since };
}

async function shown(
  { vehicle, plate }: TrackGround,
  reader: Reader,
  store: Store,
  since: number | null,
): Promise<readonly LiveVehicle[]> {
  const changed = since === null ? sql`` : sql`and l.changed_seq > ${since}::bigint`;
  const { rows } = await sql<LiveVehicle>`
    select v.id, v.${sql.ref(plate)} as plate, u.name as unit, v.kind, (l.lat / 1e6)::float8 as lat, (l.lon / 1e6)::float8 as lon,
      (l.speed / 10.0)::float8 as speed, l.course, l.fix_at as "fixAt", l.heard_at as "heardAt", l.state, l.open_alarms as alarms
    from ${reader.scoped(vehicle, 'track')} v join vehicle_live l on l.vehicle = v.id join unit u on u.id = l.owner_unit
    where l.followed ${changed}`.execute(store.system);
  return rows;
}

async function hidden({ vehicle }: TrackGround, reader: Reader, store: Store, since: number) {
  const { rows } = await sql<{ id: string }>`
    select v.id from ${reader.scoped(vehicle, 'track')} v join vehicle_live l on l.vehicle = v.id
    where not l.followed and l.changed_seq > ${since}::bigint`.execute(store.system);
  return rows.map(({ id }) => id);
}
