import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import type { Resource } from '#standards/language';
import { assignment, department, unit, unitName } from '#standards/resources';
import { vehicle, vehicleQuota } from '../../../apps/vehicles/resources/index.ts';
import { openSampleTown, type Town } from '../testing/town.ts';

let town: Town;
let officer: Actor;
beforeEach(async () => {
  town = await openSampleTown();
  officer = await town.actor('organisation');
});
afterEach(() => town.close());

const on = '2026-11-01';
const system = () => town.store.system;

async function sees(login: string, resource: Resource, id: string, post = 1): Promise<boolean> {
  const page = await town.store.as(await town.actor(login, post)).find(resource, { limit: 200 });
  return page.rows.some((row) => row.id === id);
}

async function unitRow(id: string): Promise<Record<string, unknown>> {
  return (await system().selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()) ?? {};
}

test('a renamed unit is found by both names, and its rows stay where they are', async () => {
  const id = town.id('finance');
  await town.act(officer, 'unit.rename', { name: '东县财政和资产局', on, source: '东编〔2026〕1号' }, id);
  const reader = town.store.as(officer);
  expect((await reader.get(unit, id)).name).toBe('东县财政和资产局');
  const former = await reader.find(unitName, { search: '东县财政局' });
  expect(former.rows.map((row) => row.unit)).toEqual([id]);
  expect(await sees('clerk', vehicle, town.id('vehicle finance'))).toBe(true);
  const trail = await reader.history(unit, id);
  expect(trail.map((entry) => entry.verb)).toContain('rename');
});

