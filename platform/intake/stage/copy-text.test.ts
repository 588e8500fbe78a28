import { expect, test } from 'vitest';
import type { CellFinding } from '../model.ts';
import { cellText, findingText, lineText } from './copy-text.ts';

const BATCH = '01890000-0000-7000-8000-000000000000';
const line = (sheet: string, values: Readonly<Record<string, unknown>>, keys: readonly number[] = []) =>
  lineText(
    BATCH,
    {
      line: 7,
      checked: { sheet, row: 9, state: 'ready', keys, values, findings: [] },
      act: 'create',
      record: null,
      rev: null,
      cells: null,
    },
    ['a', 'b'],
  ).split('\t');

test('a sound line is its batch, place, state and values in the order of the fields', () => {
  expect(line('表', { b: '2', a: 1 })).toEqual([
    ...[BATCH, '7', '表', '9', 'ready', 'create', '\\N', '\\N', '\\N', '\\N', '[1,"2"]', '\\N', '\\N', '\\N', '\\N\n'],
  ]);
});

test.each([
  ['a tab and a line break', 'x\ty\nz', 'x\\ty\\nz'],
  ['a backslash', 'C:\\temp', 'C:\\\\temp'],
  ['a zero sign', 'a\0b', 'a�b'],
  ['half of a pair', 'a\ud800b', 'a�b'],
  ['a sign beyond the basic plane', '𠮷', '𠮷'],
])('%s in the name of a sheet stays one text of one line', (_, name, text) => {
  expect(line(name, {})[2]).toBe(text);
});

test('keys stand as digests, so that no value of theirs is repeated', () => {
  expect(line('表', {}, [4503599627370495, 7])[9]).toBe('{4503599627370495,7}');
});

test('what JSON spells with a backslash is doubled, so that PostgreSQL reads the same JSON', () => {
  const text = line('表', { a: 'x\t"y"\\z\0', b: '\ud800' })[10]!;
  const read = text.replaceAll('\\\\', '\\');
  expect(JSON.parse(read)).toEqual(['x\t"y"\\z\0', '\ud800']);
});

test('a finding keeps what stood there, what was made of it and what is proposed', () => {
  const finding: CellFinding = {
    ...{ column: 3, field: 'plate', level: 'repair', code: 'dot', message: '去掉间隔点' },
    ...{ before: '贵A·1\n', after: '贵A1', proposal: { x: 1 } },
  };
  expect(findingText(BATCH, 7, finding)).toBe(
    `${BATCH}\t7\t3\tplate\trepair\tdot\t去掉间隔点\t贵A·1\\n\t贵A1\t{"x":1}\tfalse\n`,
  );
});

test.each([
  [new Date(Date.UTC(2026, 5, 30)), '2026-06-30'],
  [new Date(Date.UTC(2026, 5, 30, 8, 5)), '2026-06-30 08:05:00'],
  [new Date(Number.NaN), null],
  [true, '是'],
  [16.83, '16.83'],
  [null, null],
])('the cell %s reads %s', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});
