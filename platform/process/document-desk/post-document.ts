import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { type DeskTodo, type DocumentAtHand, officialDocument } from '#platform/documents';
import type { Writer } from '#platform/store';
import { deputiesOf } from '../assignment/standing-deputies.ts';
import { AS_DEPUTY } from '../cases/take-step.ts';

/** Delegations that are limited to items do not hold for documents, which are no item. */
export const DOCUMENTS = '';

const SIGHT = ['officialDocument.read', 'person.read', 'unit.read'];

/** Brings the to-do lists in line with a document, and lets the people it lies before and their deputies see it; where they are in line already, nothing is written. */
export async function postDocument(tx: Writer, { id, title }: DocumentAtHand, todo: DeskTodo | null): Promise<void> {
  const people = [...new Set(todo?.people ?? [])];
  const { rows: gone } = await sql<{ person: string }>`
    update todo set closed_at = now() where source = 'process' and kind = 'document' and ref = ${refOf(id)}
      and closed_at is null and not (person = any(${people}::uuid[]) and detail is not distinct from ${todo?.detail ?? null})
    returning person`.execute(tx.system);
  const come = todo && people.length > 0 ? await putDown(tx, { id, title, detail: todo.detail }, people) : [];
  if (come.length > 0) {
    const trusted = tx.entrust(SIGHT);
    await trusted.grantSight(officialDocument, [id], { people }, null, '办理公文');
    for (const { deputy, until } of await deputiesOf(tx, people, DOCUMENTS))
      await trusted.grantSight(officialDocument, [id], { person: deputy }, until, AS_DEPUTY);
  }
  const moved = new Set([...gone, ...come].map(({ person }) => person));
  if (moved.size > 0) tx.emit('todo.moved', id, { people: [...moved] });
}

/** Answers the people for whom it is new, or bears a new title. */
async function putDown(
  tx: Writer,
  { id, title, detail }: { readonly id: string; readonly title: string; readonly detail: string },
  people: readonly string[],
): Promise<readonly { readonly person: string }[]> {
  const { rows } = await sql<{ person: string }>`
    insert into todo (id, person, kind, source, ref, title, detail, link, opened_at)
    select id, person, 'document', 'process', ${refOf(id)}, ${title}, ${detail}, ${`/r/officialDocument/${id}`}, now()
    from unnest(${people.map(() => uuidv7())}::uuid[], ${people}::uuid[]) as u (id, person)
    on conflict (source, ref, person) where closed_at is null do update set title = excluded.title
      where todo.title <> excluded.title
    returning person`.execute(tx.system);
  return rows;
}

function refOf(document: string): string {
  return `document/${document}`;
}
