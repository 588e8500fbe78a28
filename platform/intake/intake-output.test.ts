import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../http/testing/api-town.ts';
import { sweepBatches } from './jobs/sweep-batches.ts';
import { type AssetTown, openAssetTown } from './testing/asset-town.ts';
import { csv, type IntakeTown, proposed } from './testing/intake-town.ts';

let town: IntakeTown;
let clerk: Client;
let unitName = '';
let table: AssetTown['table'];
let cards: AssetTown['cards'];
let commit: AssetTown['commit'];
beforeAll(async () => {
  ({ town, clerk, unitName, table, cards, commit } = await openAssetTown());
});
afterAll(() => town?.close());

const system = () => town.town.store.system;

test('a list leaves as CSV and as a workbook that comes in again unchanged; who may not export, or asks for another format, is refused', async () => {
  await commit(
    await town.check(clerk, 'assetCard', '表.csv', table(['U1'], ['U2', { 资产名称: '=1+1', 状态: '闲置' }])),
  );
  const filter = encodeURIComponent(JSON.stringify({ field: 'assetNo', op: 'startsWith', value: 'U' }));
  const get = (format: string, who = clerk) =>
    fetch(`${town.origin}/api/export/assetCard?format=${format}&sort=assetNo&filter=${filter}`, {
      headers: { cookie: who.cookie },
    });
  const csvText = await (await get('csv')).text();
  expect(csvText).toContain(`U2,'=1+1,空调机,${unitName},2,4500.00,9000.00`);
  expect(csvText).not.toContain('520000198005');
  const book = await get('xlsx');
  expect(book.headers.get('content-disposition')).toContain(encodeURIComponent('资产卡片'));
  const again = await town.begin(clerk, 'assetCard', '导出.xlsx', new Uint8Array(await book.arrayBuffer()));
  await town.job('read', again);
  const { body } = await town.query(clerk, 'sheets', { batch: again });
  // What left masked is not taken in.
  const columns = proposed(body).filter(({ field }) => field !== 'keeperId');
  expect(await town.verb(clerk, again, 'confirm', { columns })).toMatchObject({ body: { code: 'FIELD_MISSING' } });
  expect((await get('pdf')).status).toBe(400);
  const driver = await town.signIn('driver');
  expect((await get('csv', driver)).status).toBe(403);
  expect((await clerk.get('/api/export/nothing?format=csv')).status).toBe(404);
  expect((await clerk.get(`/api/export/assetCard?format=csv&filter=${encodeURIComponent('{')}`)).status).toBe(400);
});

test('a month after it ended the lines of a batch are forgotten, the rows and the trail stay', async () => {
  const batch = await town.check(clerk, 'assetCard', '表.csv', table(['S1']));
  await commit(batch);
  await sweepBatches(town.town.store);
  expect(await town.lines(clerk, batch)).toHaveLength(1);
  await sql`update intake_batch set updated_at = now() - interval '31 days' where id = ${batch}`.execute(system());
  await sweepBatches(town.town.store);
  expect(await town.lines(clerk, batch)).toEqual([]);
  expect(await cards('S')).toHaveLength(1);
});

test('a job that fails again and again for no reason of the file ends with a sentence, and nothing is lost', async () => {
  const batch = await town.begin(clerk, 'assetCard', '../../表\u202e.csv', table(['V1']));
  await sql`alter table intake_memory rename to intake_memory_gone`.execute(system());
  await expect(town.job('read', batch)).rejects.toThrow();
  expect(await town.progress(clerk, batch)).toMatchObject({ stage: 'reading' });
  await expect(town.job('read', batch, 8)).rejects.toThrow();
  await sql`alter table intake_memory_gone rename to intake_memory`.execute(system());
  const { stage, notes } = await town.progress(clerk, batch);
  expect([stage, notes.join()]).toEqual(['failed', expect.stringContaining('多次出错')]);
  const { body } = await clerk.get(`/api/intakeBatch/${batch}`);
  expect((body.row as { name: string }).name).toBe('表.csv');
});

test('a picture, an empty file and another table each end with a sentence', async () => {
  const refused = async (name: string, bytes: Buffer) => {
    const batch = await town.begin(clerk, 'assetCard', name, bytes);
    await town.job('read', batch);
    const { stage, notes } = await town.progress(clerk, batch);
    return [stage, notes.join()];
  };
  const notes = Buffer.from('关于开展资产清查工作的说明\n请各单位于月底前报送\n');
  expect(await refused('说明.csv', notes)).toEqual(['failed', expect.stringContaining('没有找到可以导入的表格')]);
  const other = csv(['姓名', '年龄', '民族'], ['张三', 30, '汉'], ['李四', 31, '苗']);
  expect(await refused('花名册.csv', other)).toEqual(['failed', expect.stringContaining('资产')]);
});

test('the workbook comes back with its errors marked, and the template is read again without its example', async () => {
  const batch = await town.check(clerk, 'assetCard', '资产.csv', table(['P1', { 取得日期: '2020年13月1日' }]));
  const back = await fetch(`${town.origin}/api/intake/batches/${batch}/workbook`, {
    headers: { cookie: clerk.cookie },
  });
  expect(back.status).toBe(200);
  expect(back.headers.get('content-disposition')).toContain(encodeURIComponent('资产-校验结果.xlsx'));
  const again = await town.check(clerk, 'assetCard', '资产-校验结果.xlsx', new Uint8Array(await back.arrayBuffer()));
  expect((await town.progress(clerk, again)).counts).toMatchObject({ held: 1, ready: 0 });
  const template = await fetch(`${town.origin}/api/intake/template/assetCard`, { headers: { cookie: clerk.cookie } });
  const empty = await town.check(clerk, 'assetCard', '模板.xlsx', new Uint8Array(await template.arrayBuffer()));
  expect((await town.progress(clerk, empty)).counts).toMatchObject({ ready: 0, held: 0 });
  const driver = await town.signIn('driver');
  expect((await driver.get('/api/intake/template/assetCard')).status).toBe(403);
});
