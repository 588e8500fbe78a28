import { sql } from 'kysely';
import type { Store } from '#platform/store';
import type { VehiclePosition } from '../position.ts';
import type { PositionSink } from '../position-sink.ts';

/** A sink for processes that are not the gateway: what is put lies in the database until the gateway's writer has taken it, in the order of its coming. */
export function inboxSink({ system }: Pick<Store, 'system'>): PositionSink {
  return {
    put: async (positions) => {
      if (positions.length > 0)
        await sql`insert into vehicle_inbox (positions) values (${JSON.stringify(positions)}::jsonb)`.execute(system);
    },
  };
}

/** Most entries taken at a time. */
const TAKEN = 200;

/**
 * Hands what lies in the inbox to a sink and takes it out once it is durable there; answers how many entries. A crash between the two hands it on twice,
 * which the store of positions bears. One process at a time does this: others find the lock taken and answer 0.
 */
export async function emptyInbox({ system }: Pick<Store, 'system'>, sink: PositionSink): Promise<number> {
  return system.connection().execute(async (connection) => {
    const { rows: locks } = await sql<{ mine: boolean }>`
      select pg_try_advisory_lock(hashtext('vehicle_inbox')) as mine`.execute(connection);
    if (!locks[0]!.mine) return 0;
    try {
      const { rows } = await sql<{ id: number; positions: VehiclePosition[] }>`
        select id, positions from vehicle_inbox order by id limit ${TAKEN}`.execute(connection);
      if (rows.length === 0) return 0;
      await sink.put(rows.flatMap(({ positions }) => positions));
      await sql`delete from vehicle_inbox where id = any(${rows.map(({ id }) => id)}::bigint[])`.execute(connection);
      return rows.length;
    } finally {
      await sql`select pg_advisory_unlock(hashtext('vehicle_inbox'))`.execute(connection);
    }
  });
}
