import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { account, assignment, grant, person } from '#standards/resources';
import { createSignIn } from '../sign-in/create-sign-in.ts';
import { openSampleTown, TOWN_DAY, TOWN_PASSWORD, type Town } from '../testing/town.ts';

let town: Town;
let admin: Actor;
let unitAdmin: Actor;
beforeEach(async () => {
  town = await openSampleTown();
  admin = await town.actor('admin');
  unitAdmin = await town.actor('unit-admin');
});
afterEach(() => town.close());

const here = { address: '127.0.0.1', agent: 'test', loopback: true };
const from = '2026-01-01';

function appoint(actor: Actor, who: string, unit: string, more: object = {}) {
  const input = {
    person: town.id(`person ${who}`),
    unit: town.id(unit),
    title: '科员',
    kind: 'regular',
    from,
    ...more,
  };
  return town.act(actor, 'identity.appoint', input) as Promise<{ assignment: string }>;
}

test('an appointment to a post brings its title and level, and the unit of work sees a person from elsewhere', async () => {
  await town.act(admin, 'assignment.end', { on: '2025-12-31' }, town.id('assignment acting-head/2'));
  const input = { post: town.id('post finance/局长'), title: undefined, department: undefined };
  const { assignment: made } = await appoint(admin, 'driver', 'finance', input);
  const row = await town.store.as(admin).get(assignment, made);
  expect(row).toMatchObject({ title: '局长', leadership: 'K1', kind: 'regular' });
  expect((await town.store.as(unitAdmin).get(person, town.id('person driver'))).name).toBe('石司机');
});

test('whoever stands in keeps the own level, takes no seat, and may not be given another level', async () => {
  const post = town.id('post finance/局长');
  await appoint(admin, 'city', 'finance', { post });
  await expect(appoint(admin, 'county', 'finance', { post })).rejects.toMatchObject({ code: 'POST_FULL' });
  await expect(appoint(admin, 'county', 'finance', { post, kind: 'acting', leadership: 'K1' })).rejects.toMatchObject({
    code: 'LEADERSHIP_UNCHANGED',
  });
  const { assignment: made } = await appoint(admin, 'acting-head', 'finance', { post, kind: 'acting' });
  expect((await town.store.as(admin).get(assignment, made)).leadership).toBe('K2');
});

