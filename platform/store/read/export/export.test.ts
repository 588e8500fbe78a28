import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vehicle } from '../../../../apps/vehicles/resources/index.ts';
import { openSampleTown, type Town } from '../../../identity/testing/town.ts';
import type { ListExport } from '../../contract/export.ts';

let town: Town;
beforeAll(async () => {
  town = await openSampleTown();
});
afterAll(() => town?.close());

const rowsOf = async (list: ListExport) => {
  const rows: (readonly (string | null)[])[] = [];
  for await (const batch of list.rows()) rows.push(...batch);
  return rows;
};
const exported = async (login: string, query: Parameters<Town['store']['export']>[2] = {}) => {
  const list = await town.store.export(await town.actor(login), vehicle, query);
  return { columns: list.columns, count: list.count, rows: await rowsOf(list) };
};

test('a list leaves as its reader sees it: own rows only, codes as labels, references as titles, and the log knows how many', async () => {
  const fields = ['plate', 'kind', 'manager', 'driver', 'odometer', 'status'];
  const { columns, rows, count } = await exported('clerk', { fields });
  expect(columns.map(({ title }) => title)).toEqual([
    '号牌号码',
    '车辆类别',
    '管理单位',
    '固定驾驶员',
    '行驶里程(km)',
    '状态',
  ]);
  expect(rows).toEqual([
    [expect.stringMatching(/^贵A1\d{4}$/), '应急保障用车', expect.stringContaining('财政局'), null, null, '在用'],
  ]);
  expect(count).toBe(1);
  const { rows: log } = await sql<{ actor: string; detail: { count: number; fields: string[] } }>`
    select actor, detail from access_log where action = 'export' order by id desc limit 1`.execute(town.store.system);
  expect(log[0]!.detail).toMatchObject({
    count: 1,
    fields: ['plate', 'kind', 'manager', 'driver', 'odometer', 'status'],
  });
});

test('what is exported is what is listed, for everybody who may export', async () => {
  for (const login of ['clerk', 'county', 'unit-admin']) {
    const actor = await town.actor(login);
    const listed = await town.store.as(actor).find(vehicle, { limit: 200, sort: 'plate' });
    const { rows } = await exported(login, { fields: ['plate'], sort: 'plate' });
    expect(rows.map(([plate]) => plate)).toEqual(listed.rows.map(({ plate }) => plate));
    expect(rows.length).toBeGreaterThan(0);
  }
});

test('who may read but not export is refused, and so is a field that the reader may not see', async () => {
  await expect(exported('driver')).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 });
  await expect(exported('clerk', { fields: ['nothing'] })).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
  await expect(exported('clerk', { filter: { field: 'nothing', op: 'eq', value: 1 } })).rejects.toMatchObject({
    code: 'UNKNOWN_FIELD',
  });
});

test('a masked value leaves masked, and a filter narrows the export like the list', async () => {
  const id = town.id('vehicle finance');
  const actor = await town.actor('clerk');
  const { rev, plate } = await town.store.as(actor).get(vehicle, id);
  await town.store.run(actor, (tx) =>
    tx.update(vehicle, [{ id, rev, set: { engineNo: 'ENGINE0012345', price: '168000', model: '=HYPERLINK("x")' } }]),
  );
  const low = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, clearance: 2 as const })) };
  const veiled = await rowsOf(
    await town.store.export(low, vehicle, {
      fields: ['engineNo', 'price'],
      filter: { field: 'plate', op: 'eq', value: plate },
    }),
  );
  expect(veiled).toEqual([['*********2345', '***']]);
  const none = await exported('clerk', { filter: { field: 'plate', op: 'eq', value: '贵A00000' } });
  expect(none).toMatchObject({ count: 0, rows: [] });
});

test('as CSV a text that would run as a formula is disarmed, quoted, and marked as UTF-8', async () => {
  const list = await town.store.export(await town.actor('clerk'), vehicle, { fields: ['model', 'price', 'status'] });
  expect((await buffer(list.csv())).toString()).toBe(
    `\uFEFF品牌型号,购置价格(元),状态\n"'=HYPERLINK(""x"")",168000.00,在用\n`,
  );
});

test('as CSV the rows keep the order that was asked for', async () => {
  const query = { fields: ['plate', 'kind', 'manager'], sort: '-plate' };
  const { rows } = await exported('county', query);
  const list = await town.store.export(await town.actor('county'), vehicle, query);
  const lines = (await buffer(list.csv())).toString().trimEnd().split('\n').slice(1);
  expect(rows.length).toBeGreaterThan(1);
  expect(lines).toEqual(rows.map((cells) => cells.join()));
});

test('values of a filter are data, whatever they look like', async () => {
  for (const value of ["' or true --", '$1', "\\'; drop table veh; --"]) {
    const { rows } = await exported('clerk', { filter: { field: 'model', op: 'contains', value } });
    expect(rows).toEqual([]);
  }
  expect((await exported('clerk')).rows).toHaveLength(1);
});
