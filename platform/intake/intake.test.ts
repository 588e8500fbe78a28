import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../http/testing/api-town.ts';
import { ASSET_HEADER, assetLine, assetTable } from './testing/asset-table.ts';
import { type AssetTown, openAssetTown } from './testing/asset-town.ts';
import { csv, type IntakeTown, nowhere } from './testing/intake-town.ts';

let town: IntakeTown;
let clerk: Client;
let unitName = '';
let table: AssetTown['table'];
let cards: AssetTown['cards'];
let commit: AssetTown['commit'];
let nameOf: AssetTown['nameOf'];
beforeAll(async () => {
  ({ town, clerk, unitName, table, cards, commit, nameOf } = await openAssetTown());
});
afterAll(() => town?.close());

const system = () => town.town.store.system;

test('a table is read, its mapping proposed, its lines judged, and the good ones become rows in the name of the person', async () => {
  const file = table(['A1'], ['A2', { 数量: '３', '金额(元)': '13500.00' }], ['A3', { 取得日期: '2020年2月30日' }]);
  const batch = await town.check(clerk, 'assetCard', '资产.csv', file);
  expect(await town.progress(clerk, batch)).toMatchObject({
    stage: 'checked',
    counts: { ready: 2, held: 1, create: 2 },
  });
  const [held] = await town.lines(clerk, batch, { state: 'held' });
  expect(held?.row).toBe(4);
  expect(held?.cells.find(({ field }) => field === 'acquiredOn')).toMatchObject({
    before: '2020年2月30日',
    after: null,
  });
  expect((await commit(batch)).status).toBe(200);
  expect(await town.progress(clerk, batch)).toMatchObject({ stage: 'committed', counts: { done: 2, held: 1 } });
  const made = await cards('A');
  expect(made.map(({ assetNo, count }) => [assetNo, count])).toEqual([
    ['A1', 2],
    ['A2', 3],
  ]);
  const { rows } = await sql<{ batch: string; person: string }>`
    select batch, person from audit_entry where row_id = ${made[0]!.id}`.execute(system());
  expect(rows).toEqual([{ batch, person: town.town.id('person clerk') }]);
});

test('the mended workbook is uploaded again: nothing doubles, what changed is updated, what did not is left', async () => {
  const first = await town.check(clerk, 'assetCard', '表.csv', table(['B1'], ['B2'], ['B3', { 数量: '两台' }]));
  await commit(first);
  const mended = table(['B1'], ['B2', { 资产名称: '立式空调机' }], ['B3']);
  const again = await town.check(clerk, 'assetCard', '表2.csv', mended, { follows: first });
  expect((await town.progress(clerk, again)).counts).toMatchObject({ ready: 3, same: 1, update: 1, create: 1 });
  await commit(again);
  expect((await cards('B')).map(({ assetNo, name, rev }) => [assetNo, name, rev])).toEqual([
    ['B1', '空调机', 1],
    ['B2', '立式空调机', 2],
    ['B3', '空调机', 1],
  ]);
});

test('a line is mended in the browser and judged again at once, with the one that it stood against', async () => {
  const file = table(['C1', { 投入使用日期: '2019-01-01' }], ['C2'], ['C2', { 数量: 4, '金额(元)': '18000.00' }]);
  const batch = await town.check(clerk, 'assetCard', '表.csv', file);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 0, held: 3 });
  const typed = await town.verb(clerk, batch, 'mend', {
    line: 1,
    cells: [{ field: 'usedFrom', value: '2020年5月1日' }],
  });
  expect(typed.body).toMatchObject({ lines: [{ line: 1, state: 'ready' }] });
  const renamed = await town.verb(clerk, batch, 'mend', { line: 3, cells: [{ field: 'assetNo', value: 'C3' }] });
  const states = (renamed.body.lines as { line: number; state: string }[]).map(({ line, state }) => [line, state]);
  expect(states).toEqual([
    [2, 'ready'],
    [3, 'ready'],
  ]);
  await commit(batch);
  expect((await cards('C')).map(({ assetNo, count }) => [assetNo, count])).toEqual([
    ['C1', 2],
    ['C2', 2],
    ['C3', 4],
  ]);
  expect(await town.verb(clerk, batch, 'mend', { line: 1, cells: [] })).toMatchObject({
    status: 409,
    body: { code: 'LINE_SETTLED' },
  });
});

