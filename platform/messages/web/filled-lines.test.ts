import { expect, test } from 'vitest';
import { cellsOf, linesFrom, withLine } from './filled-lines.ts';

test('what was kept comes back as it can be mended, an empty cell as an empty text', () => {
  const lines = linesFrom([{ line: 4, cells: { 0: 3, 1: '1200.00', 2: null } }]);
  expect(lines).toEqual([{ line: 4, texts: { 0: '3', 1: '1200.00', 2: '' } }]);
  expect(cellsOf(lines)).toEqual([
    { line: 4, column: 0, value: '3' },
    { line: 4, column: 1, value: '1200.00' },
  ]);
});

test('a new table has one empty line, which sends nothing; a further line gets a number of its own', () => {
  const lines = withLine(linesFrom([]));
  expect(lines.map(({ line }) => line)).toEqual([1, 2]);
  expect(cellsOf(lines)).toEqual([]);
  expect(withLine([])).toEqual([{ line: 1, texts: {} }]);
});
