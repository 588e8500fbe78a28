import { expect, test } from 'vitest';
import { filterOf } from './lists.ts';

const where = { from: '2026-03-01', to: '2026-03-31', vehicle: undefined };
const fields = (list: Parameters<typeof filterOf>[0], vehicle?: string) => {
  const filter = filterOf(list, 'x', { ...where, vehicle });
  return 'and' in filter ? filter.and.map((one) => ('field' in one ? `${one.field} ${one.op} ${one.value}` : '')) : [];
};

test('a list asks for what its number counted', () => {
  expect(fields('usages')).toEqual(['verdict eq x', 'day gte 2026-03-01', 'day lte 2026-03-31', 'status eq current']);
  expect(fields('findings', 'car')).toEqual([
    'kind eq x',
    'day gte 2026-03-01',
    'day lte 2026-03-31',
    'vehicle eq car',
  ]);
});

test('checks are asked for by days of Shanghai', () => {
  expect(fields('checks').slice(1)).toEqual([
    'beganAt gte 2026-02-28T16:00:00.000Z',
    'beganAt lt 2026-03-31T16:00:00.000Z',
  ]);
});
