import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutsideRule } from '#standards/process';
import { TOWN_DAY } from '../../identity/testing/town.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { findPeople, processAdministrators, supervisorsOf } from './find-people.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
  const { store, id } = town;
  const leader = id('assignment acting-head/1');
  await sql`
    insert into oversight (id, rev, created_at, updated_at, unit, leader, duty, department, line, valid_from)
    values (gen_random_uuid(), 1, now(), now(), ${id('finance')}, ${leader}, '预算', ${id('department finance/预算股')}, 'finance', '2022-01-01'),
      (gen_random_uuid(), 1, now(), now(), ${id('finance')}, ${id('assignment unit-admin/1')}, '过期', null, 'assets', '2022-01-01')`.execute(
    store.system,
  );
  await sql`update oversight set valid_to = '2023-01-01' where duty = '过期'`.execute(store.system);
});
afterAll(() => town.close());

async function found(
  rule: OutsideRule,
  login = 'clerk',
  form: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const { store, id } = town;
  const actor = await town.as(login);
  const around = {
    applicant: id(`person ${login}`),
    assignment: actor.assignment,
    unit: actor.unit ?? '',
    form,
    day: TOWN_DAY,
  };
  const people = await findPeople(store, rule, around);
  const { rows } = await sql<{ login: string; person: string }>`select login, person from account`.execute(
    store.system,
  );
  return people.map(({ person }) => rows.find((row) => row.person === person)?.login ?? '?').sort();
}
const here = { at: 'applicantUnit' } as const;

test('who presides over a unit without a head counts as its head', async () => {
  expect(await found({ by: 'unitHead', in: here })).toEqual(['acting-head']);
  expect(await found({ by: 'unitHead', in: { at: 'superior' } })).toEqual([]);
});

test('the leader in charge is found by the division of work, for the department or for a line, while it holds', async () => {
  expect(await found({ by: 'inCharge', in: here })).toEqual(['acting-head']);
  expect(await found({ by: 'inCharge', in: here, line: 'finance' })).toEqual(['acting-head']);
  expect(await found({ by: 'inCharge', in: here, line: 'assets' })).toEqual([]);
  expect(await found({ by: 'directLeader' })).toEqual(['acting-head']);
});

test('the body that answers for a line is that of the own region, else the nearest above that reaches below', async () => {
  const officers = (line: string): OutsideRule => ({
    by: 'role',
    role: 'vehicleOfficer',
    in: { at: 'responsible', line },
  });
  expect(await found(officers('vehicles'))).toEqual(['county', 'two-posts']);
  expect(await found(officers('energy'))).toEqual(['city']);
  expect(await found(officers('archives'))).toEqual([]);
});

test('roles are looked for in the unit or in its whole region, posts by whoever holds them now', async () => {
  expect(await found({ by: 'role', role: 'requestDesk', in: here })).toEqual(['unit-admin']);
  const region = await found({ by: 'role', role: 'requester', in: here, reach: 'region' });
  expect(region).toEqual(expect.arrayContaining(['clerk', 'two-boards', 'unit-admin']));
  expect(region).not.toContain('seconded');
  expect(await found({ by: 'post', post: town.id('post finance/局长') })).toEqual(['acting-head']);
  expect(await found({ by: 'leadership', levels: ['K2'], in: here })).toEqual(['acting-head']);
});

test('boards that share a staff are one unit; a lent person counts where he works', async () => {
  expect(await found({ by: 'role', role: 'requester', in: { at: 'unit', unit: town.id('supervision') } })).toEqual([
    'two-boards',
  ]);
  expect(await found({ by: 'role', role: 'requester', in: { at: 'unit', unit: town.id('cityBureau') } })).toEqual([
    'seconded',
  ]);
});

test('people named by the form or by id are found once, unless they have left or may not sign in', async () => {
  const clerk = town.id('person clerk');
  expect(await found({ by: 'field', field: 'who' }, 'clerk', { who: clerk })).toEqual(['clerk']);
  expect(await found({ by: 'field', field: 'who' }, 'clerk', { who: null })).toEqual([]);
  expect(await found({ by: 'people', people: [clerk, clerk, town.id('person ended')] })).toEqual(['clerk']);
  await sql`update account set status = 'suspended' where person = ${clerk}`.execute(town.store.system);
  expect(await found({ by: 'people', people: [clerk] }, 'unit-admin')).toEqual([]);
  await sql`update account set status = 'active' where person = ${clerk}`.execute(town.store.system);
});

test('when nobody is found the nearest administrators of processes get it, never an approval', async () => {
  const actor = await town.as('clerk');
  const around = {
    applicant: town.id('person clerk'),
    assignment: actor.assignment,
    unit: actor.unit ?? '',
    form: {},
    day: TOWN_DAY,
  };
  expect((await processAdministrators(town.store, around)).map(({ name }) => name)).toEqual(['任编制']);
  expect((await supervisorsOf(town.store, around)).map(({ name }) => name)).toEqual(['孔审计']);
});
