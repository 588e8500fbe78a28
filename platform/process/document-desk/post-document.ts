import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { type DeskTodo, type DocumentAtHand, officialDocument } from '#platform/documents';
import type { Writer } from '#platform/store';
import { deputiesOf } from '../assignment/standing-deputies.ts';
import { AS_DEPUTY } from '../cases/take-step.ts';

/** Delegations that are limited to items do not hold for documents, which are no item. */
export const DOCUMENTS = '';

const SIGHT = ['officialDocument.read', 'person.read', 'unit.read'];

/** Brings the to-do lists in line with a document, and lets the people it lies before and their deputies see it. */
export async function postDocument(tx: Writer, { id, title }: DocumentAtHand, todo: DeskTodo | null): Promise<void> {
  const people = [...new Set(todo?.people ?? [])];
  const { rows: gone } = await sql<{ person: string }>`
    update todo set closed_at = now() where source = 'process' and kind = 'document' and ref = ${refOf(id)}
      and closed_at is null and not (person = any(${people}::uuid[]) and detail is not distinct from ${todo?.detail ?? null})
    returning person`.execute(tx.system);
  if (todo && people.length > 0) {
    await sql`
      insert into todo (id, person, kind, source, ref, title, detail, link, opened_at)
      select id, person, 'document', 'process', ${refOf(id)}, ${title}, ${todo.detail}, ${`/r/officialDocument/${id}`}, now()
      from unnest(${people.map(() => uuidv7())}::uuid[], ${people}::uuid[]) as u (id, person)
      on conflict (source, ref, person) where closed_at is null do update set title = excluded.title`.execute(
      tx.system,
    );
    const trusted = tx.entrust(SIGHT);
    await trusted.grantSight(officialDocument, [id], { people }, null, '办理公文');
    for (const { deputy, until } of await deputiesOf(tx, people, DOCUMENTS))
      await trusted.grantSight(officialDocument, [id], { person: deputy }, until, AS_DEPUTY);
  }
  tx.emit('todo.moved', id, { people: [...new Set([...gone.map(({ person }) => person), ...people])] });
}

function refOf(document: string): string {
  return `document/${document}`;
}
