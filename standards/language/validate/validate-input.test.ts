import { expect, test } from 'vitest';
import { addItems, finishOrder } from '#testing/sample-app';
import { shippedContext } from '../shipped-context.ts';
import { MOST_LINES } from './judge-fields.ts';
import { validateInput } from './validate-input.ts';

const context = shippedContext('2026-01-05', new Map());
const order = '00000000-0000-7000-8000-000000000001';
const lines = [{ name: '办公桌', count: 2, price: '800' }];
const judge = (input: unknown) => validateInput(addItems.input, input, context);

test('an input is normalised line by line, with what the declaration fills in', () => {
  expect(judge({ order, lines })).toEqual({
    value: { order, lines: [{ name: '办公桌', count: 2, price: '800.00', spare: false }] },
    problems: [],
    warnings: [],
  });
});

test('problems in lines carry the line and the field', () => {
  const judged = judge({ order, lines: [...lines, { name: '椅', count: 0, colour: 1 }, 'x'] });
  expect(judged.problems.map(({ path, code }) => [path, code])).toEqual([
    ['lines.1.colour', 'UNKNOWN_FIELD'],
    ['lines.1.count', 'BELOW_LEAST'],
    ['lines.2', 'NOT_ROW'],
    ['lines.2.name', 'REQUIRED'],
    ['lines.2.count', 'REQUIRED'],
  ]);
  expect(judged.value).not.toHaveProperty('lines');
});

test.each([
  [{ lines }, 'order'],
  [{ order, lines: [] }, 'lines'],
  [{ order, lines: {} }, 'lines'],
  [{ order, lines: Array(MOST_LINES + 1).fill(lines[0]) }, 'lines'],
])('input %# is refused at %2$s', (input, path) => {
  expect(judge(input).problems.map((problem) => problem.path)).toEqual([path]);
});

test('an unknown key of a contract input is refused', () => {
  expect(validateInput(finishOrder.input, { result: '已办', extra: 1 }, context).problems).toEqual([
    { path: 'extra', code: 'UNKNOWN_FIELD', message: '没有“extra”这个字段。' },
  ]);
});
