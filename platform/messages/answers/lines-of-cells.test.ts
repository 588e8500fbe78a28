import { expect, test } from 'vitest';
import { shippedContext } from '#standards/language';
import type { AskedColumn } from './columns.ts';
import { linesOfCells } from './lines-of-cells.ts';

const context = shippedContext('2026-11-20', new Map());
const column = (position: number, kind: AskedColumn['kind'], more: Partial<AskedColumn> = {}): AskedColumn => ({
  position,
  title: `栏${position}`,
  kind,
  required: false,
  choices: [],
  ...more,
});
const columns = [
  column(0, 'text', { required: true }),
  column(1, 'int'),
  column(2, 'money'),
  column(3, 'date'),
  column(4, 'choice', { choices: ['有', '无'] }),
];
const one = (position: number, value: string) => [
  { line: 1, column: 0, value: '甲' },
  { line: 1, column: position, value },
];

test.each([
  ['a whole number', 1, '１２', 12],
  ['an amount with thousands marks', 2, '1,200.5', '1200.50'],
  ['a written day', 3, '2026年11月3日', '2026-11-03'],
  ['a choice of the list', 4, ' 有 ', '有'],
])('%s is kept as the language writes it', (_what, position, value, kept) => {
  const { lines, problems } = linesOfCells(columns, one(position, value), context);
  expect(problems).toEqual([]);
  expect(lines).toMatchObject([{ line: 1, cells: { [position]: kept } }]);
});

test.each([
  ['words in a number', 1, '约五', undefined],
  ['a day that does not exist', 3, '2026-02-30', undefined],
  ['what the list does not offer', 4, '不详', 'NOT_A_CHOICE'],
  ['a column nobody asked for', 9, '1', 'COLUMN_UNKNOWN'],
])('%s is refused at its line and column', (_what, position, value, code) => {
  const { problems } = linesOfCells(columns, one(position, value), context);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ row: 1, path: String(position), ...(code && { code }) });
});

test('a line without any value falls away, one without a required value is refused', () => {
  const { lines, problems } = linesOfCells(
    columns,
    [
      { line: 1, column: 0, value: '  ' },
      { line: 2, column: 1, value: '3' },
    ],
    context,
  );
  expect(lines.map(({ line }) => line)).toEqual([2]);
  expect(problems).toMatchObject([{ row: 2, path: '0', code: 'REQUIRED' }]);
});
