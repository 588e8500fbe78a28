import { sql } from 'kysely';
import type { Store } from '#platform/store';

/** Followed vehicles of which anything was heard since a moment (UTC ISO). */
export async function heardVehicles({ system }: Pick<Store, 'system'>, since: string): Promise<readonly string[]> {
  const { rows } = await sql<{ vehicle: string }>`
    select vehicle from vehicle_live where followed and heard_at >= ${since} order by vehicle`.execute(system);
  return rows.map(({ vehicle }) => vehicle);
}
