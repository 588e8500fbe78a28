import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { TerminalError } from './terminal-error.ts';

/** Id of the only person of that name, staff number or id. Throws NO_SUCH_PERSON. */
export async function findPerson({ system }: Pick<Store, 'system'>, given: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from person where voided_at is null and (name = ${given} or staff_no = ${given} or id::text = ${given})
    limit 2`.execute(system);
  if (rows.length !== 1) throw new TerminalError('NO_SUCH_PERSON', given);
  return rows[0]!.id;
}
