import { expect, test } from 'vitest';
import { movedTo, partNames } from './split-moves.ts';

test('new units are offered by the names written so far, each once', () => {
  expect(
    partNames([{ name: ' 甲局 ' }, { name: '甲局' }, { name: '' }, {}, null, { name: 3 }, { name: '乙局' }]),
  ).toEqual(['甲局', '乙局']);
  expect(partNames(null)).toEqual([]);
});

test('a department goes to one new unit at a time, or back to the rest', () => {
  const first = movedTo([], 'd1', '甲局');
  expect(first).toEqual([{ part: '甲局', resource: 'department', row: 'd1' }]);
  const second = movedTo(movedTo(first, 'd2', '甲局'), 'd1', '乙局');
  expect(second).toEqual([
    { part: '甲局', resource: 'department', row: 'd2' },
    { part: '乙局', resource: 'department', row: 'd1' },
  ]);
  expect(movedTo(second, 'd2', undefined)).toEqual([{ part: '乙局', resource: 'department', row: 'd1' }]);
});
