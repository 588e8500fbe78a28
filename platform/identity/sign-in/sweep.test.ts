import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyStore, type TownStore } from '../testing/town-store.ts';
import { identityJobs, sweep } from './sweep.ts';

let town: TownStore;
beforeAll(async () => {
  town = await emptyStore();
});
afterAll(() => town.close());

test('old tries, links and sessions go; recent ones, and locks that still hold, stay', async () => {
  const { system } = town.store;
  await sql`insert into sign_in_tries (subject, tries, since, locked_until) values
    ('login:old', 1, now() - interval '2 days', null),
    ('login:new', 1, now(), null),
    ('login:locked', 0, now() - interval '2 days', now() + interval '1 hour')`.execute(system);
  await sql`insert into one_time_link (token_hash, account, purpose, created_at, created_by, expires_at) values
    ('\\x01', gen_random_uuid(), 'reset', now(), 'test', now() - interval '31 days'),
    ('\\x02', gen_random_uuid(), 'reset', now(), 'test', now() - interval '1 day')`.execute(system);
  await sql`insert into session (id, token_hash, account, csrf, address, agent, demo, created_at, seen_at) values
    (gen_random_uuid(), '\\x01', gen_random_uuid(), 'c', 'a', 'old', false, now(), now() - interval '91 days'),
    (gen_random_uuid(), '\\x02', gen_random_uuid(), 'c', 'a', 'new', false, now(), now())`.execute(system);
  await sweep(system);
  const { rows } = await sql<{ kept: string }>`
    select subject as kept from sign_in_tries union all select 'link ' || encode(token_hash, 'hex') from one_time_link
    union all select 'session ' || agent from session order by kept`.execute(system);
  expect(rows.map((row) => row.kept)).toEqual(['link 02', 'login:locked', 'login:new', 'session new']);
});

test('the worker sweeps by a clock of its own', () => {
  const { handlers, clocks } = identityJobs(town.store.system);
  expect(clocks.map((clock) => clock.handler)).toEqual(Object.keys(handlers));
});
