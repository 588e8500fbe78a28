import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { defineQuery } from '#platform/commands';
import { type Actor, fault, GoaError, type Reader, type Store } from '#platform/store';
import { vehicle } from '../resources/vehicle.resource.ts';
import { trackFault } from './faults.ts';
import { StatusBit } from './position-flag.ts';
import { readTrack, type StoredPlace } from './read-track.ts';
import { TrackFlag, type TrackPoint, trackOf } from './track-of.contract.ts';
import { gapsOf, kmOfOdometer, kmOfPoints, stopsOf } from './track-shape.ts';

const LONGEST = 31 * 86_400_000;

/** The history of one vehicle. Whoever looks is noted before anything is read. */
export const trackOfQuery = defineQuery(trackOf, async (reader, { vehicle: id, from, to }, { store }) => {
  const length = Date.parse(to) - Date.parse(from);
  if (!(length > 0 && length <= LONGEST)) throw new GoaError(trackFault('TRACK_PERIOD'), { path: 'to' });
  const seen = await visibleVehicle(reader, store, id);
  await noteView(store, reader.actor, id, { from, to });
  const places = await readTrack(store, id, from, to);
  const stops = stopsOf(places);
  return {
    vehicle: seen,
    points: places.map(pointOf),
    gaps: gapsOf(places),
    stops,
    km: { odometer: kmOfOdometer(places), points: kmOfPoints(places, stops) },
    quarantined: await quarantined(store, id, from, to),
    orders: [],
    alarms: [],
  };
});

/** Out of sight and not there look alike; a vehicle that must not be tracked says so to whoever sees it. */
async function visibleVehicle(reader: Reader, store: Store, id: string) {
  const { rows } = await sql<{ id: string; plate: string | null; unit: string; tracking: string | null }>`
    select v.id, v.plate, u.name as unit, t.tracking from ${reader.scoped(vehicle, 'track')} v
    join veh t on t.id = v.id join unit u on u.id = t.owner_unit where v.id = ${id}::uuid`.execute(store.system);
  const row = rows[0];
  if (!row) throw new GoaError(fault('NOT_FOUND'));
  if (row.tracking === 'exempt') throw new GoaError(trackFault('TRACK_UNTRACKED'));
  return { id: row.id, plate: row.plate, unit: row.unit };
}

async function noteView(store: Store, actor: Actor, id: string, period: object): Promise<void> {
  const { account, person, assignment, unit } = actor;
  await sql`
    insert into access_log (id, at, actor, account, person, assignment, unit, action, resource, row_id, detail)
    values (${uuid()}::uuid, now(), ${actor.name}, ${account}::uuid, ${person}::uuid, ${assignment}::uuid, ${unit}::uuid,
      'track', ${vehicle.id}, ${id}::uuid, ${JSON.stringify(period)}::jsonb)`.execute(store.system);
}

async function quarantined({ system }: Store, id: string, from: string, to: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from vehicle_quarantine
    where vehicle = ${id}::uuid and fix_at >= ${from}::timestamptz and fix_at < ${to}::timestamptz`.execute(system);
  return rows[0]!.n;
}

function pointOf({ t, lat, lon, speed, course, status, alarm, flags }: StoredPlace): TrackPoint {
  const bits =
    (flags & 1 ? TrackFlag.late : 0) |
    (status & StatusBit.ignition ? TrackFlag.ignition : 0) |
    (alarm !== 0 ? TrackFlag.alarm : 0);
  return [t, lat, lon, speed, course, bits];
}
