import { expect, test } from 'vitest';
import { defineCodeSet } from '../code-set.ts';
import type { Field } from '../field.ts';
import { code, date, flag, instant, int, money, note, point, ref, text } from '../fields.ts';
import { kindOf } from './index.ts';
import type { ValueContext } from './kind.ts';

const kind = defineCodeSet({
  name: 'kind',
  title: '类别',
  evidence: 'D',
  version: 1,
  items: [
    { code: '01', label: '轿车', synonyms: ['小轿车', '轿车（小型）'] },
    { code: '02', label: '越野车', from: '2030-01-01' },
    { code: '03', label: '吉普', to: '2015-12-31', successors: ['01', '02'] },
    { code: '04', label: '马车', to: '1999-12-31' },
  ],
});

const context: ValueContext = {
  today: '2026-01-05',
  codeItem: (_set, item) => kind.items.find((one) => one.code === item),
};
const read = (field: Field, cell: string | number | boolean | Date) => {
  const judged = kindOf(field).cell.parse(cell, field, context);
  return judged.ok ? judged.value : judged.code;
};

test.each([
  ['１，２３４', 1234],
  ['1,234', 1234],
  [' 12 ', 12],
  [12, 12],
  ['12.0', 12],
  [12.5, 'NOT_WHOLE'],
  ['十二', 'NOT_WHOLE'],
  ['12,34', 'NOT_WHOLE'],
  [true, 'NOT_WHOLE'],
])('a whole number in the cell %j is %j', (cell, value) => {
  expect(read(int('数量', { id: 'a' }), cell)).toBe(value);
});

test.each([
  ['￥1,234.50', '1234.50'],
  ['１２３４．５元', '1234.50'],
  [1234.5, '1234.50'],
  [0.1 + 0.2, '0.30'],
  [33.333333, 'TOO_PRECISE'],
  ['12万', 'NOT_DECIMAL'],
  ['', 'NOT_DECIMAL'],
  [1e30, 'TOO_LARGE'],
  [Number.NaN, 'NOT_DECIMAL'],
])('an amount in the cell %j is %j', (cell, value) => {
  expect(read(money('金额', { id: 'a' }), cell)).toBe(value);
});

test.each([
  ['2026-1-5', '2026-01-05'],
  ['2026/01/05', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  ['２０２６年１月５日', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['2026-01-05 00:00:00', '2026-01-05'],
  [20260105, '2026-01-05'],
  [46027, '2026-01-05'],
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [60, 'NOT_DATE'],
  [new Date('2026-01-05T00:00:00Z'), '2026-01-05'],
  [new Date('nonsense'), 'NOT_DATE'],
  ['2026-02-30', 'NOT_DATE'],
  ['2026-1/5', 'NOT_DATE'],
  ['去年', 'NOT_DATE'],
  [-5, 'NOT_DATE'],
  [false, 'NOT_DATE'],
])('a day in the cell %j is %j', (cell, value) => {
  expect(read(date('日期', { id: 'a' }), cell)).toBe(value);
});

test.each([
  ['2026-01-05 16:30', '2026-01-05T08:30:00.000Z'],
  ['2026年1月5日 0:05:09', '2026-01-04T16:05:09.000Z'],
  ['2026-01-05', '2026-01-04T16:00:00.000Z'],
  ['2026-01-05T16:30:00+08:00', '2026-01-05T08:30:00.000Z'],
  [46027.6875, '2026-01-05T08:30:00.000Z'],
  [new Date('2026-01-05T16:30:00Z'), '2026-01-05T08:30:00.000Z'],
  ['2026-01-05 25:00', 'NOT_INSTANT'],
  ['16:30', 'NOT_INSTANT_CELL'],
  [true, 'NOT_INSTANT_CELL'],
])('a moment in the cell %j is %j', (cell, value) => {
  expect(read(instant('时间', { id: 'a' }), cell)).toBe(value);
});

test.each([
  ['是', true],
  ['√', true],
  ['Ｙ', true],
  [1, true],
  ['否', false],
  ['×', false],
  [false, false],
  ['也许', 'NOT_FLAG'],
  [2, 'NOT_FLAG'],
])('an answer in the cell %j is %j', (cell, value) => {
  expect(read(flag('是否', { id: 'a' }), cell)).toBe(value);
});

test.each([
  ['轿车', '01'],
  ['小轿车', '01'],
  ['轿车(小型)', '01'],
  ['01', '01'],
  ['越野车', 'CODE_NOT_YET'],
  ['吉普', 'CODE_SUCCEEDED'],
  ['马车', 'CODE_ENDED'],
  ['飞机', 'UNKNOWN_CODE'],
])('a choice in the cell %j is %j', (cell, value) => {
  expect(read(code('车型', { id: 'a', set: kind }), cell)).toBe(value);
});

test('an ended code names its successors', () => {
  const field = code('车型', { id: 'a', set: kind });
  expect(kindOf(field).validate('03', field, context)).toEqual({
    ok: false,
    code: 'CODE_SUCCEEDED',
    message: '“车型”的选项“吉普”已于2015-12-31停用，请改选“轿车”或“越野车”。',
  });
});

test('labels that stewards changed are found through the context before the shipped ones are asked', () => {
  const field = code('车型', { id: 'a', set: kind });
  const steward = { ...context, codeByLabel: (_set: string, label: string) => (label === '轿车' ? '02' : undefined) };
  expect(kindOf(field).cell.parse('轿车', field, { ...steward, today: '2031-01-01' })).toEqual({
    ok: true,
    value: '02',
  });
});

test('numbers in text columns keep their digits; line breaks become spaces where one line is wanted', () => {
  expect(read(text('编号', { id: 'a' }), 520102)).toBe('520102');
  expect(read(text('编号', { id: 'a' }), 1e15)).toBe('1000000000000000');
  expect(read(text('名称', { id: 'a' }), '上\r\n下')).toBe('上 下');
  expect(read(note('说明', { id: 'a' }), '上\r\n下')).toBe('上\n下');
});

test('letters made of parts are stored as one sign, so that equal words are equal', () => {
  expect(read(text('名称', { id: 'a' }), 'e\u0301')).toBe('\u00e9');
});

test('a position is longitude and latitude; swapped or lone numbers are refused', () => {
  expect(read(point('位置', { id: 'a' }), '106.63，26.65')).toEqual({ system: 'wgs84', lon: 106.63, lat: 26.65 });
  expect(read(point('位置', { id: 'a' }), '26.65,106.63')).toBe('NOT_POINT');
  expect(read(point('位置', { id: 'a' }), 106.63)).toBe('NOT_POINT');
});

test('a reference that the import cannot place is refused by the words that were typed', () => {
  const field = ref('单位', { id: 'a', to: 'unit' });
  expect(kindOf(field).cell.parse('财政所', field, context)).toMatchObject({
    code: 'REF_NOT_FOUND',
    message: expect.stringContaining('财政所'),
  });
});
