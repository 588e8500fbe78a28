import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../http/testing/api-town.ts';
import { workOf } from './batch/work.ts';
import { marksOfBatch } from './output/marks-of-batch.ts';
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

const numbered = (begins: string, count: number, cells: (n: number) => AssetCells = () => ({})) =>
  Array.from({ length: count }, (_, n) => [`${begins}${String(n + 1).padStart(5, '0')}`, cells(n)] as const);
const check = (begins: string, count: number, cells?: (n: number) => AssetCells) =>
  town.check(clerk, 'assetCard', '表.csv', table(...numbered(begins, count, cells)));
/** Lines that are packed and lines that stand by themselves. */
const placesOf = async (batch: string) => {
  const { rows } = await sql<{ packed: number; apart: number; alone: number }>`
    select (select coalesce(sum(count), 0)::int from intake_stretch where batch = ${batch}) as packed,
      (select coalesce(sum(cardinality(apart)), 0)::int from intake_stretch where batch = ${batch}) as apart,
      (select count(*)::int from intake_line where batch = ${batch}) as alone`.execute(town.town.store.system);
  return rows[0];
};
const pages = async (batch: string, input: object = {}) => {
  const found: number[] = [];
  for (let after = 0; ; ) {
    const lines = await town.lines(clerk, batch, { ...input, after, limit: 200 });
    if (lines.length === 0) return found;
    found.push(...lines.map(({ line }) => line));
    after = found.at(-1)!;
  }
};

test('sound lines are packed, the others stand by themselves; pages show all of them once, in the order of the file', async () => {
  const batch = await check('A', 2300, (n) =>
    n % 500 === 7 ? { 状态: '不明' } : n % 300 === 3 ? { 数量: '2台' } : {},
  );
  expect(await placesOf(batch)).toEqual({ packed: 2295, apart: 0, alone: 5 });
  expect(await pages(batch)).toEqual(Array.from({ length: 2300 }, (_, n) => n + 1));
  expect(await pages(batch, { state: 'held' })).toEqual([8, 508, 1008, 1508, 2008]);
  expect(await pages(batch, { finding: 'withUnit' })).toEqual([4, 304, 604, 904, 1204, 1504, 1804, 2104]);
  expect(await pages(batch, { finding: 'withUnit', state: 'held' })).toEqual([]);
  expect(await pages(batch, { state: 'ready', field: 'status' })).toEqual([]);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 2295, held: 5, create: 2295 });
});

test('a packed line that is mended is taken out and meets its twin among the packed ones; no line is there twice', async () => {
  const batch = await check('B', 1200);
  const mended = await town.verb(clerk, batch, 'mend', {
    line: 3,
    cells: [{ field: 'assetNo', way: 'set', value: 'B00900' }],
  });
  expect(mended).toMatchObject({ status: 200, body: { lines: [{ line: 3, state: 'held' }] } });
  expect(await placesOf(batch)).toEqual({ packed: 1199, apart: 1, alone: 1 });
  await town.verb(clerk, batch, 'mend', { line: 3, keep: 'leave' });
  expect(await pages(batch)).toHaveLength(1200);
  await town.verb(clerk, batch, 'commit');
  await town.job('commit', batch);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ done: 1199, excluded: 1 });
});

test('a later line that contradicts a packed one takes it out, one that repeats it leaves it', async () => {
  const lines = numbered('C', 6000);
  const batch = await town.check(
    clerk,
    'assetCard',
    '表.csv',
    table(...lines, lines[10]!, ['C00021', { 资产名称: '办公桌' }], ['C06001', {}]),
  );
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 6000, held: 2, folded: 1 });
  expect(await placesOf(batch)).toEqual({ packed: 6000, apart: 1, alone: 3 });
  expect(await pages(batch, { state: 'held' })).toEqual([21, 6002]);
  const [folded] = await town.lines(clerk, batch, { state: 'folded' });
  expect(folded).toMatchObject({ line: 6001, with: 11 });
});

