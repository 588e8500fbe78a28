import { type RawBuilder, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { LIGHTS, type Light } from '../clocks/lights.ts';
import { nodeTitle } from './node-titles.ts';
import { openTasks, type StepChange } from './step-change.ts';

/** When something is due and how its light stands. */
export interface DueLight {
  readonly dueAt: string | null;
  readonly light: Light;
}

/**
 * Brings the to-do lists in line with the tasks that a step touched: whoever holds an open task that does not wait has one entry, everybody in a pool one
 * to claim it. Parts of one statement, `gone` and `come`, each of the people whose lists changed; a new entry waits until old ones of its task are closed.
 */
export function todoParts(
  change: StepChange,
  about: { readonly item: string; readonly title: string },
  dueOfVisit: (visit: number) => DueLight,
): readonly RawBuilder<unknown>[] {
  const { caseId, events, after, at, definition } = change;
  const touched = new Set(
    events.flatMap((event) =>
      event.event === 'taskOpened' || event.event === 'taskChanged' || event.event === 'taskClosed' ? [event.task] : [],
    ),
  );
  const ended = after.status === 'ended';
  if (touched.size === 0 && !ended) return [];
  const wanted = openTasks(after)
    .filter((task) => touched.has(task.id) && !task.waits && !ended)
    .flatMap((task) => {
      const entry = (person: string, kind: 'task' | 'claim') => ({ ...task, person, kind });
      return task.who ? [entry(task.who, 'task')] : (task.pool ?? []).map((person) => entry(person, 'claim'));
    });
  const column = <T>(value: (entry: (typeof wanted)[number]) => T) => wanted.map(value);
  const gone = sql`gone as (
    update todo t set closed_at = ${at}::timestamptz
    where t.case_id = ${caseId} and t.closed_at is null
      and (t.kind in ('task', 'claim') or ${ended} and t.kind = 'warning') and (${ended} or t.task = any(${[...touched]}::int[]))
      and not exists (select from unnest(${column(({ id }) => id)}::int[], ${column(({ person }) => person)}::uuid[],
        ${column(({ kind }) => kind)}::text[]) as u (task, person, kind)
        where u.task = t.task and u.person = t.person and u.kind = t.kind)
    returning t.person)`;
  const come = sql`come as (
    insert into todo (id, person, kind, source, ref, case_id, task, title, detail, item, opened_at, due_at, light)
    select id, person, kind, 'process', ${caseId}::text || '/' || task, ${caseId}::uuid, task, ${about.title}, detail,
      ${about.item}, ${at}::timestamptz, due, light
    from unnest(${column(() => uuidv7())}::uuid[], ${column(({ person }) => person)}::uuid[],
      ${column(({ kind }) => kind)}::text[], ${column(({ id }) => id)}::int[],
      ${column(({ node }) => nodeTitle(definition, node))}::text[],
      ${column(({ visit }) => dueOfVisit(visit).dueAt)}::timestamptz[],
      ${column(({ visit }) => lightNumber(dueOfVisit(visit).light))}::smallint[])
      as u (id, person, kind, task, detail, due, light)
    where (select count(*) from gone) >= 0
    on conflict (source, ref, person) where closed_at is null do nothing
    returning person)`;
  return [gone, come];
}

/** 0 green to 3 red, as to-do lists sort it. */
export function lightNumber(light: Light): number {
  return LIGHTS.indexOf(light);
}
