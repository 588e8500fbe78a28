import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import type { Reader, Store } from '#platform/store';
import { vehicle } from '../resources/vehicle.resource.ts';
import { type LiveRow, liveVehicles } from './live-vehicles.contract.ts';

/**
 * The live map within the asker's scope. The cursor is the oldest transaction that was still open when it was taken, before the rows were read: a change
 * may come twice and cannot be missed. When a vehicle changed hands since then, everything is told anew, so that nobody learns what left their scope.
 */
export const liveVehiclesQuery = defineQuery(liveVehicles, async (reader, { since }, { store }) => {
  const { cursor, stale } = await mark(store, since ?? null);
  if (stale) return { cursor, full: true, rows: await shown(reader, store, null), gone: [] };
  return { cursor, full: false, rows: await shown(reader, store, since!), gone: await hidden(reader, store, since!) };
});

async function mark(store: Store, since: number | null): Promise<{ cursor: number; stale: boolean }> {
  const { rows } = await sql<{ cursor: number; stale: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as cursor,
      ${since}::bigint is null or ${since}::bigint > pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        or exists (select from vehicle_live where scope_xid >= ${since}::text::xid8) as stale`.execute(store.system);
  return rows[0]!;
}

async function shown(reader: Reader, store: Store, since: number | null): Promise<readonly LiveRow[]> {
  const changed = since === null ? sql`` : sql`and l.changed_xid >= ${since}::text::xid8`;
  const { rows } = await sql<LiveRow>`
    select v.id, v.plate, u.name as unit, v.kind, l.lat / 1e6 as lat, l.lon / 1e6 as lon, l.speed / 10.0::float8 as speed,
      l.course, l.fix_at as "fixAt", l.heard_at as "heardAt", l.state, l.open_alarms as alarms
    from ${reader.scoped(vehicle, 'track')} v join vehicle_live l on l.vehicle = v.id join unit u on u.id = l.owner_unit
    where l.followed ${changed}`.execute(store.system);
  return rows;
}

async function hidden(reader: Reader, store: Store, since: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.id from ${reader.scoped(vehicle, 'track')} v join vehicle_live l on l.vehicle = v.id
    where not l.followed and l.changed_xid >= ${since}::text::xid8`.execute(store.system);
  return rows.map(({ id }) => id);
}
