import { expect, test } from 'vitest';
import { byLeadership, termWords } from './in-force.ts';

test('people stand by leadership level, those without one last, then by the day they began', () => {
  const people = [
    { name: '丁', leadership: null, from: '2010-01-01' },
    { name: '丙', leadership: 'C1', from: '2020-01-01' },
    { name: '乙', leadership: 'C1', from: '2019-01-01' },
    { name: '甲', leadership: 'T1', from: '2024-01-01' },
    { name: '戊', leadership: '***', from: '2009-01-01' },
  ];
  expect([...people].sort(byLeadership(['P1', 'T1', 'C1'])).map(({ name }) => name)).toEqual([
    '甲',
    '乙',
    '丙',
    '戊',
    '丁',
  ]);
});

test('a term says its beginning, and its end where there is one', () => {
  expect(termWords('2024-01-01', null)).toBe('2024-01-01 起');
  expect(termWords('2024-01-01', '2024-12-31')).toBe('2024-01-01 至 2024-12-31');
});