test('posts and departments of other units, people out of sight and days in reverse are refused', async () => {
  const wrong = (more: object, code: string) =>
    expect(appoint(unitAdmin, 'clerk', 'finance', more)).rejects.toMatchObject({ code });
  await wrong({ post: town.id('post culture/体育专干') }, 'POST_ELSEWHERE');
  await wrong({ department: town.id('department culture/体育股') }, 'DEPARTMENT_ELSEWHERE');
  await wrong({ to: '2025-12-31' }, 'DAYS_REVERSED');
  await wrong({ kind: 'boss' }, 'INVALID');
  await expect(appoint(unitAdmin, 'city', 'finance')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(appoint(unitAdmin, 'clerk', 'culture')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a post hands out what is granted to it, so an administrator who holds less may not fill it, nor anybody for himself', async () => {
  const post = town.id('post finance/局长');
  await expect(appoint(unitAdmin, 'clerk', 'finance', { post, kind: 'acting' })).rejects.toMatchObject({
    code: 'POST_BEYOND',
    detail: { role: 'leader', title: '局领导' },
  });
  await expect(appoint(admin, 'admin', 'finance', { post, kind: 'acting' })).rejects.toMatchObject({
    code: 'GRANT_TO_SELF',
  });
});

test('an assignment ends with its last day, and only once', async () => {
  const id = town.id('assignment clerk/1');
  await expect(town.act(unitAdmin, 'assignment.end', { on: '2021-12-31' }, id)).rejects.toMatchObject({
    code: 'DAYS_REVERSED',
  });
  await town.act(unitAdmin, 'assignment.end', { on: '2026-11-19' }, id);
  expect((await town.actor('clerk')).grants).toEqual([]);
  await expect(town.act(unitAdmin, 'assignment.end', { on: TOWN_DAY }, id)).rejects.toMatchObject({
    code: 'ASSIGNMENT_ENDED',
  });
  await expect(town.act(await town.actor('county'), 'assignment.end', { on: TOWN_DAY }, id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('what does not move a person can be put right', async () => {
  await town.act(unitAdmin, 'assignment.amend', { title: '预算股股长', rank: 'R09' }, town.id('assignment clerk/1'));
  const row = await town.store.as(unitAdmin).get(assignment, town.id('assignment clerk/1'));
  expect(row).toMatchObject({ title: '预算股股长', rank: 'R09', department: town.id('department finance/预算股') });
  await expect(
    town.act(unitAdmin, 'assignment.amend', { leadership: 'K1' }, town.id('assignment acting-head/2')),
  ).rejects.toMatchObject({ code: 'LEADERSHIP_UNCHANGED' });
});

test('whoever leaves loses posts, account and sessions at once, and can leave only once', async () => {
  const signIn = createSignIn(town.store, { demo: true });
  const { token } = await signIn.signIn({ login: 'clerk', password: TOWN_PASSWORD }, here);
  await town.act(unitAdmin, 'person.leave', { on: TOWN_DAY, document: '退休' }, town.id('person clerk'));
  expect(await signIn.session(token, here)).toBeUndefined();
  await expect(signIn.signIn({ login: 'clerk', password: TOWN_PASSWORD }, here)).rejects.toMatchObject({
    code: 'SIGN_IN_REFUSED',
  });
  const reader = town.store.as(unitAdmin);
  expect((await reader.get(assignment, town.id('assignment clerk/1'))).to).toBe(TOWN_DAY);
  expect((await reader.get(account, town.id('account clerk'))).status).toBe('suspended');
  await expect(town.act(unitAdmin, 'person.leave', { on: TOWN_DAY }, town.id('person clerk'))).rejects.toMatchObject({
    code: 'PERSON_LEFT',
  });
});

test('a transferred person belongs to the new unit, and the unit of work goes on seeing the person', async () => {
  const id = town.id('person clerk');
  const transfer = (actor: Actor, to: string) =>
    town.act(actor, 'person.transfer', { to: town.id(to), on: TOWN_DAY }, id);
  await expect(transfer(unitAdmin, 'culture')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(transfer(admin, 'finance')).rejects.toMatchObject({ code: 'PERSON_HOME' });
  await transfer(admin, 'culture');
  expect((await town.store.as(await town.actor('split')).get(person, id)).home).toBe(town.id('culture'));
  expect((await town.store.as(unitAdmin).get(person, id)).name).toBe('林经办');
  const update = { id, rev: 2, set: { staffNo: 'X1' } };
  await expect(town.store.run(unitAdmin, (tx) => tx.update(person, [update]))).rejects.toMatchObject({
    code: 'OUT_OF_SCOPE',
  });
});

const give = (actor: Actor, more: object) =>
  town.act(actor, 'identity.giveRole', {
    role: 'unitClerk',
    assignment: town.id('assignment acting-head/1'),
    depth: 'unit',
    clearance: 2,
    from,
    ...more,
  }) as Promise<{ grant: string }>;

test('a unit administrator hands out what he holds, within his unit', async () => {
  const { grant: id } = await give(unitAdmin, { role: 'vehicleClerk', basis: '工作需要' });
  const clerk = await town.actor('acting-head');
  expect(clerk.grants.map((held) => held.role)).toContain('vehicleClerk');
  await town.act(unitAdmin, 'grant.revoke', { basis: '收回' }, id);
  expect((await town.actor('acting-head')).grants.filter((held) => held.role === 'vehicleClerk')).toEqual([
    expect.objectContaining({ depth: 'department' }),
  ]);
  await expect(town.act(unitAdmin, 'grant.revoke', { basis: '收回' }, id)).rejects.toMatchObject({
    code: 'GRANT_ENDED',
  });
});

test.each([
  ['a role with permissions he does not hold', { role: 'auditor' }],
  ['a depth that reaches beyond his unit', { depth: 'regionBelow' }],
  ['a clearance above his own', { role: 'vehicleClerk', clearance: 4 }],
  ['a line', { depth: 'line' }],
])('no escalation: %s is refused with its role', async (_, more) => {
  await expect(give(unitAdmin, more)).rejects.toMatchObject({
    code: 'GRANT_BEYOND',
    detail: { role: expect.any(String) },
  });
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from role_grant where assignment = ${town.id('assignment acting-head/1')} and valid_from = ${from}::date`.execute(
    town.store.system,
  );
  expect(rows[0]?.n).toBe(0);
});

test('a grant outside the unit, to oneself, to nobody, or of a role that nobody hands out is refused', async () => {
  await expect(give(unitAdmin, { assignment: town.id('assignment county/1') })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(give(unitAdmin, { assignment: town.id('assignment unit-admin/1') })).rejects.toMatchObject({
    code: 'GRANT_TO_SELF',
  });
  await expect(give(admin, { assignment: town.id('assignment admin/1'), role: 'auditor' })).rejects.toMatchObject({
    code: 'GRANT_TO_SELF',
  });
  await expect(give(unitAdmin, { assignment: null })).rejects.toMatchObject({ code: 'GRANT_TARGET' });
  await expect(give(unitAdmin, { role: 'everyone' })).rejects.toMatchObject({ code: 'ROLE_UNKNOWN' });
  await expect(give(unitAdmin, { role: 'emperor' })).rejects.toMatchObject({ code: 'ROLE_UNKNOWN' });
  await expect(give(unitAdmin, { depth: 'named' })).rejects.toMatchObject({ code: 'GRANT_NAMED' });
  await expect(give(unitAdmin, { assignment: town.id('assignment ended/1') })).rejects.toMatchObject({
    code: 'ASSIGNMENT_ENDED',
  });
  await expect(give(await town.actor('clerk'), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the system administrator hands out roles he does not hold, within his territory and clearance', async () => {
  const county = { assignment: town.id('assignment county/1') };
  await give(admin, { ...county, role: 'auditor', depth: 'regionBelow' });
  expect((await town.actor('county')).grants.map((held) => held.role)).toContain('auditor');
  await expect(give(admin, { ...county, role: 'auditor', clearance: 4 })).rejects.toMatchObject({
    code: 'GRANT_BEYOND',
  });
  const named = { ...county, role: 'inspector', depth: 'named', namedUnit: town.id('special') };
  await give(admin, named);
  const held = (await town.actor('county')).grants.find((found) => found.role === 'inspector');
  expect(held?.arms).toEqual([{ by: 'place', prefix: expect.stringMatching(/^\/s\//) }]);
});

test('an account is opened by a link, and its password reset by another', async () => {
  const { rows } = await town.store.run(unitAdmin, (tx) =>
    tx.create(person, [{ name: '新来人', home: town.id('finance'), phone: '19900009999' }]),
  );
  const who = rows[0]!.id;
  const open = (login: string) => town.act(unitAdmin, 'identity.openAccount', { person: who, login });
  await expect(open('9x')).rejects.toMatchObject({ code: 'LOGIN_INVALID' });
  await expect(open('clerk')).rejects.toMatchObject({ code: 'TAKEN', path: 'login' });
  const { account: id, token } = (await open('newcomer')) as { account: string; token: string };
  const signIn = createSignIn(town.store, { demo: false });
  await signIn.activate({ token, password: 'Mianhua-8-tang' });
  await expect(open('newcomer2')).rejects.toMatchObject({ code: 'ACCOUNT_EXISTS' });
  const reset = (await town.act(unitAdmin, 'account.resetPassword', {}, id)) as { token: string };
  await signIn.activate({ token: reset.token, password: 'Mianhua-9-tang' });
  await expect(signIn.signIn({ login: 'newcomer', password: 'Mianhua-8-tang' }, here)).rejects.toMatchObject({
    code: 'SIGN_IN_REFUSED',
  });
  await expect(signIn.signIn({ login: 'newcomer', password: 'Mianhua-9-tang' }, here)).resolves.toBeDefined();
});

test('whoever could not give a role may not take it away', async () => {
  const mighty = await give(admin, { assignment: town.id('assignment clerk/1'), role: 'leader', depth: 'regionBelow' });
  await expect(town.act(unitAdmin, 'grant.revoke', { basis: '收回' }, mighty.grant)).rejects.toMatchObject({
    code: 'GRANT_BEYOND',
  });
  await town.act(admin, 'grant.revoke', { basis: '收回' }, mighty.grant);
});

test('nobody gets hold of a mightier account by resetting its password', async () => {
  await give(admin, { assignment: town.id('assignment clerk/1'), role: 'leader', depth: 'regionBelow' });
  const id = town.id('account clerk');
  await expect(town.act(unitAdmin, 'account.resetPassword', {}, id)).rejects.toMatchObject({ code: 'ACCOUNT_BEYOND' });
  await expect(town.act(unitAdmin, 'account.suspend', { basis: 'x' }, id)).rejects.toMatchObject({
    code: 'ACCOUNT_BEYOND',
  });
  await town.act(admin, 'account.suspend', { basis: '核查' }, id);
  await expect(town.act(admin, 'account.suspend', { basis: '核查' }, id)).rejects.toMatchObject({
    code: 'ACCOUNT_STATUS',
  });
  await town.act(admin, 'account.resume', { basis: '核查完毕' }, id);
  expect((await town.store.as(admin).get(account, id)).status).toBe('active');
});

test('grants cannot be written past their commands', async () => {
  const row = {
    role: 'systemAdmin',
    unit: town.id('finance'),
    assignment: town.id('assignment clerk/1'),
    depth: 'regionBelow',
    clearance: 4,
    from,
  } as const;
  await expect(town.store.run(unitAdmin, (tx) => tx.create(grant, [row]))).rejects.toMatchObject({
    code: 'COMMANDS_ONLY',
  });
});
