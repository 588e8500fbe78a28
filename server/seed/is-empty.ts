import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

/** Whether nobody has put anything into a migrated database yet: every installation begins with its regions. */
export async function isEmpty(system: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from region) and not exists (select from account) as empty`.execute(system);
  return rows[0]!.empty;
}
