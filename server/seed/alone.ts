import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

/** Does work while no other process of this database fills it, so that two starts at once do not both load; the second waits for the first. */
export async function alone<T>(system: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  return system.connection().execute(async (session) => {
    // The wait may take as long as a province.
    await sql`set lock_timeout = 0`.execute(session);
    await sql`set statement_timeout = 0`.execute(session);
    await sql`select pg_advisory_lock(${FILLING})`.execute(session);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${FILLING})`.execute(session);
      await sql`reset lock_timeout`.execute(session);
      await sql`reset statement_timeout`.execute(session);
    }
  });
}

/** Any fixed number. */
const FILLING = 7_061_524_002;
