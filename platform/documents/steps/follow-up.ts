import { GoaError, type Writer } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { documentFault } from '../faults.ts';
import { readDocument } from '../read-document.ts';
import type { officialDocument } from '../resources/index.ts';
import {
  type DeskPerson,
  type DeskSource,
  type DocumentAtHand,
  type DocumentDesk,
  deskSource,
} from '../signing/document-desk.ts';
import { keepersTodo, writtenBy } from './keepers-todo.ts';
import { draftersOf, writersOf } from './writers-of.ts';

type DocumentRow = RecordOf<typeof officialDocument>;

/** With these a step reads and writes the document for whoever the desk has named. */
export const STEP_PERMISSIONS = ['officialDocument.read', 'officialDocument.update', 'person.read', 'unit.read'];

/** A document as the desk is asked about it. */
export function atHand(row: DocumentRow): DocumentAtHand {
  const { id, title, unit, kind, amount, drafter, ofResource, ofRow } = row;
  return {
    id,
    title,
    unit,
    kind,
    amount: amount ?? null,
    drafter: drafter ?? null,
    ofResource: ofResource ?? null,
    ofRow: ofRow ?? null,
  };
}

/** Who may check: holders of the role, where the matrix asks for four eyes without those who wrote the draft. */
export async function checkersOf(
  desk: DocumentDesk,
  from: DeskSource,
  row: DocumentRow,
): Promise<{ readonly people: readonly DeskPerson[]; readonly excluded: ReadonlySet<string> }> {
  const document = atHand(row);
  const drafters = await draftersOf(from, row.id, document.drafter);
  const { row: rule } = await desk.signers(from, document, drafters);
  const excluded = rule?.fourEyes === false ? new Set<string>() : drafters;
  const people = (await desk.checkers(from, document)).filter(({ person }) => !excluded.has(person));
  return { people, excluded };
}

/**
 * After a step: puts the document before whoever is next, by the state it is in now. Throws NO_CHECKER and NO_SIGNER where that is nobody: a document never
 * goes on because nobody is found.
 */
export async function followUp(desk: DocumentDesk, tx: Writer, id: string): Promise<void> {
  const row = await readDocument(tx.entrust(STEP_PERMISSIONS), id);
  const document = atHand(row);
  const from = deskSource(tx);
  if (row.status === 'draft') {
    return desk.post(tx, document, { people: await writtenBy(desk, from, document), detail: '公文草稿待送核' });
  }
  if (row.status === 'checking') {
    const { people } = await checkersOf(desk, from, row);
    if (people.length === 0) throw new GoaError(documentFault('NO_CHECKER'));
    return desk.post(tx, document, { people: people.map(({ person }) => person), detail: '公文待核稿' });
  }
  if (row.status === 'toSign') {
    const { people } = await desk.signers(from, document, await writersOf(tx, id, document.drafter));
    if (people.length === 0) throw new GoaError(documentFault('NO_SIGNER'));
    return desk.post(tx, document, { people: people.map(({ person }) => person), detail: '公文待签发' });
  }
  return desk.post(tx, document, await keepersTodo(desk, from, document, row));
}
