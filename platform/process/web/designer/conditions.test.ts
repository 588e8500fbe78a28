import { expect, test } from 'vitest';
import { and, type Expression, eq, field, gt, or, present, value } from '#standards/language';
import { comparisonsOf, conditionOf } from './conditions.ts';

test.each<[string, Expression]>([
  ['one comparison', gt(field('amount'), value('50000'))],
  ['several that must all hold', and(eq(field('kind'), value('work')), present(field('amount')))],
])('%s is shown as pickers and comes back the same', (_what, when) => {
  expect(conditionOf(comparisonsOf(when)!)).toEqual(when);
});

test.each<[string, Expression]>([
  ['an or', or(eq(field('kind'), value('work')), present(field('amount')))],
  ['a table', gt(field('amount'), { op: 'lookup', table: 't', value: 'upTo', keys: {} })],
])('%s is left as it is', (_what, when) => {
  expect(comparisonsOf(when)).toBeUndefined();
});

test('nothing chosen is no condition', () => {
  expect(comparisonsOf(conditionOf([]))).toEqual([]);
});
