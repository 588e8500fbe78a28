import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, unit } from '#standards/resources';
import { serviceActor } from '../actor/service-actor.ts';
import { anyPassword, emptyStore, type TownStore } from '../testing/town-store.ts';
import { demoCast, fictionalWorld } from '../world/index.ts';
import { seedWorld } from './seed-world.ts';

let town: TownStore;
beforeAll(async () => {
  town = await emptyStore();
  await seedWorld(town.store, fictionalWorld('demo'), { demoPassword: anyPassword(), appRoles: {} });
}, 120_000);
afterAll(() => town.close());

test('the demo world stands in the ledgers: regions, units, people, the cast', async () => {
  const reader = town.store.as(serviceActor('test', { permissions: ['unit.read', 'account.read'] }));
  expect((await reader.count(unit)).value).toBeGreaterThan(550);
  expect((await reader.count(account)).value).toBe(demoCast.length);
  const { rows } = await sql<{ regions: number; unplaced: number }>`
    select (select count(*)::int from region where valid_to is null) as regions,
      (select count(*)::int from unit where place_path is null or line_path is null) as unplaced`.execute(
    town.store.system,
  );
  expect(rows[0]).toEqual({ regions: 99, unplaced: 0 });
});