test('the write path refuses one line of a stretch: it waits with the sentence, all others go; the batch is undone whole', async () => {
  const batch = await check('D', 2500);
  const other = await check('D', 1, () => ({ 资产编号: 'D01500' }));
  await town.verb(clerk, other, 'commit');
  await town.job('commit', other);
  await town.verb(clerk, batch, 'commit');
  await town.job('commit', batch);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ done: 2499, held: 1 });
  expect(await pages(batch, { state: 'held' })).toEqual([1500]);
  const [line] = await town.lines(clerk, batch, { state: 'done' });
  const { rows } = await sql<{ id: string }>`select id from asset_card where asset_no = 'D00001'`.execute(
    town.town.store.system,
  );
  expect(line).toMatchObject({ line: 1, record: rows[0]!.id });
  await town.verb(clerk, batch, 'undo');
  await town.job('undo', batch);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ undone: 2499, held: 1 });
  const left = await sql<{ n: number }>`
    select count(*)::int as n from asset_card where asset_no like 'D%' and voided_at is null`.execute(
    town.town.store.system,
  );
  expect(left.rows).toEqual([{ n: 1 }]);
});

test('lines of two chunks that are on their way together are refused: each waits with its sentence, all others go once', async () => {
  const batch = await check('G', 11_000);
  const other = await check('G', 2, (n) => ({ 资产编号: n === 0 ? 'G00010' : 'G07000' }));
  await town.verb(clerk, other, 'commit');
  await town.job('commit', other);
  await town.verb(clerk, batch, 'commit');
  await town.job('commit', batch);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ done: 10_998, held: 2, ready: 0 });
  expect(await pages(batch, { state: 'held' })).toEqual([10, 7000]);
  const { rows } = await sql<{ cards: number; entries: number }>`
    select (select count(*)::int from asset_card where asset_no like 'G%') as cards,
      (select count(*)::int from audit_entry where batch = ${batch}) as entries`.execute(town.town.store.system);
  expect(rows).toEqual([{ cards: 11_000, entries: 10_998 }]);
}, 60_000);

test('chosen packed lines go by themselves, the others wait packed; the workbook marks what was repaired in packed lines', async () => {
  const batch = await check('E', 1100, (n) => (n === 1050 ? { 数量: '2台' } : {}));
  const answer = await town.verb(clerk, batch, 'commit', { lines: [{ line: 5 }, { line: 1050 }, { line: 99_999 }] });
  expect(answer.status).toBe(200);
  await town.job('commit', batch);
  expect(await placesOf(batch)).toEqual({ packed: 1098, apart: 2, alone: 2 });
  expect(await pages(batch, { state: 'done' })).toEqual([5, 1050]);
  const system = town.town.store.system;
  const [sheet] = await marksOfBatch(system, await workOf(system, batch));
  expect(sheet!.marks).toEqual([{ row: 1052, column: 4, level: 'repair', text: expect.any(String) }]);
  const none = await town.verb(clerk, batch, 'commit', { lines: [{ line: 5 }] });
  expect(none).toMatchObject({ status: 409, body: { code: 'NOTHING_READY' } });
});

test('a table of 300 columns is read: those that fill a field are proposed, the others are left out and nothing is lost of them', async () => {
  const titles = Array.from({ length: 289 }, (_, n) => `附加${n + 1}`);
  const [header, ...lines] = table(...numbered('F', 3))
    .toString()
    .trim()
    .split('\n');
  const wide = [`${header},${titles.join()}`, ...lines.map((line) => `${line},${titles.map((_, n) => n).join()}`)].join(
    '\n',
  );
  const batch = await town.check(clerk, 'assetCard', '宽表.csv', Buffer.from(wide));
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 3, held: 0 });
  const { body } = await town.query(clerk, 'sheets', { batch });
  const [sheet] = body.sheets as { columns: { field: string | null }[] }[];
  expect(sheet!.columns).toHaveLength(300);
  expect(sheet!.columns.filter(({ field }) => field === null)).toHaveLength(289);
});
