import { expect, test } from 'vitest';
import type { FigureOfPlace } from '../../evaluation/evaluate.contract.ts';
import { indicators } from '../../evaluation/indicators.ts';
import { latestPeriods, periodOf } from '../../evaluation/periods.ts';
import { listAddress, ranked, ratioWords, unknownWords, valueWords } from './figure-words.ts';

const of = (id: string) => indicators.find((one) => one.id === id)!;
const figure = (value: number | null, unknown: number | null = null): FigureOfPlace => ({
  indicator: 'useRate',
  value,
  numerator: 1,
  denominator: 2,
  unknown,
});

test('values carry their unit, and what has no value says so', () => {
  expect(valueWords(of('useRate'), 50)).toBe('50.0%');
  expect(valueWords(of('costPerVehicle'), 12345.6)).toBe('12,345.60 元/辆');
  expect(valueWords(of('useRate'), null)).toBe('—');
  expect(ratioWords(figure(50))).toBe('1 ÷ 2');
  expect(ratioWords({ ...figure(null), denominator: 0 })).toBe('没有可计算的数据');
  expect(unknownWords(of('useRate'), figure(50, 0))).toBeUndefined();
  expect(unknownWords(of('useRate'), figure(50, 3))).toBe('3 辆车无定位、无派车单');
});

test('the best stands first, and what cannot be said stands last either way', () => {
  const rows = [null, 10, 30, 20].map((value) => ({ figure: figure(value) }));
  const values = (good: 'high' | 'low') => ranked(rows, good).map((row) => row.figure.value);
  expect(values('high')).toEqual([30, 20, 10, null]);
  expect(values('low')).toEqual([10, 20, 30, null]);
});

test('the list behind a figure of a moment is that of the last month', () => {
  const asked = { place: 'p', from: '2026-07-01', to: '2026-09-01' };
  const conditions = (id: string) => {
    const address = listAddress(of(id).numerator, of(id), asked);
    return JSON.parse(new URL(address, 'http://x').searchParams.get('f')!) as unknown[];
  };
  expect(conditions('idle')).toContainEqual(['month', 'eq', '2026-09-01']);
  expect(conditions('idle')).toContainEqual(['idle', 'eq', true]);
  expect(conditions('useRate')).toContainEqual(['month', 'between', ['2026-07-01', '2026-09-01']]);
});

test.each([
  ['month', '2026-11-20', '2026-11-01', '2026-11-01', '2026年11月'],
  ['quarter', '2026-11-20', '2026-10-01', '2026-12-01', '2026年第4季度'],
  ['quarter', '2026-03-31', '2026-01-01', '2026-03-01', '2026年第1季度'],
  ['year', '2026-11-20', '2026-01-01', '2026-12-01', '2026年'],
] as const)('the %s of %s is %s to %s, %s', (kind, day, from, to, words) => {
  expect(periodOf(kind, day)).toEqual({ kind, from, to, words });
});

test('periods go back one after the other', () => {
  expect(latestPeriods('quarter', '2026-02-10', 3).map(({ words }) => words)).toEqual([
    '2026年第1季度',
    '2025年第4季度',
    '2025年第3季度',
  ]);
});
