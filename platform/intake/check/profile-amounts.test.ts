import { expect, test } from 'vitest';
import { money } from '#standards/language';
import { amountsOf } from './profile-amounts.ts';
import type { SurveyedColumn } from './survey.ts';

const column = (...values: readonly (string | null)[]): SurveyedColumn => ({
  path: 'price',
  field: { ...money('单价', { id: 'price' }), kind: 'money' } as SurveyedColumn['field'],
  power: 0,
  cells: [...values],
  values: [...values],
  checked: 0,
  failed: 0,
});

test('amounts of many lines tell a range by which units are told apart', () => {
  const many = Array.from({ length: 30 }, (_, n) => `${4000 + n * 100}.00`);
  expect(amountsOf(column(...many))).toEqual({ low: 4000, high: 6900, mixes: [-4, 4] });
});

test('amounts of a short sheet tell a range too, from which nothing follows with certainty; one written in 万元 does not widen it', () => {
  expect(amountsOf(column('4500.00', '4860.00', '5200.00', '0.48', '6980.00', '5100.00'))).toEqual({
    low: 4500,
    high: 6980,
    mixes: [-4, 4],
    few: true,
  });
});

test('four amounts, or amounts spread wide, tell nothing', () => {
  expect(amountsOf(column('4500.00', '4860.00', '5200.00', '6980.00'))).toBeUndefined();
  expect(amountsOf(column('45.00', '486.00', '5200.00', '69800.00', '700000.00', null))).toBeUndefined();
});
