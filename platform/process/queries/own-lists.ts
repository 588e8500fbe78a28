import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { fault, GoaError, type Store } from '#platform/store';
import {
  type CopiedEntry,
  copiedCases,
  type DoneEntry,
  doneTasks,
  type StartedEntry,
  startedCases,
} from './inbox.contract.ts';
import { keyOf, type PageKey, pageOf, patternOf } from './paging.ts';

/** Answers 我的已办 (`process.done`). */
export const doneQuery = defineQuery(doneTasks, async (reader, input, { store }) => {
  const { person } = reader.actor;
  if (!person) return { rows: [] };
  const limit = input.limit ?? 20;
  const key = keyedBy(input.after);
  const pattern = patternOf(input.search);
  const { rows } = await sql<DoneEntry & { item: string; id: string }>`
    select t.case_id as case, t.task, r.title, r.item, v.title as step, t.outcome, t.opinion, t.done_at as "doneAt",
      case when t.who <> ${person} then t.who_name end as "onBehalf", r.status, t.case_id || '/' || t.task as id
    from case_task t join case_run r on r.id = t.case_id join case_visit v on v.case_id = t.case_id and v.visit = t.visit
    where t.done_by = ${person} and t.kind <> 'apply'
      ${key ? sql`and (t.done_at, t.case_id || '/' || t.task) < (${key[0]}::timestamptz, ${key[1]})` : sql``}
      ${pattern ? sql`and r.title ilike ${pattern}` : sql``}
    order by t.done_at desc, t.case_id || '/' || t.task desc limit ${limit + 1}`.execute(store.system);
  const page = pageOf(rows, limit, (row) => [row.doneAt, row.id]);
  return { ...page, rows: page.rows.map(({ item, id: _, ...row }) => ({ ...row, itemTitle: titleOf(store, item) })) };
});

/** Answers 我发起的 (`process.started`). */
export const startedQuery = defineQuery(startedCases, async (reader, input, { store }) => {
  const { person } = reader.actor;
  if (!person) return { rows: [] };
  const limit = input.limit ?? 20;
  const key = keyedBy(input.after);
  const pattern = patternOf(input.search);
  const { rows } = await sql<StartedEntry>`
    select f.id as case, f.no, f.title, f.item_title as "itemTitle", f.status, f.step, f.light,
      f.submitted_at as "submittedAt", f.due_on as "dueOn", f.finished_at as "finishedAt"
    from case_file f where f.applicant = ${person}
      ${key ? sql`and (f.submitted_at, f.id::text) < (${key[0]}::timestamptz, ${key[1]})` : sql``}
      ${pattern ? sql`and (f.title ilike ${pattern} or f.no ilike ${pattern})` : sql``}
    order by f.submitted_at desc, f.id::text desc limit ${limit + 1}`.execute(store.system);
  return pageOf(rows, limit, (row) => [row.submittedAt, row.case]);
});

/** Answers 抄送我的 (`process.copied`). */
export const copiedQuery = defineQuery(copiedCases, async (reader, input, { store }) => {
  const { person } = reader.actor;
  if (!person) return { rows: [] };
  const limit = input.limit ?? 20;
  const key = keyedBy(input.after);
  const pattern = patternOf(input.search);
  const { rows } = await sql<CopiedEntry & { item: string }>`
    select c.id as copy, c.case_id as case, r.title, r.item, c.sent_by_name as from, c.reason, c.sent_at as "sentAt",
      c.read_at as "readAt", r.status
    from case_copy c join case_run r on r.id = c.case_id
    where c.person = ${person} ${input.unread ? sql`and c.read_at is null` : sql``}
      ${key ? sql`and (c.sent_at, c.id::text) < (${key[0]}::timestamptz, ${key[1]})` : sql``}
      ${pattern ? sql`and r.title ilike ${pattern}` : sql``}
    order by c.sent_at desc, c.id::text desc limit ${limit + 1}`.execute(store.system);
  const page = pageOf(rows, limit, (row) => [row.sentAt, row.copy]);
  return { ...page, rows: page.rows.map(({ item, ...row }) => ({ ...row, itemTitle: titleOf(store, item) })) };
});

/** All three lists go by a moment. */
function keyedBy(mark: string | null | undefined): PageKey | null {
  const key = keyOf(mark);
  if (key && Number.isNaN(Date.parse(key[0]))) throw new GoaError(fault('BAD_CURSOR'), { path: 'after' });
  return key;
}

function titleOf({ registry }: Store, item: string): string | null {
  return registry.items.get(item)?.title ?? null;
}
