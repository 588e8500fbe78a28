import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '#platform/store';
import type { Roll } from '../assignment/answer-needs.ts';
import { eventsOf, type StepChange } from './step-change.ts';

/** Writes the copies (抄送、传阅) that a step sends, each with an entry in its reader's list; answers who gets one. */
export async function writeCopies(
  tx: Pick<Store, 'system'>,
  { caseId, events, at, doer }: StepChange,
  about: { readonly item: string; readonly title: string },
  roll: Roll,
): Promise<readonly string[]> {
  const copies = eventsOf(events, 'copied').flatMap(({ people, node, by, reason }) =>
    people.flatMap((person) => {
      const holder = roll.get(person);
      return holder
        ? [{ id: uuidv7(), person, holder, node: node ?? null, by: by ? doer : null, reason: reason ?? null }]
        : [];
    }),
  );
  if (copies.length === 0) return [];
  const column = <T>(value: (copy: (typeof copies)[number]) => T) => copies.map(value);
  await sql`
    with sent as (
      insert into case_copy (id, case_id, person, name, org, node, sent_by, sent_by_name, reason, sent_at)
      select id, ${caseId}::uuid, person, name, org, node, sent_by, sent_by_name, reason, ${at}::timestamptz
      from unnest(${column(({ id }) => id)}::uuid[], ${column(({ person }) => person)}::uuid[],
        ${column(({ holder }) => holder.name)}::text[], ${column(({ holder }) => holder.org)}::text[],
        ${column(({ node }) => node)}::text[], ${column(({ by }) => by?.person ?? null)}::uuid[],
        ${column(({ by }) => by?.name ?? null)}::text[], ${column(({ reason }) => reason)}::text[])
        as u (id, person, name, org, node, sent_by, sent_by_name, reason)
      returning id, person, coalesce(reason, '抄送') as detail
    )
    insert into todo (id, person, kind, source, ref, case_id, title, detail, item, opened_at)
    select id, person, 'copy', 'process', 'copy/' || id, ${caseId}::uuid, ${about.title}, detail, ${about.item},
      ${at}::timestamptz
    from sent`.execute(tx.system);
  return copies.map(({ person }) => person);
}
