import { sql } from 'kysely';
import { GoaError, type Writer } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { documentFault } from '../faults.ts';
import { readDocument } from '../read-document.ts';
import type { officialDocument } from '../resources/index.ts';
import { STEP_PERMISSIONS } from './follow-up.ts';

/** A document under lock, whole: of two who take the same step at once the second finds what the first has done. Throws DOCUMENT_STATE. */
export async function lockedDocument(
  tx: Writer,
  id: string,
  status: RecordOf<typeof officialDocument>['status'],
): Promise<RecordOf<typeof officialDocument>> {
  await sql`select from official_document where id = ${id}::uuid for update`.execute(tx.system);
  const row = await readDocument(tx.entrust(STEP_PERMISSIONS), id);
  if (row.status !== status) throw new GoaError(documentFault('DOCUMENT_STATE'));
  return row;
}