test('a line may be left out, then the one that it contradicted goes', async () => {
  const batch = await town.check(
    clerk,
    'assetCard',
    '表.csv',
    table(['D1'], ['D1', { 数量: 4, '金额(元)': '18000.00' }]),
  );
  const left = await town.verb(clerk, batch, 'mend', { line: 2, keep: 'leave' });
  expect((left.body.lines as { state: string }[]).map(({ state }) => state).sort()).toEqual(['excluded', 'ready']);
  const wrong = await town.verb(clerk, batch, 'mend', { line: 1, cells: [{ field: 'nothing', value: '1' }] });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'FIELD_UNKNOWN' } });
  expect(await town.verb(clerk, batch, 'mend', { line: 99 })).toMatchObject({
    status: 404,
    body: { code: 'LINE_UNKNOWN' },
  });
});

test('only chosen lines go when lines are chosen; the others wait and go later', async () => {
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(['E1'], ['E2'], ['E3']));
  await commit(batch, { lines: [{ line: 2 }] });
  expect((await cards('E')).map(({ assetNo }) => assetNo)).toEqual(['E2']);
  await commit(batch);
  expect((await cards('E')).map(({ assetNo }) => assetNo)).toEqual(['E1', 'E2', 'E3']);
  expect(await commit(batch)).toMatchObject({ status: 409, body: { code: 'NOTHING_READY' } });
});

test('a whole batch is undone: made rows are voided, changed ones restored; what was changed since is listed and left', async () => {
  await commit(await town.check(clerk, 'assetCard', '旧.csv', table(['F1'])));
  const batch = await town.check(clerk, 'assetCard', '新.csv', table(['F1', { 资产名称: '新名' }], ['F2'], ['F3']));
  await commit(batch);
  const [, , f3] = await cards('F');
  await clerk.send('PATCH', `/api/assetCard/${f3!.id}`, { rev: f3!.rev, set: { name: '后来改的' } });
  expect((await town.verb(clerk, batch, 'undo')).status).toBe(200);
  await town.job('undo', batch);
  expect(await town.progress(clerk, batch)).toMatchObject({ stage: 'undone', counts: { undone: 2, kept: 1 } });
  expect((await cards('F')).map(({ assetNo, name }) => [assetNo, name])).toEqual([
    ['F1', '空调机'],
    ['F3', '后来改的'],
  ]);
  const [kept] = await town.lines(clerk, batch, { state: 'kept' });
  expect(kept?.findings[0]?.message).toContain('被其他人修改过');
});

test('rows that somebody else changed meanwhile wait with a sentence; the others go', async () => {
  await commit(await town.check(clerk, 'assetCard', '旧.csv', table(['G1'], ['G2'])));
  const batch = await town.check(
    clerk,
    'assetCard',
    '新.csv',
    table(['G1', { 资产名称: '甲' }], ['G2', { 资产名称: '乙' }]),
  );
  const [g1] = await cards('G');
  await clerk.send('PATCH', `/api/assetCard/${g1!.id}`, { rev: g1!.rev, set: { model: 'KFR-35' } });
  await commit(batch);
  expect((await cards('G')).map(({ name }) => name)).toEqual(['空调机', '乙']);
  const [held] = await town.lines(clerk, batch, { state: 'held' });
  expect(held?.findings[0]).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('刚刚被其他人修改过') });
});

test('two commits at once: one goes, the other finds the stage gone; repeated jobs double nothing', async () => {
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(['H1'], ['H2']));
  const answers = await Promise.all([town.verb(clerk, batch, 'commit'), town.verb(clerk, batch, 'commit')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await Promise.all([town.job('commit', batch), town.job('commit', batch)]);
  await town.job('commit', batch);
  expect(await cards('H')).toHaveLength(2);
});

test('nobody else can look at, change or commit a batch; a stranger to it cannot tell it from one that does not exist', async () => {
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(['I1']));
  const driver = await town.signIn('driver');
  for (const id of [batch, nowhere()]) {
    for (const name of ['progress', 'sheets', 'lines'])
      expect(await town.query(driver, name, { batch: id })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    for (const name of ['confirm', 'remap', 'mend', 'commit', 'undo', 'withdraw'])
      expect((await town.verb(driver, id, name, { columns: [], line: 1 })).status).toBeGreaterThanOrEqual(400);
    expect((await driver.get(`/api/intake/batches/${id}/workbook`)).status).toBe(404);
  }
  expect((await driver.get('/api/intakeBatch')).body.rows).toEqual([]);
});

test('an intake never does what its person may not: no permission, or a unit beyond the own', async () => {
  const driver = await town.signIn('driver');
  await expect(town.begin(driver, 'assetCard', '表.csv', table(['J1']))).rejects.toThrow('MAY_NOT_IMPORT');
  await expect(town.begin(clerk, 'assignment', '表.csv', table(['J1']))).rejects.toThrow('NOT_IMPORTABLE');
  await expect(town.begin(clerk, 'nothing', '表.csv', table(['J1']))).rejects.toThrow('NOT_IMPORTABLE');
  expect(await town.query(driver, 'targets', {})).toMatchObject({ status: 200, body: [] });
  // A unit that the clerk cannot see is not found, whatever its name.
  const foreign = assetTable(await nameOf('westFinance'), [['J2']]);
  const batch = await town.check(clerk, 'assetCard', '表.csv', foreign);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 0, held: 1 });
});