test('a name cannot be changed into itself, nor by an officer of another county, nor by the clerk', async () => {
  const id = town.id('finance');
  await expect(town.act(officer, 'unit.rename', { name: '东县财政局', on }, id)).rejects.toMatchObject({
    code: 'UNIT_SAME_NAME',
  });
  await expect(town.act(officer, 'unit.rename', { name: '新名', on }, town.id('westFinance'))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const clerk = await town.actor('clerk');
  await expect(town.act(clerk, 'unit.rename', { name: '新名', on }, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(town.act(officer, 'unit.rename', { name: '', on: '2026-13-01' }, id)).rejects.toMatchObject({
    code: 'INVALID',
  });
});

test('two units merge into a new one: people, departments and vehicles follow, history stays, both old ones end', async () => {
  const ids = ['farming', 'revival'].map((ref) => ({ unit: town.id(ref) }));
  const input = { units: ids, name: '东县农业农村和乡村振兴局', on, document: '东编〔2026〕2号' };
  const { unit: into, left } = (await town.act(officer, 'identity.mergeUnits', input)) as {
    unit: string;
    left: object;
  };
  expect(left).toEqual({});
  const clerk = await town.actor('merged');
  expect(clerk.unit).toBe(into);
  const mine = await town.store.as(clerk).find(vehicle);
  expect(mine.rows.map((row) => row.id).sort()).toEqual(
    [town.id('vehicle farming'), town.id('vehicle revival')].sort(),
  );
  const offices = await town.store.as(clerk).find(department);
  expect(offices.rows.map((row) => row.name).sort()).toEqual(
    ['办公室（原东县乡村振兴局）', '办公室（原东县农业农村局）'].sort(),
  );
  const old = await unitRow(town.id('revival'));
  expect(old).toMatchObject({ status: 'merged', successor: into, valid_to: on });
  expect(String(old.place_path).startsWith(String((await unitRow(into)).place_path))).toBe(true);
  const trail = await town.store.as(officer).history(unit, town.id('revival'));
  expect(trail[0]).toMatchObject({ verb: 'mergeUnits', reason: '东编〔2026〕2号' });
});

test('a unit may go on as the successor, and its members reach what still bears the ended unit', async () => {
  const { unit: into } = (await town.act(officer, 'identity.mergeUnits', {
    units: [{ unit: town.id('revival') }],
    into: town.id('farming'),
    on,
  })) as { unit: string };
  expect(into).toBe(town.id('farming'));
  const arms = (await town.actor('merged')).grants.find((grant) => grant.role === 'unitClerk')?.arms;
  expect(arms).toEqual([{ by: 'unit', units: [town.id('farming'), town.id('revival')].sort() }]);
});

test('what must be unique in the successor stays with the ended unit and is counted', async () => {
  const quota = { kind: 'YJ', number: 2, from: '2025-01-01', document: '编〔2025〕1号' } as const;
  const clerkOf = { permission: 'vehicleQuota.create' };
  const maker = await town.actor('county');
  await town.store.run(maker, (tx) =>
    tx.create(
      vehicleQuota,
      ['farming', 'revival'].map((ref) => ({ ...quota, unit: town.id(ref) })),
      clerkOf,
    ),
  );
  const merged = (await town.act(officer, 'identity.mergeUnits', {
    units: [{ unit: town.id('revival') }],
    into: town.id('farming'),
    on,
  })) as { left: Record<string, number> };
  expect(merged.left).toEqual({ vehicleQuota: 1 });
  const seen = await town.store.as(maker).find(vehicleQuota);
  expect(seen.rows.map((row) => row.unit).sort()).toEqual([town.id('farming'), town.id('revival')].sort());
});

test('a row beyond the scope that mentions the ended unit does not stop the merger', async () => {
  const { assignment: lent } = (await town.act(await town.actor('admin'), 'identity.appoint', {
    person: town.id('person merged'),
    unit: town.id('cityBureau'),
    establishment: town.id('revival'),
    title: '借调人员',
    kind: 'seconded',
    from: '2026-01-01',
  })) as { assignment: string };
  const merged = await town.act(officer, 'identity.mergeUnits', {
    units: [{ unit: town.id('revival') }],
    into: town.id('farming'),
    on,
  });
  expect(merged).toEqual({ unit: town.id('farming'), left: { assignment: 1 } });
  const row = await town.store.as(await town.actor('admin')).get(assignment, lent);
  expect(row.establishment).toBe(town.id('revival'));
  expect((await town.actor('merged')).unit).toBe(town.id('farming'));
});

test('a merger needs two living, open units that lie within the scope', async () => {
  const merge = (units: string[], more: object = { name: '新局' }) =>
    town.act(officer, 'identity.mergeUnits', { units: units.map((ref) => ({ unit: town.id(ref) })), on, ...more });
  await expect(merge(['farming'])).rejects.toMatchObject({ code: 'MERGE_TOO_FEW' });
  await expect(merge(['farming', 'revival'], {})).rejects.toMatchObject({ code: 'MERGE_TOO_FEW' });
  await expect(merge(['farming', 'westFinance'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(merge(['finance'], { into: town.id('treasury') })).rejects.toMatchObject({ code: 'UNIT_CYCLE' });
  await merge(['farming', 'revival']);
  await expect(merge(['farming', 'revival'], { name: '再一局' })).rejects.toMatchObject({ code: 'UNIT_ENDED' });
});

test('a unit splits: a department takes its people along, named vehicles go, the rest goes to the default successor', async () => {
  const answer = (await town.act(
    officer,
    'unit.split',
    {
      parts: [{ name: '东县体育局' }, { name: '东县文化旅游局' }],
      moves: [
        { part: '东县体育局', resource: 'department', row: town.id('department culture/体育股') },
        { part: '东县体育局', resource: 'vehicle', row: town.id('vehicle culture') },
      ],
      rest: '东县文化旅游局',
      on,
    },
    town.id('culture'),
  )) as { parts: { name: string; unit: string }[] };
  const [sports, tourism] = answer.parts.map((part) => part.unit);
  const clerk = await town.actor('split');
  expect(clerk.unit).toBe(sports);
  expect(await sees('split', vehicle, town.id('vehicle culture'))).toBe(true);
  const { rows } = await sql<{
    unit: string;
    name: string;
  }>`select unit, name from department where name in ('体育股', '办公室')
    and unit in (${sports}, ${tourism})`.execute(system());
  expect(rows).toEqual(
    expect.arrayContaining([
      { unit: sports, name: '体育股' },
      { unit: tourism, name: '办公室' },
    ]),
  );
  expect(await unitRow(town.id('culture'))).toMatchObject({ status: 'split', successor: tourism });
});

test('a split refuses rows of other units, unknown parts and names given twice', async () => {
  const split = (input: object) => town.act(officer, 'unit.split', { on, ...input }, town.id('culture'));
  const parts = [{ name: '东县体育局' }];
  const move = (part: string, resource: string, row: string) => split({ parts, moves: [{ part, resource, row }] });
  await expect(move('东县体育局', 'vehicle', town.id('vehicle finance'))).rejects.toMatchObject({
    code: 'SPLIT_ELSEWHERE',
  });
  await expect(move('没有的局', 'vehicle', town.id('vehicle culture'))).rejects.toMatchObject({
    code: 'SPLIT_ELSEWHERE',
  });
  await expect(move('东县体育局', 'nothing', 'x')).rejects.toMatchObject({ code: 'SPLIT_ELSEWHERE' });
  await expect(split({ parts: [...parts, ...parts] })).rejects.toMatchObject({ code: 'SPLIT_TOO_FEW' });
  expect((await unitRow(town.id('culture'))).status).toBe('active');
});

test('a unit moves to another county with all below it: the new county sees it at once, the old one no more', async () => {
  const city = await town.actor('city');
  await expect(
    town.act(city, 'unit.move', { region: town.id('region W'), on }, town.id('finance')),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const admin = await town.actor('admin');
  expect(await sees('county', vehicle, town.id('vehicle treasury'))).toBe(true);
  await town.act(
    admin,
    'unit.move',
    { region: town.id('region W'), on, document: '甲编〔2026〕3号' },
    town.id('finance'),
  );
  expect(await sees('county', vehicle, town.id('vehicle treasury'))).toBe(false);
  expect(await sees('county', vehicle, town.id('vehicle finance'))).toBe(false);
  expect(await sees('city', vehicle, town.id('vehicle treasury'))).toBe(true);
  expect(await sees('clerk', vehicle, town.id('vehicle finance'))).toBe(true);
});

test("a move may not leave the officer's own scope, nor lead below itself", async () => {
  const move = (input: object, ref = 'finance') => town.act(officer, 'unit.move', { on, ...input }, town.id(ref));
  await expect(move({ region: town.id('region W') })).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
  await expect(move({ parent: town.id('treasury') })).rejects.toMatchObject({ code: 'UNIT_CYCLE' });
});

test('a move changes nothing but what it names, and can cut a unit loose', async () => {
  await town.act(officer, 'unit.move', { superior: town.id('education'), on }, town.id('treasury'));
  expect(await unitRow(town.id('treasury'))).toMatchObject({
    parent: town.id('finance'),
    superior: town.id('education'),
  });
  await town.act(officer, 'unit.move', { noParent: true, on }, town.id('treasury'));
  expect(await unitRow(town.id('treasury'))).toMatchObject({ parent: null, superior: town.id('education') });
});

test('a school that gets another superior is seen along the new line', async () => {
  expect(await sees('line-education', vehicle, town.id('vehicle school'))).toBe(true);
  await town.act(officer, 'unit.move', { superior: town.id('culture'), on }, town.id('school'));
  expect(await sees('line-education', vehicle, town.id('vehicle school'))).toBe(false);
});

test('a secret unit disappears from territory and line, its own people go on seeing it', async () => {
  const admin = await town.actor('admin');
  expect(await sees('county', vehicle, town.id('vehicle treasury'))).toBe(true);
  await town.act(admin, 'unit.markSecret', { secret: true, document: '定密〔2026〕1号' }, town.id('finance'));
  expect(await sees('county', vehicle, town.id('vehicle treasury'))).toBe(false);
  expect(await sees('province', unit, town.id('finance'))).toBe(false);
  expect(await sees('clerk', vehicle, town.id('vehicle finance'))).toBe(true);
  const again = await town.actor('admin');
  expect((await town.store.as(again).get(unit, town.id('finance'))).name).toBe('东县财政局');
  expect(await sees('admin', vehicle, town.id('vehicle finance')).catch(() => false)).toBe(false);
  await town.act(again, 'unit.markSecret', { secret: false, document: '解密〔2026〕1号' }, town.id('finance'));
  expect(await sees('county', vehicle, town.id('vehicle treasury'))).toBe(true);
  await expect(
    town.act(officer, 'unit.markSecret', { secret: true, document: 'x' }, town.id('culture')),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('boards that share one staff part again, and the last two part together', async () => {
  await expect(
    town.act(officer, 'identity.joinOffices', { units: [{ unit: town.id('finance') }], on }),
  ).rejects.toMatchObject({ code: 'JOINT_TOO_FEW' });
  await town.act(officer, 'unit.part', { on }, town.id('supervision'));
  expect((await unitRow(town.id('discipline'))).joint_office).toBeNull();
  expect(await sees('two-boards', vehicle, town.id('vehicle supervision'))).toBe(false);
  await expect(town.act(officer, 'unit.part', { on }, town.id('supervision'))).rejects.toMatchObject({
    code: 'NOT_JOINT',
  });
  await town.act(officer, 'identity.joinOffices', {
    units: ['discipline', 'supervision'].map((ref) => ({ unit: town.id(ref) })),
    on,
  });
  expect(await sees('two-boards', vehicle, town.id('vehicle supervision'))).toBe(true);
});

test('only an empty unit can be closed', async () => {
  await expect(town.act(officer, 'unit.close', { on }, town.id('finance'))).rejects.toMatchObject({
    code: 'UNIT_NOT_EMPTY',
  });
  const leaving = town.id('resident treasury');
  await town.act(await town.actor('admin'), 'person.transfer', { to: town.id('finance'), on }, leaving);
  await town.act(officer, 'unit.close', { on }, town.id('treasury'));
  expect(await unitRow(town.id('treasury'))).toMatchObject({ status: 'closed', valid_to: on });
});

test('a region ends and its successor takes over what lay in it', async () => {
  const admin = await town.actor('admin');
  const { id } = (await town.act(admin, 'identity.createRegion', {
    code: '520181',
    name: '东县市',
    kind: 'countyCity',
    level: '4',
    parent: town.id('region C'),
  })) as { id: string };
  await expect(
    town.act(admin, 'identity.createRegion', {
      code: '520181',
      name: '重号县',
      kind: 'county',
      level: '4',
      parent: town.id('region C'),
    }),
  ).rejects.toMatchObject({ code: 'REGION_CODE_TAKEN' });
  await town.act(admin, 'region.succeed', { successor: id, on, document: '民函〔2026〕1号' }, town.id('region E'));
  expect((await unitRow(town.id('finance'))).region).toBe(id);
  expect(await sees('county', vehicle, town.id('vehicle finance'))).toBe(true);
  await expect(town.act(admin, 'region.succeed', { successor: id, on }, town.id('region E'))).rejects.toMatchObject({
    code: 'REGION_ENDED',
  });
});

test('an assignment that was handed over keeps its trail', async () => {
  await town.act(officer, 'identity.mergeUnits', {
    units: [{ unit: town.id('revival') }],
    into: town.id('farming'),
    on,
  });
  const trail = await town.store.as(await town.actor('auditor')).history(assignment, town.id('assignment merged/1'));
  expect(trail[0]?.changes.find((change) => change.field === 'unit')).toMatchObject({
    before: town.id('revival'),
    after: town.id('farming'),
  });
});
