import { expect, test } from 'vitest';
import { premisesGround } from '../testing/premises-ground.ts';
import { officeAreaAllowed, officeHolding, officeLimit, roomExcess, secondOffice } from './office-area.rules.ts';
import { staffByLevel } from './unit-staff.ts';

test.each([
  [1, 'P1', '54'],
  [1, 'T1', '24'],
  [1, 'C2', '12'],
  [2, 'T1', '30'],
  [2, 'T2', '24'],
  [2, 'C1', '18'],
  [2, 'C2', '12'],
  [2, 'S', '9'],
  [3, 'T1', '42'],
  [3, 'T2', '30'],
  [3, 'C1', '24'],
  [3, 'C2', '18'],
  [3, 'K1', '9'],
  [4, 'C1', '30'],
  [4, 'C2', '24'],
  [4, 'K1', '18'],
  [4, 'K2', '12'],
  [4, 'S', '9'],
  [5, 'K1', '24'],
])('at level %i a person of %s may have %s m²', (level, leadership, area) => {
  expect(officeLimit(premisesGround(level), leadership)?.area).toBe(area);
});

test('figures of a township are not verified and say so; those of the national standard are', () => {
  expect(officeLimit(premisesGround(5), 'K2')?.basis.note).toBe('待确认');
  expect(officeLimit(premisesGround(4), 'K1')?.basis).toMatchObject({ row: 'office-4-K1', evidence: 'V' });
  expect(officeLimit(premisesGround(4), 'K1')?.basis.source).toContain('2674号');
});

test('before the standard there was no limit, and a level that a unit cannot have is not guessed', () => {
  expect(officeLimit(premisesGround(4, '2014-01-01'), 'K1')).toBeUndefined();
  const { area, notices } = officeAreaAllowed(premisesGround(4), [{ leadership: 'P1', people: 1 }]);
  expect(area).toBe('0');
  expect(notices).toMatchObject([{ rule: 'PR-1', severity: 'warn' }]);
});

test('a person without a leadership level counts as 科级以下', () => {
  expect(officeLimit(premisesGround(4), null)?.area).toBe('9');
});

test('the staff of a county bureau of 20: one head, two deputies, seventeen others', () => {
  const staff = staffByLevel(20, [
    { leadership: 'K1', people: 1 },
    { leadership: 'K2', people: 2 },
    { leadership: 'S', people: 5 },
  ]);
  const { area, lines } = officeAreaAllowed(premisesGround(4), staff);
  expect(area).toBe('195');
  expect(lines.map(({ arithmetic }) => arithmetic)).toEqual(['1 人 × 18', '2 人 × 12', '17 人 × 9']);
});

test('leaders beyond the establishment still count', () => {
  expect(staffByLevel(1, [{ leadership: 'K1', people: 2 }])).toEqual([{ leadership: 'K1', people: 2 }]);
});

test.each([
  ['18', ['K1'], '0'],
  ['20.5', ['K1'], '2.5'],
  ['27', [null, null, 'S'], '0'],
  ['30', ['K2', 'S'], '9'],
  ['12', [], '12'],
])('a room of %s m² shared by %j is %s m² over', (area, occupants, excess) => {
  expect(roomExcess(premisesGround(4), { area, occupants }).excess).toBe(excess);
});

test('a unit over its standard must explain, one within need not', () => {
  expect(officeHolding('200', '195')).toMatchObject({ excess: '5', notices: [{ rule: 'PR-1', severity: 'explain' }] });
  expect(officeHolding('195', '195').notices).toEqual([]);
});

const ask = { rooms: ['行政中心A座301'], area: '10', leadership: 'K2', farAwayPost: false };

test('a second office is refused, unless a second post far away needs a smaller one', () => {
  expect(secondOffice(premisesGround(4), { ...ask, rooms: [] })).toEqual([]);
  expect(secondOffice(premisesGround(4), ask)).toMatchObject([{ rule: 'PR-2', severity: 'block' }]);
  expect(secondOffice(premisesGround(4), { ...ask, farAwayPost: true })).toMatchObject([{ severity: 'explain' }]);
  expect(secondOffice(premisesGround(4), { ...ask, farAwayPost: true, area: '12' })).toMatchObject([
    { severity: 'block' },
  ]);
});
