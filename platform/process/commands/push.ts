import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { defineHandler } from '#platform/commands';
import { type Actor, GoaError } from '#platform/store';
import { person } from '#standards/resources';
import { processFault } from '../faults.ts';
import { pushTodos, withdrawTodos } from './push.contract.ts';

const MOST = 500;

/** Does 推送待办 (`process.pushTodos`). People whom the system's account does not see are as unknown as those who do not exist. */
export const pushTodosHandler = defineHandler(pushTodos, async (tx, input) => {
  const { todos } = input;
  if (todos.length > MOST) throw new GoaError(processFault('TOO_MANY_TODOS'));
  if (todos.some(({ link }) => link && !isSafeLink(link))) throw new GoaError(processFault('BAD_LINK'));
  const { rows: known } = await sql<{ id: string; staffNo: string }>`
    select p.id, p."staffNo" from ${tx.scoped(person)} as p
    where p."staffNo" = any(${[...new Set(todos.map(({ staffNo }) => staffNo))]}::text[])`.execute(tx.system);
  const idOf = new Map(known.map(({ id, staffNo }) => [staffNo, id]));
  const sound = todos.filter(({ staffNo }) => idOf.has(staffNo));
  // Of entries with one number for one person the last counts.
  const entries = [...new Map(sound.map((todo) => [`${todo.ref} ${todo.staffNo}`, todo])).values()];
  const column = <T>(value: (todo: (typeof entries)[number]) => T) => entries.map(value);
  await sql`
    insert into todo (id, person, kind, source, ref, title, detail, link, opened_at, due_at)
    select id, person, 'pushed', ${sourceOf(tx.actor)}, ref, title, detail, link, now(), due
    from unnest(${column(() => uuidv7())}::uuid[], ${column(({ staffNo }) => idOf.get(staffNo) ?? null)}::uuid[],
      ${column(({ ref }) => ref)}::text[], ${column(({ title }) => title)}::text[],
      ${column(({ detail }) => detail ?? null)}::text[], ${column(({ link }) => link ?? null)}::text[],
      ${column(({ due }) => due ?? null)}::timestamptz[]) as u (id, person, ref, title, detail, link, due)
    on conflict (source, ref, person) where closed_at is null
    do update set title = excluded.title, detail = excluded.detail, link = excluded.link, due_at = excluded.due_at`.execute(
    tx.system,
  );
  tx.emit('todo.moved', sourceOf(tx.actor), { people: [...new Set(known.map(({ id }) => id))] });
  return { pushed: entries.length, unknown: todos.filter(({ staffNo }) => !idOf.has(staffNo)).map(({ ref }) => ref) };
});

/** Does 撤回待办 (`process.withdrawTodos`). */
export const withdrawTodosHandler = defineHandler(withdrawTodos, async (tx, input) => {
  const refs = input.todos.map(({ ref }) => ref);
  const { rows } = await sql<{ person: string }>`
    update todo set closed_at = now() where source = ${sourceOf(tx.actor)} and ref = any(${refs}::text[]) and closed_at is null
    returning person`.execute(tx.system);
  tx.emit('todo.moved', sourceOf(tx.actor), { people: [...new Set(rows.map(({ person: id }) => id))] });
  return { withdrawn: rows.length };
});

/** A system is its account: what it pushed stands under that and nobody else can touch it. */
function sourceOf(actor: Actor): string {
  return `account:${actor.account ?? actor.name}`;
}

/** A page of ours, or an address of the web; nothing that a browser would run. */
export function isSafeLink(link: string): boolean {
  if (/^\/(?![/\\])/.test(link)) return true;
  try {
    return ['http:', 'https:'].includes(new URL(link).protocol);
  } catch {
    return false;
  }
}