test('rights count at the moment of the commit: who lost them meanwhile writes nothing', async () => {
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(['K1']));
  await town.verb(clerk, batch, 'commit');
  const grants = sql`role_grant where role = 'assetClerk' and assignment = ${town.town.id('assignment clerk/1')}`;
  await sql`update role_grant set valid_to = '2021-01-01' where id in (select id from ${grants})`.execute(system());
  await town.job('commit', batch);
  await sql`update role_grant set valid_to = null where id in (select id from ${grants})`.execute(system());
  expect(await town.progress(clerk, batch)).toMatchObject({ stage: 'checked', counts: { ready: 1 } });
  expect(await cards('K')).toEqual([]);
  await commit(batch);
  expect(await cards('K')).toHaveLength(1);
});

test('a number that an invisible row holds is only said to be taken', async () => {
  await commit(await town.check(clerk, 'assetCard', '表.csv', table(['L1'])));
  const { rows } = await sql<{ id: string }>`select id from asset_card where asset_no = 'L1'`.execute(system());
  await sql`update asset_card set owner_unit = ${town.town.id('westFinance')}, place_path = '/zz/' where id = ${rows[0]!.id}`.execute(
    system(),
  );
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(['L1'], ['L2']));
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ create: 2 });
  await commit(batch);
  const [held] = await town.lines(clerk, batch, { state: 'held' });
  expect(held?.cells.find(({ field }) => field === 'assetNo')?.findings[0]?.message).toContain('该值已被占用');
  expect(held?.record).toBeNull();
  expect((await cards('L')).map(({ assetNo }) => assetNo)).toEqual(['L2']);
});

test('a batch is given up while it is being checked, and its lines are forgotten', async () => {
  const batch = await town.begin(clerk, 'assetCard', '表.csv', table(['M1']));
  await town.job('read', batch);
  expect((await town.verb(clerk, batch, 'withdraw')).status).toBe(200);
  await town.job('check', batch);
  await town.job('forget', batch);
  expect(await town.progress(clerk, batch)).toMatchObject({ stage: 'withdrawn', counts: { ready: 0 } });
  expect(await town.verb(clerk, batch, 'commit')).toMatchObject({ status: 409 });
});

test.each([
  ['a sheet that does not exist', [{ sheet: '没有', column: 0, field: 'assetNo' }], 'SHEET_UNKNOWN'],
  ['a column that does not exist', [{ sheet: '表', column: 99, field: 'assetNo' }], 'COLUMN_UNKNOWN'],
  ['a field that does not exist', [{ sheet: '表', column: 0, field: 'password' }], 'FIELD_UNKNOWN'],
  [
    'a field for two columns',
    [
      { sheet: '表', column: 0, field: 'name' },
      { sheet: '表', column: 1, field: 'name' },
    ],
    'FIELD_TWICE',
  ],
  ['required fields left out', [{ sheet: '表', column: 0, field: 'assetNo' }], 'FIELD_MISSING'],
])('%s is refused when the mapping is confirmed', async (_, columns, code) => {
  const batch = await town.begin(clerk, 'assetCard', '表.csv', table(['N1']));
  await town.job('read', batch);
  expect(await town.verb(clerk, batch, 'confirm', { columns })).toMatchObject({ status: 422, body: { code } });
});

