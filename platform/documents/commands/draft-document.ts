import { defineHandler, type Handler } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { InputOfContract, Resource } from '#standards/language';
import { documentFault } from '../faults.ts';
import { officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { followUp } from '../steps/follow-up.ts';
import { draftDocument } from './draft-document.contract.ts';

/** What a draft says. */
export type DraftInput = InputOfContract<typeof draftDocument>;

/** Does 拟稿 (`documents.draft`). */
export function draftDocumentHandler(desk: DocumentDesk): Handler {
  return defineHandler(draftDocument, async (tx, input, { as }) => {
    const document = await createDraft(tx, input, as);
    await followUp(desk, tx, document);
    return { document };
  });
}

/** The row that a draft answers to, the unit that issues it, and who answers for its text when that is not the actor. */
export interface DraftSource {
  readonly resource: Resource;
  readonly row: string;
  readonly unit: string;
  readonly drafter?: { readonly person: string | null; readonly name: string };
}

/** Writes a draft for the actor's unit, or for the row that it answers to; for wings that draft results. Answers its id. */
export async function createDraft(tx: Writer, input: DraftInput, as: WriteOptions, of?: DraftSource): Promise<string> {
  checkAgencyCode(input.agencyCode);
  const unit = of?.unit ?? tx.actor.unit;
  if (!unit) throw new GoaError(documentFault('NO_UNIT'));
  const { person: drafter, name: drafterName } = of?.drafter ?? tx.actor;
  const source = of ? { ofResource: of.resource.id, ofRow: of.row } : {};
  const row = { ...input, ...source, unit, drafter, drafterName, status: 'draft' as const };
  const written = await tx.create(officialDocument, [row], { ...as, verb: 'draft' });
  return written.rows[0]!.id;
}

/** 机关代字: Chinese signs only. Throws CODE_UNKNOWN. */
export function checkAgencyCode(code: string): void {
  if (!/^\p{Script=Han}{1,10}$/u.test(code)) throw new GoaError(documentFault('CODE_UNKNOWN'), { path: 'agencyCode' });
}
