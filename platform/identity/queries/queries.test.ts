import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { person, post, unit } from '#standards/resources';
import { vehicle } from '../../../apps/vehicles/resources/index.ts';
import { serviceActor } from '../actor/service-actor.ts';
import { openSampleTown, type Town } from '../testing/town.ts';
import type { AuditHit } from './audit-search.contract.ts';
import type { AssignmentGrants } from './grants-held.contract.ts';
import type { OrganisationNode } from './organisation-children.contract.ts';
import type { ResponsibilityCell } from './responsibility-map.contract.ts';
import type { StaffMember, StaffPost } from './unit-staff.contract.ts';

let town: Town;
beforeAll(async () => {
  town = await openSampleTown();
});
afterAll(() => town.close());

async function children(actor: Actor, input: object): Promise<readonly OrganisationNode[]> {
  return ((await town.ask(actor, 'identity.organisationChildren', { ...input })) as { nodes: OrganisationNode[] })
    .nodes;
}
const names = (nodes: readonly { readonly name: string }[]) => nodes.map((node) => node.name);

test('the territory opens level by level, within the scope', async () => {
  const county = await town.actor('county');
  expect(names(await children(county, { tree: 'place' }))).toEqual(['样例省']);
  expect(names(await children(county, { tree: 'place', region: town.id('region P') }))).toEqual(['甲市', '乙市']);
  const east = await children(county, { tree: 'place', region: town.id('region E') });
  expect(names(east)).toContain('东县财政局');
  expect(names(east)).not.toContain('东县国库支付中心');
  expect(east.find((node) => node.name === '东县财政局')?.children).toBe(true);
  expect(names(await children(county, { tree: 'place', unit: town.id('finance') }))).toEqual(['东县国库支付中心']);
  expect(names(await children(county, { tree: 'place', region: town.id('region W') }))).toEqual([]);
});

test('the line opens from the highest unit that the asker sees', async () => {
  expect(names(await children(await town.actor('line-tax'), { tree: 'line' }))).toEqual(['样例省税务局']);
  const below = await children(await town.actor('line-tax'), { tree: 'line', unit: town.id('provinceTax') });
  expect(names(below)).toEqual(['东县税务局', '西县税务局']);
  const county = names(await children(await town.actor('county'), { tree: 'line' }));
  expect(county).toContain('东县税务局');
  expect(county).not.toContain('东县第一中学');
});

test('a secret unit hangs in no tree but its own people’s', async () => {
  const province = await town.actor('province');
  expect(names(await children(province, { tree: 'place', region: town.id('region C') }))).not.toContain(
    '甲市专项工作办公室',
  );
  expect(names(await children(province, { tree: 'line' }))).not.toContain('甲市专项工作办公室');
  const own = await children(await town.actor('secret'), { tree: 'place', region: town.id('region C') });
  expect(own.filter((node) => node.kind === 'unit').map((node) => node.name)).toEqual(['甲市专项工作办公室']);
});

