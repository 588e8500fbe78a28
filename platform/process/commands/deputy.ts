import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { defineHandler, defineQuery } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { findPeople } from '../assignment/find-people.ts';
import { doerOf } from '../cases/doer.ts';
import { AS_DEPUTY, CASE_PERMISSIONS } from '../cases/take-step.ts';
import { processFault } from '../faults.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { type DeputyView, deputies, endDeputy, setDeputy } from './deputy.contract.ts';

/** A year at most: who is away longer hands over. */
const LONGEST_MS = 366 * 86_400_000;

/** Does 设置代办委托 (`process.setDeputy`). */
export const setDeputyHandler = defineHandler(setDeputy, async (tx, input, context) => {
  const { person } = await doerOf(tx, tx.actor, context.address);
  if (input.deputy === person) throw new GoaError(processFault('DEPUTY_SELF'), { path: 'deputy' });
  const [from, until] = [Date.parse(input.from), Date.parse(input.until)];
  if (until <= from || until <= Date.now() || until - from > LONGEST_MS)
    throw new GoaError(processFault('DEPUTY_DAYS'), { path: 'until' });
  const around = { applicant: person, assignment: null, unit: tx.actor.unit ?? '', form: {}, day: context.today };
  const [found] = await findPeople(tx, { by: 'people', people: [input.deputy] }, around);
  if (!found) throw new GoaError(processFault('PERSON_UNKNOWN'), { path: 'deputy' });
  const items = input.items && input.items.length > 0 ? input.items.map(({ item }) => item) : null;
  // Two delegations of one person at once are made one after the other.
  await sql`select pg_advisory_xact_lock(hashtext(${`deputy ${person}`}))`.execute(tx.system);
  const { rows } = await sql`
    select from standing_deputy where principal = ${person} and ended_at is null
      and from_at < ${input.until} and until_at > ${input.from}
      and (items is null or ${items}::text[] is null or items && ${items}::text[])`.execute(tx.system);
  if (rows.length > 0) throw new GoaError(processFault('DEPUTY_TWICE'));
  const id = uuidv7();
  await sql`
    insert into standing_deputy (id, principal, deputy, from_at, until_at, items, reason, created_at, created_by)
    values (${id}, ${person}, ${input.deputy}, ${input.from}, ${input.until}, ${items}, ${input.why}, now(), ${person})`.execute(
    tx.system,
  );
  const cases = await casesOf(tx, person, input.deputy, items);
  if (cases.length > 0)
    await tx.entrust(CASE_PERMISSIONS).grantSight(caseFile, cases, { person: input.deputy }, input.until, AS_DEPUTY);
  tx.emit('todo.moved', id, { people: [input.deputy, person] });
  return { id };
});

/** Does 结束代办委托 (`process.endDeputy`). */
export const endDeputyHandler = defineHandler(endDeputy, async (tx, input) => {
  const { rows } = await sql<{ deputy: string; since: string }>`
    update standing_deputy set ended_at = now() where id::text = ${input.deputy} and principal = ${tx.actor.person}
      and ended_at is null returning deputy, from_at as since`.execute(tx.system);
  if (!rows[0]) throw new GoaError(processFault('DEPUTY_UNKNOWN'));
  const cases = await casesSeenBy(tx, tx.actor.person ?? '', rows[0]);
  if (cases.length > 0) await tx.entrust(CASE_PERMISSIONS).revokeSight(caseFile, cases, { person: rows[0].deputy });
  tx.emit('todo.moved', input.deputy, { people: [rows[0].deputy] });
});

/** Open cases of a principal that a deputy sees by the delegation alone: where he takes part himself, his sight stays what it is. */
async function casesOf(
  tx: Writer,
  principal: string,
  deputy: string,
  items: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.id from case_task t join case_run r on r.id = t.case_id
    where (t.who = ${principal} or ${principal} = any(t.pool)) and t.done_at is null and not (${deputy} = any(r.people))
      and (${items ? [...items] : null}::text[] is null or r.item = any(${[...(items ?? [])]}::text[]))`.execute(
    tx.system,
  );
  return rows.map(({ id }) => id);
}

/**
 * Cases that a deputy has seen by a delegation that ends: also those that the principal has finished since it began, without those where another
 * principal's delegation still holds.
 */
async function casesSeenBy(
  tx: Writer,
  principal: string,
  { deputy, since }: { readonly deputy: string; readonly since: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.id from case_task t join case_run r on r.id = t.case_id
    where (t.who = ${principal} or ${principal} = any(t.pool)) and (t.done_at is null or t.done_at >= ${since})
      and not (${deputy} = any(r.people))
      and not exists (select from standing_deputy d join case_task o on o.case_id = r.id and (o.who = d.principal or d.principal = any(o.pool))
        where d.deputy = ${deputy} and d.ended_at is null and d.until_at > now() and (d.items is null or r.item = any(d.items))
          and (o.done_at is null or o.done_at >= d.from_at))`.execute(tx.system);
  return rows.map(({ id }) => id);
}

/** Answers 我的委托 (`process.deputies`). */
export const deputiesQuery = defineQuery(deputies, async (reader, _input, { store }) => {
  const { person } = reader.actor;
  const { rows } = await sql<DeputyView>`
    select d.id, jsonb_build_object('person', a.id, 'name', a.name) as principal,
      jsonb_build_object('person', b.id, 'name', b.name) as deputy, d.from_at as from, d.until_at as until, d.items, d.reason,
      d.ended_at is not null or d.until_at <= now() as ended
    from standing_deputy d join person a on a.id = d.principal join person b on b.id = d.deputy
    where d.principal = ${person} or d.deputy = ${person} order by d.from_at desc limit 100`.execute(store.system);
  return { rows };
});
