import { expect, test } from 'vitest';
import { chosenApps } from '#apps/chosen';
import { type CellValue, type Merge, RESULT_COLUMN } from '#platform/books';
import { buildRegistry } from '#standards/language';
import { targetOf } from '../mapping/target.ts';
import { findLayout } from './find-layout.ts';
import { isNumbering, RESULT_TITLE } from './vocabulary.ts';

const registry = buildRegistry(chosenApps);
const vehicles = targetOf(registry.resource('vehicle')!);
const assets = targetOf(registry.resource('assetCard')!);

function find(rows: readonly (readonly CellValue[])[], merges: readonly Merge[] = [], targets = [vehicles, assets]) {
  const lines = rows.map((cells, index) => ({ row: index + 1, cells }));
  return findLayout({ name: '表', hiddenColumns: new Set([2]), merges, lines }, targets, registry);
}

const PLAIN = ['号牌号码', '品牌型号', '发动机号', '购置价格（万元）'];
const DATA = ['贵A12345', '云岭牌YL7150', 'E1', 12.5];

test('a header of one line below title and unit lines is found, with its hidden columns and the unit of amounts', () => {
  const found = find([['公务用车台账'], ['填报单位：云山县财政局', null, '单位：万元'], PLAIN, DATA]);
  expect(found).toMatchObject({ ok: true, target: { name: 'vehicle' }, matched: 4 });
  expect(found.ok && found.layout).toMatchObject({
    headerRows: [3],
    firstDataRow: 4,
    moneyUnit: '万元',
    preamble: [{ row: 1, text: '公务用车台账' }, { row: 2 }],
    columns: [
      { title: '号牌号码' },
      {},
      { title: '发动机号', hidden: true },
      { title: '购置价格', unit: '万元', written: '购置价格(万元)' },
    ],
  });
});

test.each<[string, Merge[]]>([
  [
    'merged',
    [
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ],
  ],
  ['without merge', []],
])('a header over two lines with groups (%s) is read column by column', (_, merges) => {
  const found = find(
    [
      ['序 号', '基本信息', null, '购置'],
      [null, '号牌\n号码', '品牌型号', '购置价格'],
      [1, '贵A12345', '云岭牌', 12],
    ],
    merges,
  );
  expect(found.ok && found.layout.headerRows).toEqual([1, 2]);
  expect(found.ok && found.layout.columns.map(({ group, title }) => `${group ?? ''}/${title}`)).toEqual([
    '/序号',
    '基本信息/号牌号码',
    '基本信息/品牌型号',
    '购置/购置价格',
  ]);
});

test('the column that an earlier check added to the book is no part of the table', () => {
  expect(RESULT_TITLE).toBe(RESULT_COLUMN);
  expect(isNumbering(RESULT_COLUMN)).toBe(true);
});

test('of several targets the one that the titles name is taken', () => {
  expect(
    find([
      ['资产编号', '资产名称', '数量', '单价'],
      ['ZC1', '办公桌', 2, 300],
    ]),
  ).toMatchObject({ ok: true, target: { name: 'assetCard' } });
});

test.each<[string, CellValue[][], string, string]>([
  ['an empty sheet', [[], [null, ' ']], 'EMPTY_SHEET', '空的'],
  [
    'a page of notes',
    [['填表说明'], ['1. 本表由各级机关填报。'], ['2. 价格以万元为单位。', null, '号牌号码', '样例，不是数据']],
    'NOTES_ONLY',
    '文字说明',
  ],
  [
    'data without a header',
    [
      [1, '贵A12345', '云岭牌', 12.5],
      [2, '贵A12346', '云岭牌', 13.5],
    ],
    'NO_HEADER',
    '没有找到表头',
  ],
  [
    'another template',
    [
      ['会议室', '日期', '人数', '主持人'],
      ['301', '2026-01-01', 12, '某人'],
      ['302', '2026-01-02', 8, '某人'],
    ],
    'OTHER_TEMPLATE',
    '号牌号码',
  ],
])('%s is refused with a sentence', (_, rows, code, words) => {
  const found = find(rows, [], [vehicles]);
  expect(found).toMatchObject({ ok: false, code });
  expect(!found.ok && found.message).toContain(words);
});
