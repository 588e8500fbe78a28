import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { assignment, person, post } from '#standards/resources';
import { openSampleTown, TOWN_DAY, type Town } from '../testing/town.ts';

let town: Town;
let admin: Actor;
let unitAdmin: Actor;
beforeEach(async () => {
  town = await openSampleTown();
  admin = await town.actor('admin');
  unitAdmin = await town.actor('unit-admin');
});
afterEach(() => town.close());

const clerk = () => ({ person: town.id('person clerk'), assignment: town.id('assignment clerk/1') });

/** Makes the clerk mightier than the unit's administrator. */
const promote = () =>
  town.act(admin, 'identity.giveRole', {
    role: 'leader',
    assignment: clerk().assignment,
    depth: 'regionBelow',
    clearance: 2,
    from: '2026-01-01',
  });

test('a unit administrator may not send away, strike off or dismiss a colleague who holds more', async () => {
  await promote();
  const { person: who, assignment: held } = clerk();
  const refused = { code: 'COLLEAGUE_BEYOND', status: 403 };
  await expect(town.act(unitAdmin, 'person.leave', { on: TOWN_DAY }, who)).rejects.toMatchObject(refused);
  await expect(town.act(unitAdmin, 'assignment.end', { on: TOWN_DAY }, held)).rejects.toMatchObject(refused);
  const { rev } = await town.store.as(unitAdmin).get(person, who);
  const strike = (actor: Actor) => town.store.run(actor, (tx) => tx.void(person, [{ id: who, rev }]));
  await expect(strike(unitAdmin)).rejects.toMatchObject(refused);
  await town.act(admin, 'assignment.end', { on: TOWN_DAY }, held);
  expect((await town.store.as(admin).get(assignment, held)).to).toBe(TOWN_DAY);
});

test('a colleague who holds no more leaves as before', async () => {
  await town.act(unitAdmin, 'person.leave', { on: TOWN_DAY }, clerk().person);
  expect((await town.store.as(admin).get(person, clerk().person)).leftOn).toBe(TOWN_DAY);
});

test('a unit administrator raises no level of leadership in the own unit, neither of a person nor of a post; the superior does', async () => {
  const refused = { code: 'LEADERSHIP_SUPERIOR', status: 403, path: 'leadership' };
  const held = clerk().assignment;
  await expect(town.act(unitAdmin, 'assignment.amend', { leadership: 'C1' }, held)).rejects.toMatchObject(refused);
  const found = (actor: Actor, leadership: 'C1' | 'S') =>
    town.store.run(actor, (tx) => tx.create(post, [{ name: '总会计师', unit: town.id('finance'), leadership }]));
  await expect(found(unitAdmin, 'C1')).rejects.toMatchObject(refused);
  const made = (await found(unitAdmin, 'S')).rows[0]!;
  const raise = (actor: Actor) =>
    town.store.run(actor, (tx) => tx.update(post, [{ ...made, set: { leadership: 'K2' } }]));
  await expect(raise(unitAdmin)).rejects.toMatchObject(refused);
  await raise(admin);
  await town.act(admin, 'assignment.amend', { leadership: 'K1' }, held);
  await town.act(unitAdmin, 'assignment.amend', { leadership: 'K2' }, held);
  expect((await town.store.as(admin).get(assignment, held)).leadership).toBe('K2');
});
