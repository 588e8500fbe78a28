import { sql } from 'kysely';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { trackGround } from '../../../apps/vehicles/tracks/track-ground.ts';
import { openSampleTown, type Town } from '../../identity/testing/town.ts';
import type { TownExtras } from '../../identity/testing/town-store.ts';
import { prepareMonths, sweepLive, type VehiclePosition } from '../index.ts';

/** The sample town with every vehicle on the live map. */
export async function openTrackTown(extras?: TownExtras): Promise<Town> {
  const town = await openSampleTown(extras);
  await prepareMonths(town.store);
  await sweepLive(trackGround, town.store);
  return town;
}

/** Who the writer of tests is. */
export const trackActor = () => serviceActor('gateway', { permissions: ['vehicle.read'] });

/** A report of a vehicle in Guiyang a moment ago. */
export function report(vehicle: string, more: Partial<VehiclePosition> = {}): VehiclePosition {
  const now = Math.floor(Date.now() / 1000) * 1000;
  return {
    vehicle,
    terminal: '01890000-0000-7000-8000-0000000000aa',
    fixAt: now,
    receivedAt: now,
    lat: 26.57,
    lon: 106.71,
    altitude: 1070,
    speed: 36.5,
    course: 90,
    alarm: 0,
    status: 3,
    located: true,
    late: false,
    ...more,
  };
}

/** Positions of a vehicle as they lie in the table. */
export async function positionsOf({ system }: Pick<Store, 'system'>, vehicle: string) {
  const { rows } = await sql<{ t: number; lat: number; speed: number; flags: number; extra: string | null }>`
    select (extract(epoch from fix_at) * 1000)::bigint as t, lat, speed, flags, extra from vehicle_position
    where no = (select no from vehicle_live where vehicle = ${vehicle}::uuid) order by fix_at`.execute(system);
  return rows;
}

/** Reasons for which reports of a vehicle were set aside. */
export async function asideOf({ system }: Pick<Store, 'system'>, vehicle: string): Promise<readonly string[]> {
  const { rows } = await sql<{ reason: string }>`
    select reason from vehicle_quarantine where vehicle = ${vehicle}::uuid order by id`.execute(system);
  return rows.map(({ reason }) => reason);
}

/** The live row of a vehicle. */
export async function liveOf({ system }: Pick<Store, 'system'>, vehicle: string) {
  const { rows } = await sql<{ state: string; lat: number | null; fix: number | null; detector: unknown }>`
    select state, lat, (extract(epoch from fix_at) * 1000)::bigint as fix, detector from vehicle_live
    where vehicle = ${vehicle}::uuid`.execute(system);
  return rows[0]!;
}
