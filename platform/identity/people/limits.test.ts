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

test('ending an assignment never makes it longer, not even the own', async () => {
  const id = town.id('assignment unit-admin/1');
  await town.act(admin, 'assignment.end', { on: '2026-12-31' }, id);
  await expect(town.act(unitAdmin, 'assignment.end', { on: '2030-12-31' }, id)).rejects.toMatchObject({
    code: 'ASSIGNMENT_LONGER',
    path: 'on',
  });
  await town.act(unitAdmin, 'assignment.end', { on: '2026-11-30' }, id);
  expect((await town.store.as(admin).get(assignment, id)).to).toBe('2026-11-30');
});

test('a post in a department of another unit does not bring its holder into that department', async () => {
  const { rows } = await town.store.run(admin, (tx) =>
    tx.create(post, [{ name: '联络员', unit: town.id('finance'), department: town.id('department culture/体育股') }]),
  );
  const input = { person: town.id('person clerk'), unit: town.id('finance'), kind: 'concurrent', from: TOWN_DAY };
  await expect(town.act(admin, 'identity.appoint', { ...input, post: rows[0]!.id })).rejects.toMatchObject({
    code: 'DEPARTMENT_ELSEWHERE',
  });
});

test('the name of a person stays masked in an assignment for those who see the assignment but not the name', async () => {
  const id = town.id('assignment county/1');
  const grants = admin.grants.map((grant) =>
    grant.permissions.has('assignment.read') && grant.depth !== 'self' ? { ...grant, clearance: 1 as const } : grant,
  );
  const reader = town.store.as({ ...admin, grants });
  const who = town.id('person county');
  expect((await reader.get(person, who)).name).toBe('吴**');
  expect((await reader.one(assignment, id)).refs.person?.[who]).toBe('吴**');
  const page = await reader.find(assignment, { filter: { field: 'id', op: 'eq', value: id } });
  expect(page.refs.person?.[who]).toBe('吴**');
});
