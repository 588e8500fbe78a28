import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../http/testing/api-town.ts';
import type { AssetCells } from './testing/asset-table.ts';
import { type AssetTown, openAssetTown } from './testing/asset-town.ts';
import type { IntakeTown } from './testing/intake-town.ts';

let town: IntakeTown;
let clerk: Client;
let table: AssetTown['table'];
beforeAll(async () => {
  ({ town, clerk, table } = await openAssetTown());
});
afterAll(() => town?.close());

const numbered = (begins: string, count: number, cells: AssetCells) =>
  Array.from({ length: count }, (_, n) => [`${begins}${n + 1}`, cells] as const);

test('one repair is done to all waiting lines with the same finding, a stretch a call; other lines are left', async () => {
  const sound = numbered('S', 40, {});
  const lines = [
    ...sound,
    ...numbered('M', 203, { 状态: '不明' }),
    ['N1', { 状态: '不明', 取得日期: '2020年2月30日' }] as const,
  ];
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(...lines, ['N2', { 取得日期: '2020年2月30日' }]));
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 40, held: 205 });
  const input = { finding: 'unknownCode', field: 'status', way: 'set', value: '闲置' };
  const first = await town.verb(clerk, batch, 'mendMany', input);
  expect(first.body).toEqual({ mended: 200, ready: 200, next: 240 });
  const rest = await town.verb(clerk, batch, 'mendMany', { ...input, after: 240 });
  expect(rest.body).toEqual({ mended: 4, ready: 3 });
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 243, held: 2 });
});

test('proposals are taken over, each line its own; who did not upload the batch, and a field that is not there, are refused', async () => {
  const future = { 取得日期: '2217-10-08' };
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(...numbered('P', 3, future)));
  const [line] = await town.lines(clerk, batch, { state: 'held' });
  const [found] = line!.cells.flatMap(({ findings }) => findings);
  const input = { finding: found!.code, field: 'acquiredOn', way: 'accept' };
  expect((await town.verb(await town.signIn('county'), batch, 'mendMany', input)).status).toBeGreaterThanOrEqual(403);
  expect((await town.verb(clerk, batch, 'mendMany', input)).body).toMatchObject({ mended: 3, ready: 3 });
  expect((await town.verb(clerk, batch, 'mendMany', input)).body).toEqual({ mended: 0, ready: 0 });
  const wrong = await town.verb(clerk, batch, 'mendMany', { ...input, way: 'later' });
  expect(wrong).toMatchObject({ status: 422 });
});
