import { expect, test } from 'vitest';
import type { CellValue, Merge } from '#platform/books';
import type { TableLayout } from '../model.ts';
import { createLineReader, EXAMPLE_MARK } from './line-reader.ts';

const layout: TableLayout = {
  sheet: '表',
  headerRows: [1],
  firstDataRow: 2,
  columns: ['序号', '单位名称', '号牌号码', '价格'].map((title, index) => ({
    index,
    title,
    written: title,
    hidden: false,
  })),
  preamble: [],
};
const mapped = new Set([1, 2, 3]);
const skipOf = (cells: readonly CellValue[], merges: readonly Merge[] = []) =>
  createLineReader(layout, merges, mapped)({ row: 9, cells }).skip;

test.each<[CellValue[], string | undefined]>([
  [[1, '财政局', '贵A12345', 12], undefined],
  [['小计', null, '5辆', 61.5], 'subtotal'],
  [['财政局小计', null, null, '1,234.50元'], 'subtotal'],
  [['合　计', null, '76辆', 468_177.93], 'total'],
  [[null, '总计：', null, 9], 'total'],
  // Names that only look like sums are data.
  [['小计镇人民政府', '小计镇人民政府', '贵A12345', 12], undefined],
  [['小计', '财政局', '贵A12345', 12], undefined],
  [['合计镇', null, null, null], undefined],
  [['序号', '单位名称', '号牌号码', '价格'], 'repeatedHeader'],
  [['序 号', '单位名称', '号牌\n号码', '价格'], 'repeatedHeader'],
  [[null, ' ', '\u3000', null], 'blank'],
  [[77, null, null, null], 'blank'],
  [['填报人：        审核人：', null, null, null], 'footer'],
  [['负责人（签字）：', null, '填报日期：', null], 'footer'],
  [['注：价格不含购置税。', null, null, null], 'note'],
  [['本表截至2026年6月30日，由各单位填报。', null, null, null], 'note'],
  [[null, '中国人民政治协商会议云山县委员会办公室', null, null], undefined],
  [[`${EXAMPLE_MARK}不导入`, '财政局', '贵A12345', 12], 'note'],
])('%j is %s', (cells, skip) => expect(skipOf(cells)).toBe(skip));

test('vertically merged cells hold on every line of the range, and only there', () => {
  const read = createLineReader(layout, [{ top: 2, left: 1, bottom: 4, right: 1 }], mapped);
  const names = [2, 3, 4, 5].map(
    (row) => read({ row, cells: [row, row === 2 ? '财政局' : null, '贵A12345'] }).cells[1],
  );
  expect(names).toEqual(['财政局', '财政局', '财政局', null]);
});

test('hidden lines are data', () => {
  expect(
    createLineReader(layout, [], mapped)({ row: 2, cells: [1, '财政局', '贵A1'], hidden: true }).skip,
  ).toBeUndefined();
});
