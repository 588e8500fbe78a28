import { sql } from 'kysely';
import type { Reader, Store } from '#platform/store';
import { caseFile } from '../resources/case-file.resource.ts';

/** Whether a case lies where the actor holds `caseFile.<verb>`; taking part in it is not enough. */
export async function withinReach(
  tx: Pick<Reader, 'scoped'> & Pick<Store, 'system'>,
  verb: string,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`select from ${tx.scoped(caseFile, verb)} as f where f.id = ${id}`.execute(tx.system);
  return rows.length > 0;
}
