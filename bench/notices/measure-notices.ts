import { sql } from 'kysely';
import { type Handlers, runQuery } from '#platform/commands';
import type { Actor, Store } from '#platform/store';
import { notice } from '../../platform/messages/resources/notice.resource.ts';
import { noticeReceipt } from '../../platform/messages/resources/notice-receipt.resource.ts';
import { spreadNotice } from '../../platform/messages/spread/spread-notice.ts';
import { timed } from '../ground/timed.ts';

const ROUNDS = 30;

/**
 * Spreads one notice to so many units, with a receipt, sight and trail for each, and asks the lists of receipts and messages beside 200,000 messages, of which the
 * asker has 5,000, most of them unread. Spreading in seconds, the rest in milliseconds.
 */
export async function measureNotices(
  store: Store,
  handlers: Handlers,
  actor: Actor,
  units: number,
): Promise<{ readonly spread: number; readonly lists: Readonly<Record<string, readonly number[]>> }> {
  await growUnits(store, units);
  const id = await issuedNotice(store, actor);
  const spread = (await timed(() => spreadNotice(store, id))) / 1000;
  await sql`
    insert into message (id, person, kind, title, about, at, read_at)
    select gen_random_uuid(), case when n % 40 = 0 then ${actor.person}::uuid else md5((n % 3000)::text)::uuid end, 'notice', '通知' || n,
      'bench ' || n, now() - n * interval '1 minute', case when n % 3 = 0 then now() end from generate_series(1, 200000) n`.execute(
    store.system,
  );
  await sql`analyze message, notice_receipt, sight, unit`.execute(store.system);
  const inbox = store.registry.contracts.get('messages.inbox');
  const progress = store.registry.contracts.get('messages.noticeProgress');
  if (!inbox || !progress) throw new Error('no contract messages.inbox');
  const ask = (contract: typeof inbox, input: Readonly<Record<string, unknown>>) =>
    runQuery({ store, handlers, actor, contract, input });
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    'messages, first 20 with the unread counted': () => ask(inbox, {}),
    'messages unread, first 20': () => ask(inbox, { unread: true }),
    'notices, first 20': () => store.as(actor).find(notice, { limit: 20 }),
    'receipts, first 20': () => store.as(actor).find(noticeReceipt, { limit: 20 }),
    'receipts of one notice still to be answered': () =>
      store.as(actor).find(noticeReceipt, { limit: 20, filter: { field: 'state', op: 'eq', value: 'sent' } }),
    'progress of the notice': () => ask(progress, { notice: id }),
  };
  const lists: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const [what, question] of Object.entries(questions))
      lists[what] = [...(lists[what] ?? []), await timed(question)];
  return { spread, lists };
}

/** Copies of the units that are there, each at a place of its own below its region. */
async function growUnits(store: Store, units: number): Promise<void> {
  await sql`
    with kept as (select u.*, row_number() over (order by id) - 1 as n, count(*) over () as known from unit u where voided_at is null),
    fresh as (select g.n, gen_random_uuid() as id from generate_series(1, ${units} - (select max(known)::int from kept)) as g (n))
    insert into unit select (jsonb_populate_record(null::unit, to_jsonb(k) || jsonb_build_object('id', f.id, 'name', k.name || f.n,
      'code', null, 'uscc', null, 'joint_office', null, 'owner_unit', f.id, 'place_path', r.place_path || 'n' || f.n || '/'))).*
    from fresh f join kept k on k.n = f.n % k.known join region r on r.id = k.region`.execute(store.system);
}

async function issuedNotice(store: Store, { unit }: Actor): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from notice where state = 'issued' and voided_at is null order by id desc limit 1`.execute(store.system);
  const like = rows[0]?.id;
  if (!like) throw new Error('the demo has no notice');
  const { rows: made } = await sql<{ id: string }>`
    insert into notice select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'issuer', coalesce(${unit}::uuid, issuer)))).*
    from notice n where id = ${like} returning id`.execute(store.system);
  const id = made[0]!.id;
  await sql`
    insert into notice_target (notice, unit) select ${id}::uuid, id from unit where voided_at is null and status = 'active'`.execute(
    store.system,
  );
  return id;
}
