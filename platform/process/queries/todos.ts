import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { fault, GoaError, type Store } from '#platform/store';
import { type Principal, principalsOf } from '../assignment/standing-deputies.ts';
import { COUNTED, type TodoEntry, todoKind, todos } from './inbox.contract.ts';
import { keyOf, pageOf, patternOf } from './paging.ts';

/** Answers 我的待办 (`process.todos`). */
export const todosQuery = defineQuery(todos, async (reader, input, { store }) => {
  const { person } = reader.actor;
  if (!person) return { rows: [] };
  const principals = await principalsOf(store, person, new Date().toISOString());
  const limit = input.limit ?? 20;
  const order = ORDERS[input.order];
  const key = keyOf(input.after);
  if (key && !order.reads(key[0])) throw new GoaError(fault('BAD_CURSOR'), { path: 'after' });
  const pattern = patternOf(input.search);
  // One index range a person: the order is in the index, so a page costs the same among thousands of entries.
  const { rows } = await sql<Row>`
    select t.*, ${order.place(sql.ref('t'))}::text as place, r.item as run_item, r.form_rev, p.name as applicant, u.name as unit
    from unnest(${[person, ...principals.map((one) => one.person)]}::uuid[]) as whose (person)
    cross join lateral (
      select * from todo t where t.person = whose.person and t.closed_at is null
        ${input.kind ? sql`and t.kind = ${input.kind}` : sql``}
        ${input.item ? sql`and t.item = ${input.item}` : sql``}
        ${input.light ? sql`and t.light >= ${input.light}` : sql``}
        ${pattern ? sql`and (t.title ilike ${pattern} or t.detail ilike ${pattern})` : sql``}
        ${delegated(person, principals)}
        ${key ? order.after(key[0], key[1]) : sql``}
      order by ${order.by} limit ${limit + 1}
    ) t
    left join case_run r on r.id = t.case_id left join person p on p.id = r.applicant left join unit u on u.id = r.unit
    order by ${order.by} limit ${limit + 1}`.execute(store.system);
  const page = pageOf(rows, limit, (row) => [row.place, row.id]);
  const entries = page.rows.map((row) => entryOf(row, store, person, principals));
  const counts = input.counts ? { counts: await countsOf(store, person) } : {};
  return { rows: entries, ...(page.next ? { next: page.next } : {}), ...counts };
});

interface Row {
  readonly id: string;
  readonly person: string;
  readonly kind: TodoEntry['kind'];
  readonly source: string;
  readonly ref: string;
  readonly case_id: string | null;
  readonly task: number | null;
  readonly form_rev: number | null;
  readonly title: string;
  readonly detail: string | null;
  readonly item: string | null;
  readonly applicant: string | null;
  readonly unit: string | null;
  readonly opened_at: string;
  readonly due_at: string | null;
  readonly light: number;
  readonly read_at: string | null;
  readonly link: string | null;
  readonly place: string;
}

type Piece = ReturnType<typeof sql<unknown>>;

interface Order {
  readonly by: Piece;
  readonly place: (alias: Piece) => Piece;
  /** Whether the text of a mark is a place in this order. */
  readonly reads: (place: string) => boolean;
  readonly after: (place: string, id: string) => Piece;
}

const isMoment = (place: string) => place === 'infinity' || !Number.isNaN(Date.parse(place));
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idOf(id: string): string {
  if (!UUID.test(id)) throw new GoaError(fault('BAD_CURSOR'), { path: 'after' });
  return id;
}

const ORDERS: Readonly<Record<'newest' | 'due' | 'light', Order>> = {
  newest: {
    by: sql`t.opened_at desc, t.id desc`,
    place: () => sql`t.opened_at`,
    reads: isMoment,
    after: (place, id) => sql`and (t.opened_at, t.id) < (${place}::timestamptz, ${idOf(id)}::uuid)`,
  },
  due: {
    by: sql`t.due_at, t.id`,
    place: () => sql`coalesce(t.due_at, 'infinity')`,
    reads: isMoment,
    after: (place, id) => sql`and (coalesce(t.due_at, 'infinity'), t.id) > (${place}::timestamptz, ${idOf(id)}::uuid)`,
  },
  light: {
    by: sql`t.light desc, t.id`,
    place: () => sql`t.light`,
    reads: (place) => /^[0-3]$/.test(place),
    after: (place, id) => sql`and (t.light < ${place}::int or t.light = ${place}::int and t.id > ${idOf(id)}::uuid)`,
  },
};

/** Of principals only tasks and documents, of the items that the delegation holds for, and never the deputy's own cases. */
function delegated(person: string, principals: readonly Principal[]): Piece {
  if (principals.length === 0) return sql``;
  const some = principals.filter(({ items }) => items !== null);
  const narrowed = some.map(
    (one) =>
      sql`and not (t.person = ${one.person} and not coalesce(t.item = any(${[...(one.items ?? [])]}::text[]), false))`,
  );
  return sql`and (t.person = ${person} or t.kind in ('task', 'claim', 'document')
    and not exists (select from case_run c where c.id = t.case_id and c.applicant = ${person})) ${sql.join(narrowed, sql` `)}`;
}

function entryOf(row: Row, { registry }: Store, person: string, principals: readonly Principal[]): TodoEntry {
  const principal = row.person === person ? undefined : principals.find((one) => one.person === row.person);
  const about = /^(?:copy|consult|answer)\/(.+)$/.exec(row.ref)?.[1] ?? null;
  return {
    id: row.id,
    kind: row.kind,
    source: row.source,
    case: row.case_id,
    task: row.task,
    formRev: row.form_rev,
    about: row.source === 'process' ? about : row.ref,
    title: row.title,
    detail: row.detail,
    item: row.item,
    itemTitle: row.item ? (registry.items.get(row.item)?.title ?? null) : null,
    applicant: row.applicant,
    unit: row.unit,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    light: row.light,
    read: row.read_at !== null,
    onBehalf: principal ? { person: principal.person, name: principal.name } : null,
    link: row.link,
  };
}

const KINDS = todoKind.items.map(({ code }) => code);

/** Each kind is counted in its own stretch of the index and no further than anybody reads: a list of thousands costs no more than one of a hundred. */
async function countsOf({ system }: Store, person: string): Promise<Partial<Record<TodoEntry['kind'], number>>> {
  const { rows } = await sql<{ kind: TodoEntry['kind']; count: number }>`
    select k.kind, c.count from unnest(${KINDS}::text[]) as k (kind)
    cross join lateral (
      select count(*)::int as count from (
        select from todo t where t.person = ${person} and t.kind = k.kind and t.closed_at is null limit ${COUNTED}
      ) counted
    ) c where c.count > 0`.execute(system);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
