import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '#platform/store';
import { lightNumber } from '../cases/write-todos.ts';
import type { Light } from '../clocks/lights.ts';

/** What an order asks of people, as their lists show it. */
export interface OrderTodo {
  /** Part of the order that waits: itself, or an extension that was asked for. */
  readonly part: 'order' | 'extension';
  readonly people: readonly string[];
  readonly detail: string;
  readonly dueAt: string | null;
  readonly light: Light;
}

/** Brings the to-do lists in line with an order: what is not wanted any more is closed, what is wanted is there once. Answers the people whose lists changed. */
export async function syncOrderTodos(
  tx: Pick<Store, 'system'>,
  order: { readonly id: string; readonly title: string },
  wanted: readonly OrderTodo[],
): Promise<readonly string[]> {
  const entries = wanted.flatMap((one) =>
    one.people.map((person) => ({ ...one, person, ref: refOf(one.part, order.id) })),
  );
  const column = <T>(value: (entry: (typeof entries)[number]) => T) => entries.map(value);
  const { rows: gone } = await sql<{ person: string }>`
    update todo t set closed_at = now()
    where t.source = 'process' and t.kind = 'order' and t.closed_at is null
      and t.ref = any(${[refOf('order', order.id), refOf('extension', order.id)]}::text[])
      and not exists (select from unnest(${column(({ ref }) => ref)}::text[], ${column(({ person }) => person)}::uuid[],
        ${column(({ detail }) => detail)}::text[]) as u (ref, person, detail)
        where u.ref = t.ref and u.person = t.person and u.detail = regexp_replace(t.detail, '^【催办】', ''))
    returning t.person`.execute(tx.system);
  const { rows: come } = await sql<{ person: string }>`
    insert into todo (id, person, kind, source, ref, title, detail, link, opened_at, due_at, light)
    select id, person, 'order', 'process', ref, ${order.title}, detail, ${`/r/supervisionOrder/${order.id}`}, now(), due, light
    from unnest(${column(() => uuidv7())}::uuid[], ${column(({ person }) => person)}::uuid[],
      ${column(({ ref }) => ref)}::text[], ${column(({ detail }) => detail)}::text[],
      ${column(({ dueAt }) => dueAt)}::timestamptz[], ${column(({ light }) => lightNumber(light))}::smallint[])
      as u (id, person, ref, detail, due, light)
    on conflict (source, ref, person) where closed_at is null
    do update set due_at = excluded.due_at, light = excluded.light, title = excluded.title
    returning person`.execute(tx.system);
  return [...new Set([...gone, ...come].map(({ person }) => person))];
}

/** An urged entry comes to the top of the list of whoever has it. */
export async function urgeOrderTodos(tx: Pick<Store, 'system'>, order: string): Promise<void> {
  await sql`
    update todo set opened_at = now(), read_at = null, detail = '【催办】' || regexp_replace(coalesce(detail, ''), '^【催办】', '')
    where source = 'process' and ref = ${refOf('order', order)} and closed_at is null`.execute(tx.system);
}

function refOf(part: OrderTodo['part'], order: string): string {
  return `${part}/${order}`;
}
