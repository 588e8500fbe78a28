import { GoaError, type Writer } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { documentFault } from '../faults.ts';
import type { officialDocument } from '../resources/index.ts';
import { type DeskPerson, type DeskSource, type DocumentDesk, deskSource } from '../signing/document-desk.ts';
import type { SigningRow } from '../signing/signing-row.ts';
import { atHand, checkersOf } from './follow-up.ts';
import { writersOf } from './writers-of.ts';

type DocumentRow = RecordOf<typeof officialDocument>;

/** In whose name somebody may take a step; undefined for his own. */
export interface Voice {
  readonly onBehalf: DeskPerson | undefined;
}

/** Who asks to take a step, and what is read from. */
export interface Asked {
  readonly from: DeskSource;
  readonly person: string | null;
}

/** Whoever acts in a transaction. */
export function asked(tx: Writer): Asked {
  return { from: deskSource(tx), person: tx.actor.person };
}

/** Lets only those check whom the desk names, and their standing deputies. Throws OWN_CHECK, NOT_CHECKER. */
export async function needChecker(desk: DocumentDesk, at: Asked, row: DocumentRow): Promise<Voice> {
  const { people, excluded } = await checkersOf(desk, at.from, row);
  if (at.person && excluded.has(at.person)) throw new GoaError(documentFault('OWN_CHECK'));
  return voiceAmong(desk, at, people, 'NOT_CHECKER');
}

/** Lets only those sign whom the matrix names, and their standing deputies. Throws OWN_DRAFT, NOT_SIGNER. */
export async function needSigner(
  desk: DocumentDesk,
  at: Asked,
  row: DocumentRow,
): Promise<Voice & { readonly rule: SigningRow }> {
  const document = atHand(row);
  const writers = await writersOf(at.from, row.id, document.drafter);
  if (at.person && writers.has(at.person)) throw new GoaError(documentFault('OWN_DRAFT'));
  const { people, row: rule } = await desk.signers(at.from, document, writers);
  if (!rule) throw new GoaError(documentFault('NOT_SIGNER'));
  return { ...(await voiceAmong(desk, at, people, 'NOT_SIGNER')), rule };
}

async function voiceAmong(
  desk: DocumentDesk,
  { from, person }: Asked,
  people: readonly DeskPerson[],
  refusal: 'NOT_CHECKER' | 'NOT_SIGNER',
): Promise<Voice> {
  if (person && people.some((one) => one.person === person)) return { onBehalf: undefined };
  const principal = person ? await desk.principal(from, person, people) : undefined;
  if (!principal) throw new GoaError(documentFault(refusal));
  return { onBehalf: principal };
}
