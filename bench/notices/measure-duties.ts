import { sql } from 'kysely';
import { type Handlers, runQuery } from '#platform/commands';
import type { Actor, Store } from '#platform/store';
import { timed } from '../ground/timed.ts';

const ROUNDS = 30;
const DUTIES = 20_000;

/** Times of 权责清单 with 20,000 published items of every unit, in milliseconds. */
export async function measureDuties(
  store: Store,
  handlers: Handlers,
  actor: Actor,
): Promise<Readonly<Record<string, readonly number[]>>> {
  await sql`
    with body as (select id, place_path, row_number() over (order by id) - 1 as n, count(*) over () as known from unit where voided_at is null)
    insert into duty_item select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'body', b.id, 'owner_unit', b.id,
      'place_path', b.place_path, 'code', 'QZ-' || g.n, 'title', d.title || g.n, 'replaces', null))).*
    from generate_series(1, ${DUTIES}::int) as g (n) join body b on b.n = g.n % b.known,
      (select * from duty_item where doc_state = 'submitted' and voided_at is null limit 1) as d`.execute(store.system);
  await sql`analyze duty_item`.execute(store.system);
  const contract = store.registry.contracts.get('duties.list');
  if (!contract) throw new Error('no contract duties.list');
  const questions = {
    'duties, first 100': {},
    'duties, from the 10,000th': { from: 10_000 },
    'duties by words': { words: 'QZ-777' },
  };
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const [what, input] of Object.entries(questions))
      times[what] = [...(times[what] ?? []), await timed(() => runQuery({ store, handlers, actor, contract, input }))];
  return times;
}
