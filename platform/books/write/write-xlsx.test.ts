import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellValue } from '../book.ts';
import { partsIn } from '../testing/odd-book.ts';
import { openScratch, readAll, type Scratch } from '../testing/scratch.ts';
import { seededTexts } from '../testing/seeded-texts.ts';
import type { ColumnFormat, SheetPlan, WrittenCell } from './plan.ts';
import { writeXlsx } from './write-xlsx.ts';

let scratch: Scratch;
let count = 0;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

async function written(sheet: Partial<SheetPlan>, linesPerSheet?: number): Promise<string> {
  const plan = { name: '车辆', columns: [], rows: [], ...sheet };
  return scratch.keep(`${++count}.xlsx`, writeXlsx({ sheets: [plan], linesPerSheet }));
}

async function roundTrip(values: readonly CellValue[], format?: ColumnFormat): Promise<unknown[]> {
  const place = await written({
    columns: [{ title: '序' }, { title: '值', format }],
    rows: [values.map((value, i) => [i, value])],
  });
  const { sheets } = await readAll(place);
  return sheets[0]!.lines.slice(1).map(({ cells }) => cells[1] ?? null);
}

test('any text comes back as it was: markup, control characters, escapes, rare characters, spaces, formulas', async () => {
  const texts = [
    '<a>&"\'',
    ' 两端 ',
    '行\n二\r\n三\t',
    '_x000D_',
    '__x0041_',
    '𠮷〇',
    '=1+1',
    '+86',
    '-1',
    '@x',
    '\u0001\u0008',
    "'=1",
    '\u0085\u009f',
  ];
  const all = [...texts, ...seededTexts(400)];
  expect(await roundTrip(all)).toEqual(all);
  expect(await roundTrip(all, 'text')).toEqual(all);
});

test('half of a character cannot be written and shows as a replacement', async () => {
  expect(await roundTrip(['甲\uD842'])).toEqual(['甲\uFFFD']);
});

test('codes stay text, decimal texts become numbers without loss, longer ones stay text', async () => {
  expect(await roundTrip(['522701199001011234', 42], 'text')).toEqual(['522701199001011234', '42']);
  const amounts = ['16.83', '-0.50', '123456789012.34', '12345678901234567.89', '12,5', '0'];
  expect(await roundTrip(amounts, 'decimal(2)')).toEqual([
    16.83,
    -0.5,
    123456789012.34,
    '12345678901234567.89',
    '12,5',
    0,
  ]);
  expect(await roundTrip(['9007199254740993', '007', 1.5, true, null], 'integer')).toEqual([
    '9007199254740993',
    7,
    1.5,
    true,
    null,
  ]);
});

test('days and moments: days as they are, instants as the clock in China shows them, what is no day stays text', async () => {
  const day = (text: string) => new Date(`${text}Z`);
  const days = ['2020-10-28', '1900-02-28', '2024-02-30', '2024-02', '1899-01-01', day('2020-10-28T00:00:00')];
  expect(await roundTrip(days, 'day')).toEqual([
    day('2020-10-28T00:00:00'),
    day('1900-02-28T00:00:00'),
    '2024-02-30',
    '2024-02',
    '1899-01-01',
    day('2020-10-28T00:00:00'),
  ]);
  const moments = ['2026-01-01T17:00:00.000Z', '2026-01-02 01:00:00', day('2026-01-02T01:00:01')];
  expect(await roundTrip(moments, 'moment')).toEqual([
    day('2026-01-02T01:00:00'),
    day('2026-01-02T01:00:00'),
    day('2026-01-02T01:00:01'),
  ]);
});

test('another reader finds the same cells, notes, lists, frozen header and merged title', async () => {
  const longList = Array.from({ length: 300 }, (_, i) => `第${i}单位，含逗号`);
  const rows: WrittenCell[][] = [
    ['贵A12345', '16.83', '2020-10-28', '轿车', { value: '错', level: 'error', note: '没有 <这个> 单位' }],
    [null, null, null, null, { value: null, level: 'warning', note: '未填' }],
  ];
  const place = await written({
    name: "车辆[1]:'*",
    preamble: ['公务用车台账', '单位：万元'],
    columns: [
      { title: '号牌号码', format: 'text', required: true, hint: '如 贵A12345' },
      { title: '价格', format: 'decimal(2)' },
      { title: '购置日期', format: 'day' },
      { title: '类型', list: ['轿车', '越野车'] },
      { title: '单位', list: longList },
    ],
    rows: [rows],
  });
  const bytes = await scratch.bytes(place);
  const book = read(bytes, { type: 'buffer', cellNF: true, cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  expect(book.SheetNames).toEqual(
    ['车辆 1', '_lists'].map((name, i) => (i === 0 ? expect.stringMatching(/^车辆 1/) : name)),
  );
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1]);
  expect(utils.sheet_to_json(sheet, { header: 1, raw: false, range: 2, blankrows: false })).toEqual([
    ['号牌号码', '价格', '购置日期', '类型', '单位'],
    ['贵A12345', '16.83', '2020-10-28', '轿车', '错'],
  ]);
  expect(sheet.A4).toMatchObject({ t: 's', z: '@' });
  expect(sheet.E4?.c?.[0]?.t).toContain('没有 <这个> 单位');
  expect(sheet.E5?.c?.[0]?.t).toContain('未填');
  expect(sheet.A3?.c?.[0]?.t).toContain('如 贵A12345');
  expect(sheet['!merges']).toHaveLength(2);
  const xml = (await partsIn(place))['xl/worksheets/sheet1.xml'];
  expect(xml).toContain('<formula1>&quot;轿车,越野车&quot;</formula1>');
  expect(xml).toContain("<formula1>'_lists'!$A$1:$A$300</formula1>");
  expect(xml).toContain('ySplit="3"');
  expect(xml).toContain('<autoFilter ref="A3:E5"/>');
});

test('more lines than a sheet holds go on in a second sheet, under the same header', async () => {
  const rows = [Array.from({ length: 5 }, (_, i) => [i])];
  const { sheets } = await readAll(await written({ columns: [{ title: '序' }], rows }, 3));
  expect(sheets.map(({ name, lines }) => [name, lines.map(({ cells }) => cells[0])])).toEqual([
    ['车辆', ['序', 0, 1]],
    ['车辆(2)', ['序', 2, 3]],
    ['车辆(3)', ['序', 4]],
  ]);
});

test('a text longer than a cell holds stops the writing instead of being cut', async () => {
  await expect(written({ rows: [[['甲'.repeat(32_768)]]] })).rejects.toMatchObject({ code: 'CELL_TOO_LONG' });
});

test('what drawing the rows throws reaches the reader of the stream', async () => {
  async function* broken() {
    yield [['1']];
    throw new Error('the database went away');
  }
  await expect(written({ rows: broken() })).rejects.toThrow('the database went away');
});

test('rows are drawn at the reader’s pace: a stream that nobody reads draws a few batches only', async () => {
  let drawn = 0;
  async function* endless() {
    for (;;) {
      drawn++;
      yield Array.from({ length: 1_000 }, (_, i) => [`第 ${drawn} 批`, i, Math.random()]);
    }
  }
  const stream = writeXlsx({ sheets: [{ name: '无尽', columns: [], rows: endless() }] });
  for await (const _ of stream) break;
  const soon = drawn;
  await new Promise((done) => setTimeout(done, 200));
  expect(drawn - soon).toBeLessThan(5);
  expect(drawn).toBeLessThan(200);
});