test('the staff of a unit stands by post, stand-ins beside the vacancy, people from elsewhere with their establishment', async () => {
  const staff = (await town.ask(await town.actor('unit-admin'), 'identity.unitStaff', {
    unit: town.id('finance'),
  })) as {
    posts: StaffPost[];
    others: StaffMember[];
    complete: boolean;
  };
  expect(staff.complete).toBe(true);
  expect(staff.posts.map(({ name, head, holders }) => [name, head, names(holders)])).toEqual([
    ['局长', true, ['冯主持']],
  ]);
  expect(names(staff.others)).toEqual(expect.arrayContaining(['林经办', '周管理', '冯主持']));
  expect(names(staff.others)).not.toContain('卢离任');
  const city = (await town.ask(await town.actor('city'), 'identity.unitStaff', { unit: town.id('cityBureau') })) as {
    others: StaffMember[];
  };
  expect(city.others.find((member) => member.name === '彭借调')?.establishment?.name).toBe('西县财政局');
  await expect(
    town.ask(await town.actor('unit-admin'), 'identity.unitStaff', { unit: town.id('culture') }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('who sees only himself in a unit is told that others work there', async () => {
  const own = (await town.ask(await town.actor('driver'), 'identity.unitStaff', { unit: town.id('countyBureau') })) as {
    others: StaffMember[];
    complete: boolean;
  };
  expect([names(own.others).length, own.complete]).toEqual([1, false]);
});

test('everybody knows the own posts with their roles', async () => {
  const { assignments } = (await town.ask(await town.actor('two-posts', 2), 'identity.myAssignments')) as {
    assignments: { unitName: string; acting: boolean; roles: string[] }[];
  };
  expect(assignments.map(({ unitName, acting, roles }) => [unitName, acting, roles])).toEqual([
    ['东县机关事务服务中心', true, ['业务处室经办', '公务用车监管']],
    ['东县教育局', false, ['单位经办人', '单位车辆管理员']],
  ]);
});

test('grants are told assignment by assignment, those of the post included; only to who may read them', async () => {
  const admin = await town.actor('unit-admin');
  const held = (await town.ask(admin, 'identity.personGrants', { person: town.id('person acting-head') })) as {
    assignments: AssignmentGrants[];
  };
  const presiding = held.assignments.find((row) => row.title === '主持工作');
  expect(presiding?.grants).toEqual([
    expect.objectContaining({ role: 'leader', roleTitle: '局领导', via: 'post', state: 'current', depth: 'unitBelow' }),
  ]);
  await expect(
    town.ask(await town.actor('clerk'), 'identity.personGrants', { person: town.id('person clerk') }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const matrix = (await town.ask(admin, 'identity.accessMatrix', { unit: town.id('finance') })) as {
    assignments: AssignmentGrants[];
  };
  expect(new Set(matrix.assignments.map((row) => row.personName))).toEqual(new Set(['林经办', '周管理', '冯主持']));
});

test('the responsibility map shows own bodies, what a higher level serves, and gaps', async () => {
  const map = (await town.ask(await town.actor('clerk'), 'identity.responsibilityMap', {
    region: town.id('region C'),
  })) as {
    regions: { name: string; cells: ResponsibilityCell[] }[];
  };
  const cell = (at: string, line: string) =>
    map.regions.find((row) => row.name === at)?.cells.find((found) => found.line === line);
  expect(map.regions.map((row) => row.name)).toEqual(['甲市', '东县', '西县']);
  expect(cell('甲市', 'vehicles')).toMatchObject({ state: 'own', bodies: [{ name: '甲市机关事务管理局' }] });
  expect(cell('东县', 'vehicles')).toMatchObject({ state: 'own', bodies: [{ name: '东县机关事务服务中心' }] });
  expect(cell('西县', 'vehicles')).toMatchObject({ state: 'missing', bodies: [], from: null });
  expect(cell('西县', 'energy')).toMatchObject({ state: 'above', from: '甲市' });
  expect(cell('西县', 'housing')?.state).toBe('missing');
});

interface Explained {
  allowed: boolean;
  steps: { ok: boolean; text: string }[];
}

test('an auditor learns why a colleague can or cannot; others may not ask; rows out of the asker’s reach stay unknown', async () => {
  const auditor = await town.actor('auditor');
  const ask = (actor: Actor, who: string, row: string, verb?: string) =>
    town.ask(actor, 'identity.explainAccess', {
      assignment: town.id(`assignment ${who}`),
      resource: 'vehicle',
      row: town.id(row),
      verb,
    }) as Promise<Explained>;
  expect((await ask(auditor, 'clerk/1', 'vehicle finance')).allowed).toBe(true);
  const no = await ask(auditor, 'clerk/1', 'vehicle culture');
  expect(no.allowed).toBe(false);
  expect(no.steps.map((step) => step.text).join()).toContain('没有一项授权的范围包含这条记录');
  expect((await ask(auditor, 'county/1', 'vehicle finance', 'transfer')).allowed).toBe(true);
  expect((await ask(auditor, 'ended/1', 'vehicle finance')).allowed).toBe(false);
  expect(await ask(auditor, 'clerk/1', 'vehicle special')).toEqual({
    allowed: false,
    steps: [{ ok: false, text: '记录不存在，或不可见' }],
  });
  await expect(ask(await town.actor('county'), 'clerk/1', 'vehicle finance')).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(
    town.ask(auditor, 'identity.explainAccess', {
      assignment: town.id('assignment clerk/1'),
      resource: 'nothing',
      row: 'x',
    }),
  ).rejects.toMatchObject({ code: 'RESOURCE_UNKNOWN' });
});

async function search(actor: Actor, input: object = {}): Promise<{ entries: AuditHit[]; next?: string }> {
  return (await town.ask(actor, 'identity.auditSearch', { ...input })) as { entries: AuditHit[]; next?: string };
}

test('the trail is searched within the scope: the auditor by place, an administrator by the histories he may read, everybody the own deeds', async () => {
  const unitAdmin = await town.actor('unit-admin');
  const { rows } = await town.store.run(unitAdmin, (tx) =>
    tx.create(post, [{ name: '会计岗', unit: town.id('finance') }], { reason: '增设' }),
  );
  const row = rows[0]!.id;
  await town.store.run(unitAdmin, (tx) => tx.update(post, [{ id: row, rev: 1, set: { name: '主管会计岗' } }]));
  const found = await search(await town.actor('auditor'), { row });
  expect(
    found.entries.map(({ verb, resource, rowTitle, actor, actorUnit }) => [verb, resource, rowTitle, actor, actorUnit]),
  ).toEqual([
    ['update', 'post', '主管会计岗', '周管理', '东县财政局'],
    ['create', 'post', '主管会计岗', '周管理', '东县财政局'],
  ]);
  expect(found.entries[0]?.changes).toEqual([
    { field: 'name', title: '岗位名称', before: '会计岗', after: '主管会计岗' },
  ]);
  expect((await search(unitAdmin, { row })).entries).toHaveLength(2);
  expect((await search(await town.actor('clerk'), { row })).entries).toEqual([]);
  expect((await search(await town.actor('driver'))).entries).toEqual([]);
  expect((await search(unitAdmin, { person: unitAdmin.person, verb: 'create' })).entries.map((hit) => hit.row)).toEqual(
    [row],
  );
});

test('the trail masks what a clearance does not reach, and never shows a sealed number', async () => {
  const admin = await town.actor('unit-admin');
  const auditor = await town.actor('auditor');
  const id = town.id('person clerk');
  const before = await town.store.as(admin).get(person, id);
  await town.store.run(admin, (tx) => tx.update(person, [{ id, rev: before.rev, set: { phone: '19911112222' } }]));
  const changes = (hits: { entries: AuditHit[] }) =>
    hits.entries[0]?.changes.find((change) => change.field === 'phone');
  expect(changes(await search(admin, { row: id }))?.after).toBe('19911112222');
  expect(changes(await search(auditor, { row: id }))?.after).toBe('199****2222');
  const made = (await search(auditor, { row: id, verb: 'seed' })).entries[0]?.changes.find(
    (change) => change.field === 'idNumber',
  );
  expect(JSON.stringify(made ?? {})).not.toMatch(/\d{17}/);
});

test('pages of the trail follow each other without doubles or gaps', async () => {
  const auditor = await town.actor('auditor');
  const all = (await search(auditor, { resource: 'vehicle', limit: 100 })).entries.map((hit) => hit.id);
  const paged: string[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await search(auditor, { resource: 'vehicle', limit: 7, after });
    paged.push(...page.entries.map((hit) => hit.id));
    after = page.next;
  }
  expect(paged).toEqual(all);
  const secret = town.id('vehicle special');
  expect((await search(auditor, { row: secret })).entries).toEqual([]);
  expect(all.length).toBe((await town.store.as(auditor).count(vehicle)).value);
});

test('a search with a broken mark or an unknown resource is refused', async () => {
  const auditor = await town.actor('auditor');
  await expect(search(auditor, { after: "x'; drop table audit_entry" })).rejects.toMatchObject({ code: 'BAD_MARK' });
  await expect(search(auditor, { resource: 'nothing' })).rejects.toMatchObject({ code: 'RESOURCE_UNKNOWN' });
  await expect(search(auditor, { colour: 'red' })).rejects.toMatchObject({ code: 'INVALID' });
});

test('who acts from below a secret unit stands in the trail without the name of that unit', async () => {
  const founder = serviceActor('test', { permissions: ['unit.create', 'unit.read', 'region.read'] });
  const below = { name: '专项保障组', kind: 'government', level: '3', region: town.id('region C') } as const;
  const { rows: units } = await town.store.run(founder, (tx) =>
    tx.create(unit, [{ ...below, parent: town.id('special') }]),
  );
  const lent = { ...(await town.actor('unit-admin')), unit: units[0]!.id };
  const { rows } = await town.store.run(lent, (tx) =>
    tx.create(post, [{ name: '出纳岗', unit: town.id('finance') }], { reason: '增设' }),
  );
  const { entries } = await search(await town.actor('auditor'), { row: rows[0]!.id });
  expect(entries.map(({ actor, actorUnit }) => [actor, actorUnit])).toEqual([['周管理', null]]);
});
