import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { enqueueJobs, GoaError, type WriteOptions, type Writer } from '#platform/store';
import { contentDigest, newVerifyCode } from '../content-digest.ts';
import type { Documents } from '../documents.ts';
import { documentFault } from '../faults.ts';
import { layOutOfficial } from '../layout/lay-out-official.ts';
import { giveNumber } from '../numbers/give-number.ts';
import { PAPER_JOB } from '../paper-job.ts';
import { paperOf } from '../paper-of.ts';
import { readDocument } from '../read-document.ts';
import { documentNumber, officialDocument } from '../resources/index.ts';
import { OPEN_CODE, openPlacesIn } from '../templates/open-place.ts';
import { signDocument } from './sign-document.contract.ts';

/** Does 签发 (`officialDocument.sign`). */
export function signDocumentHandler(documents: Documents): Handler {
  return defineHandler(signDocument, async (tx, _input, { row, as, today }) => ({
    number: await sign(documents, tx, { id: row?.id ?? '', today, as }),
  }));
}

/**
 * Signs a draft in the transaction of what decides it, in the name of who acts. Throws OWN_DRAFT, DOCUMENT_STATE, PLACES_OPEN, CODE_OPEN, CODE_UNREGISTERED,
 * GLYPH_MISSING. Answers the number.
 * The paper itself is printed afterwards by the worker, so that the next signer does not wait for it.
 */
export async function sign(
  documents: Documents,
  tx: Writer,
  { id, today, as }: { readonly id: string; readonly today: string; readonly as: WriteOptions },
): Promise<string> {
  await sql`select from official_document where id = ${id}::uuid for update`.execute(tx.system);
  const row = await readDocument(tx, id);
  if (row.status !== 'draft') throw new GoaError(documentFault('DOCUMENT_STATE'));
  const { person: signer, name: signerName } = tx.actor;
  if (signer !== null && (signer === row.drafter || (await hasWritten(tx, signer, id))))
    throw new GoaError(documentFault('OWN_DRAFT'));
  if (openPlacesIn([row.title, row.mainTo, row.body].join('\n')).length > 0)
    throw new GoaError(documentFault('PLACES_OPEN'));
  if (row.agencyCode === OPEN_CODE) throw new GoaError(documentFault('CODE_OPEN'));
  // Signs that no font has are found now, while the draft can still be changed.
  layOutOfficial(paperOf({ ...row, signerName, signedOn: today }, documents.address), documents.fonts().measure);
  const number = await giveNumber(tx, { agencyCode: row.agencyCode, year: Number(today.slice(0, 4)), unit: row.unit });
  const signed = { number: number.text, signedOn: today, signer, signerName };
  const digest = contentDigest({ ...row, ...signed });
  const set = { ...signed, digest, verifyCode: newVerifyCode(), status: 'signed' as const };
  await tx.update(officialDocument, [{ id, rev: row.rev, set }], { ...as, verb: 'sign' });
  const { text, agencyCode, year, sequence } = number;
  const entry = { number: text, agencyCode, year, sequence, unit: row.unit, document: id, status: 'used' as const };
  await tx
    .entrust(['documentNumber.create', 'officialDocument.read', 'unit.read'])
    .create(documentNumber, [entry], { permission: 'documentNumber.create', verb: 'sign' });
  await enqueueJobs(tx.system, [{ handler: PAPER_JOB, key: id, payload: { document: id } }]);
  return number.text;
}

/** Whoever put a hand to the text does not sign it: a draft of somebody else that was rewritten is an own draft. */
async function hasWritten(tx: Writer, person: string, document: string): Promise<boolean> {
  const { rows } = await sql`
    select from audit_entry where resource = ${officialDocument.id} and row_id = ${document}::uuid
      and person = ${person}::uuid and verb in ('draft', 'amend') limit 1`.execute(tx.system);
  return rows.length > 0;
}
