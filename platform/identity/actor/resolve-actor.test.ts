import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Arm } from '#platform/store';
import { unit } from '#standards/resources';
import { openSampleTown, TOWN_DAY, type Town } from '../testing/town.ts';
import { resolveActor } from './resolve-actor.ts';

let town: Town;
beforeAll(async () => {
  town = await openSampleTown();
});
afterAll(() => town.close());

const held = (actor: Actor, role: string): readonly Arm[] | undefined =>
  actor.grants.find((grant) => grant.role === role)?.arms;

async function pathOf(ref: string): Promise<{ place: string; line: string }> {
  const { rows } = await sql<{ place: string; line: string }>`
    select place_path as place, line_path as line from unit where id = ${town.id(ref)}`.execute(town.store.system);
  return rows[0]!;
}

test('the depth "unit" reaches the unit of work', async () => {
  const clerk = await town.actor('clerk');
  expect(held(clerk, 'unitClerk')).toEqual([{ by: 'unit', units: [town.id('finance')] }]);
});

test('two boards with one staff are one unit to those who work there', async () => {
  const actor = await town.actor('two-boards');
  const arm = held(actor, 'unitClerk')?.[0];
  expect(arm).toEqual({ by: 'unit', units: [town.id('discipline'), town.id('supervision')].sort() });
});

test('the depth "unit and below" reaches by place, "line" by the line path, "region and below" by the region', async () => {
  expect(held(await town.actor('unit-admin'), 'unitAdmin')).toEqual([
    { by: 'place', prefix: (await pathOf('finance')).place },
  ]);
  expect(held(await town.actor('line-tax'), 'lineOfficer')).toEqual([
    { by: 'line', prefix: (await pathOf('provinceTax')).line },
  ]);
  const county = held(await town.actor('county'), 'businessOfficer')?.[0];
  expect((await pathOf('finance')).place.startsWith((county as { prefix: string }).prefix)).toBe(true);
  expect((await pathOf('westFinance')).place.startsWith((county as { prefix: string }).prefix)).toBe(false);
});

test('a secret unit lies outside its region and is reached only from within or by name', async () => {
  const secret = await pathOf('special');
  expect(secret.place.startsWith('/s/')).toBe(true);
  expect(held(await town.actor('secret-named'), 'inspector')).toEqual([{ by: 'place', prefix: secret.place }]);
});

test('an acting head holds what is granted to the post, and only while acting', async () => {
  const presiding = await town.actor('acting-head', 2);
  expect(held(presiding, 'leader')).toEqual([{ by: 'place', prefix: (await pathOf('finance')).place }]);
  expect(held(await town.actor('acting-head', 1), 'leader')).toBeUndefined();
});

test('a borrowed person acts from the unit of work, not from the establishment', async () => {
  const actor = await town.actor('seconded');
  expect(actor.unit).toBe(town.id('cityBureau'));
  expect(held(actor, 'unitClerk')).toEqual([{ by: 'unit', units: [town.id('cityBureau')] }]);
});

test('of several posts the chosen one acts, and without a choice the regular one', async () => {
  const account = town.id('account two-posts');
  const chosen = await town.actor('two-posts', 2);
  expect(held(chosen, 'unitClerk')).toBeUndefined();
  expect(held(chosen, 'businessOfficer')).toBeDefined();
  const main = await resolveActor(town.store, { account, day: TOWN_DAY });
  expect(main?.assignment).toBe(town.id('assignment two-posts/1'));
});

test('an ended assignment gives nothing, not even the baseline', async () => {
  const actor = await town.actor('ended');
  expect(actor.grants).toEqual([]);
  expect(actor.assignment).toBeNull();
  await expect(town.store.as(actor).find(unit)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the day decides: before it ended, the same assignment acted', async () => {
  const question = { account: town.id('account ended'), assignment: town.id('assignment ended/1') };
  const then = await resolveActor(town.store, { ...question, day: '2023-12-31' });
  expect(held(then!, 'unitClerk')).toBeDefined();
});

test("another person's assignment cannot be chosen", async () => {
  const question = { account: town.id('account clerk'), assignment: town.id('assignment county/1'), day: TOWN_DAY };
  expect((await resolveActor(town.store, question))?.grants).toEqual([]);
});

test('an unknown account does not act', async () => {
  const account = '01890000-0000-7000-8000-000000000000';
  expect(await resolveActor(town.store, { account, day: TOWN_DAY })).toBeUndefined();
});

test('everybody sees the regions and the own unit, a driver nothing more of the organisation', async () => {
  const reader = town.store.as(await town.actor('driver'));
  expect((await reader.find(unit)).rows.map((row) => row.id)).toEqual([town.id('countyBureau')]);
});
