import { sql } from 'kysely';
import { serviceActor } from '#platform/identity';
import { GoaError, type Store, type Writer } from '#platform/store';
import { readDocument } from '../read-document.ts';
import { type DocumentDesk, deskSource } from '../signing/document-desk.ts';
import { atHand, followUp, STEP_PERMISSIONS } from './follow-up.ts';
import { writtenBy } from './keepers-todo.ts';

/**
 * Puts every document that waits to be checked, signed, sealed, sent or filed before whoever the organisation and the signing matrix name by now: a row that
 * was published since, a row whose first day has come, a new head, another keeper of the seal. One that nobody may take goes to whoever drafted it, with these words; it neither goes on nor gets lost.
 */
export async function realignDocuments(store: Store, desk: DocumentDesk): Promise<void> {
  await store.datedRows(true);
  const { rows } = await sql<{ id: string }>`
    select id from official_document where status in ('checking', 'toSign', 'signed', 'sealed', 'delivered') and voided_at is null order by id`.execute(
    store.system,
  );
  const actor = serviceActor('documents.realign', { permissions: [...STEP_PERMISSIONS] });
  for (const { id } of rows) await store.run(actor, (tx) => realign(tx, desk, id));
}

const NOBODY = '公文无人可办，请核对签发权限和任职';

async function realign(tx: Writer, desk: DocumentDesk, id: string): Promise<void> {
  await sql`select from official_document where id = ${id}::uuid for update`.execute(tx.system);
  const row = await readDocument(tx, id);
  try {
    await followUp(desk, tx, id);
  } catch (error) {
    if (!(error instanceof GoaError) || !['NO_CHECKER', 'NO_SIGNER'].includes(error.code)) throw error;
    const document = atHand(row);
    const people = await writtenBy(desk, deskSource(tx), document);
    await desk.post(tx, document, { people, detail: NOBODY });
  }
}
