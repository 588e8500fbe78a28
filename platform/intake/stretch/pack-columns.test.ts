import { expect, test } from 'vitest';
import { packColumns, unpackLines } from './pack-columns.ts';

const many = Array.from({ length: 301 }, (_, n) => `ZC${n}`);

test.each<[string, unknown[][]]>([
  ['words that repeat', [['在用', '闲置', '在用']]],
  ['all different', [many]],
  ['as many different ones as have signs', [many.slice(1)]],
  ['empty ones among others', [[null, '2020-01-06', null]]],
  ['nothing at all', [[null, null]]],
  [
    'numbers, flags and objects',
    [
      [1, true, 1.5],
      [{ lon: 1 }, null, ['甲']],
      ['1', 'true', null],
    ],
  ],
  ['signs of JSON and of PostgreSQL', [['a"b\\c', '{x}\n\t', '𠮷']]],
  ['no line', [[], []]],
])('columns of %s come back line by line as they were', (_, columns) => {
  const count = columns[0]!.length;
  const lines = Array.from({ length: count }, (_, line) => columns.map((values) => values[line]));
  const all = lines.map((_, line) => line);
  expect(unpackLines(packColumns(columns, all), count)).toEqual(lines);
});

test('only the lines at the wanted positions are packed', () => {
  const columns = [['甲', '乙', '丙'], many];
  expect(unpackLines(packColumns(columns, [0, 2]), 2)).toEqual([
    ['甲', 'ZC0'],
    ['丙', 'ZC2'],
  ]);
});

test('what repeats stands once: a column of few words is much shorter than its words', () => {
  const all = Array.from({ length: 1000 }, (_, n) => n);
  const text = packColumns([all.map((n) => (n % 2 ? '台式计算机' : '便携式计算机'))], all);
  expect(text.length).toBeLessThan(1100);
});