test('a mapping that was confirmed once is proposed for the next file of the same header', async () => {
  const header = [
    '物品号',
    '物品',
    '分类代码',
    '使用单位',
    '数量',
    '单价',
    '金额',
    '取得日期',
    '投入使用日期',
    '保管人身份证号',
    '状态',
  ];
  const body = csv(header, [
    'O1',
    '空调机',
    'A02061804',
    unitName,
    1,
    '1.00',
    '1.00',
    '2020-01-01',
    '2020-01-02',
    '520000198005150010',
    '在用',
  ]);
  const batch = await town.begin(clerk, 'assetCard', '甲.csv', body);
  await town.job('read', batch);
  const fieldOf = async (id: string) => {
    const { sheets } = (await town.query(clerk, 'sheets', { batch: id })).body as unknown as {
      sheets: { columns: { index: number; field: string | null; reason: string | null }[] }[];
    };
    return sheets[0]!.columns;
  };
  expect((await fieldOf(batch))[0]).toMatchObject({ field: null });
  const columns = (await fieldOf(batch)).map(({ index, field }) => ({
    sheet: '甲',
    column: index,
    field: index === 0 ? 'assetNo' : index === 1 ? 'name' : field!,
  }));
  expect((await town.verb(clerk, batch, 'confirm', { columns })).status).toBe(200);
  const next = await town.begin(clerk, 'assetCard', '乙.csv', body);
  await town.job('read', next);
  expect((await fieldOf(next))[0]).toMatchObject({ field: 'assetNo', reason: 'memory' });
});

test('who oversees intakes sees the batch and what is clear to them in its lines, and can do nothing with it', async () => {
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(['T1', { 取得日期: '2020年13月1日' }]));
  const county = await town.signIn('county');
  expect(await town.progress(county, batch)).toMatchObject({ stage: 'checked', counts: { held: 1 }, can: [] });
  const [seen] = await town.lines(county, batch);
  const fields = seen!.cells.map(({ field }) => field);
  expect(fields).toContain('assetNo');
  expect(fields).not.toContain('keeperId');
  for (const [verb, input] of [
    ['commit', {}],
    ['mend', { line: 1 }],
    ['withdraw', {}],
  ] as const)
    expect(await town.verb(county, batch, verb, input)).toMatchObject({
      status: 403,
      body: { code: 'NOT_YOURS' },
    });
  expect((await county.get(`/api/intake/batches/${batch}/workbook`)).status).toBe(403);
});

test('the workbook itself stays with whoever uploaded it, and no sentence carries what an overseer may not see', async () => {
  const keeper = '保管人钱不在册';
  const file = csv(ASSET_HEADER, [...assetLine(unitName, 'T7'), keeper]);
  const batch = await town.check(clerk, 'assetCard', '表.csv', file);
  const county = await town.signIn('county');
  const list = `/api/queries/files/list?input=${encodeURIComponent(JSON.stringify({ resource: 'intakeBatch', row: batch }))}`;
  const files = (await clerk.get(list)).body.files as { id: string }[];
  expect(files).toHaveLength(1);
  expect((await county.get(list)).body.files).toEqual([]);
  for (const { id } of files) {
    expect((await county.get(`/api/file/${id}/content`)).status).toBe(404);
    expect((await clerk.get(`/api/file/${id}/content`)).status).toBe(200);
  }
  const said = JSON.stringify([await town.progress(county, batch), await town.lines(county, batch)]);
  expect(JSON.stringify(await town.lines(clerk, batch))).toContain(keeper);
  expect(said).not.toContain(keeper);
});

test('rows above a limit wait for a reason, and go with the one that is given', async () => {
  const header = ['号牌号码', '车辆类别', '车型', '品牌型号', '管理单位', '能源种类', '购置价格(元)'];
  const line = ['贵A70001', '应急保障用车', '轿车', '样例牌', unitName, '汽油', '990000'];
  const batch = await town.check(clerk, 'vehicle', '车辆.csv', csv(header, line));
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 1 });
  await commit(batch);
  const [held] = await town.lines(clerk, batch, { state: 'held' });
  expect(held?.cells.find(({ field }) => field === 'price')?.findings.map(({ code }) => code)).toContain(
    'REASON_NEEDED',
  );
  expect((await commit(batch, { reason: '应急抢险专用，经批准' })).status).toBe(200);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ done: 1, held: 0 });
});

test('what a column holds is shown by its data: subtotals and notes are no samples of it', async () => {
  const sums = (label: string) => [label, '', '', '', 9, '', '40500.00'];
  const file = csv(ASSET_HEADER, sums('小计'), assetLine(unitName, 'R1'), sums('合计'));
  const batch = await town.begin(clerk, 'assetCard', '表.csv', file);
  await town.job('read', batch);
  const { sheets } = (await town.query(clerk, 'sheets', { batch })).body as unknown as {
    sheets: { columns: { samples: string[] }[] }[];
  };
  expect(sheets[0]!.columns.map(({ samples }) => samples).slice(0, 7)).toEqual([
    ['R1'],
    ['空调机'],
    ['A02061804'],
    [unitName],
    ['2'],
    ['4500.00'],
    ['9000.00'],
  ]);
});
