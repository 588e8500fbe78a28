import { expect, test } from 'vitest';
import type { FindingCount } from '../../queries/progress.contract.ts';
import { oneCause } from './one-cause.ts';

const NONE = {
  ready: 0,
  folded: 0,
  skipped: 0,
  excluded: 0,
  done: 0,
  undone: 0,
  kept: 0,
  create: 0,
  update: 0,
  same: 0,
};
const finding = (more: Partial<FindingCount>): FindingCount => ({
  level: 'error',
  code: 'refNotFound',
  field: 'user',
  title: '使用单位',
  count: 100,
  example: '',
  ...more,
});
const causeOf = (held: number, ...findings: FindingCount[]) => oneCause({ counts: { ...NONE, held }, findings });

test('a problem that nearly all waiting lines share is named', () => {
  expect(causeOf(100, finding({ level: 'repair', code: 'spaces' }), finding({ count: 95 }))).toMatchObject({
    count: 95,
  });
});

test('different reasons, few lines, and what was mended are no single cause', () => {
  expect(causeOf(100, finding({ count: 60 }), finding({ field: 'price', count: 60 }))).toBeUndefined();
  expect(causeOf(9, finding({ count: 9 }))).toBeUndefined();
  expect(causeOf(100, finding({ level: 'warning' }))).toBeUndefined();
  expect(causeOf(100)).toBeUndefined();
});
