import { expect, test } from 'vitest';
import { premisesGround } from '../testing/premises-ground.ts';
import { repairNotices, repairScore, scoreLine, yearsStanding } from './repair.rules.ts';
import { roomsFor, type SupplyAsk, standAloneNotices, supplyNotices } from './supply.rules.ts';
import { vacateBy } from './vacating.rules.ts';

const vacant = [
  { id: '1', label: '301', area: '18' },
  { id: '2', label: '302', area: '40' },
  { id: '3', label: '303', area: '27' },
];
const rent: SupplyAsk = { way: 'rent', area: '50', allowed: '300', held: '100', exhausted: ['reallocate', 'exchange'] };

const said = (ask: Partial<SupplyAsk>, rooms = vacant) =>
  supplyNotices({ ...rent, ...ask }, rooms).map(({ rule, severity }) => `${rule} ${severity}`);

test('nothing is rented while vacant rooms would do, and the answer lists them', () => {
  expect(said({})).toEqual(['PR-4 block']);
  expect(supplyNotices(rent, vacant)[0]?.message).toContain('302、303');
  expect(said({ area: '90' })).toEqual([]);
  expect(said({}, [])).toEqual([]);
});

test('the ways are exhausted in their order', () => {
  expect(said({ exhausted: ['exchange'] }, [])).toEqual(['PR-order block']);
  expect(said({ way: 'build', exhausted: ['reallocate', 'exchange'] }, [])).toEqual(['PR-order block']);
  expect(said({ way: 'build', exhausted: ['reallocate', 'exchange', 'rent'] }, [])).toEqual([]);
  expect(said({ way: 'reallocate', exhausted: [] })).toEqual([]);
});

test('what goes beyond the scale is refused; in a reallocation it must be explained', () => {
  expect(said({ held: '260' }, [])).toEqual(['PR-4 block']);
  expect(said({ way: 'reallocate', held: '260' }, [])).toEqual(['PR-4 explain']);
});

test('the largest vacant rooms are taken first, and too few are none', () => {
  expect(roomsFor(vacant, '60')?.map(({ id }) => id)).toEqual(['2', '3']);
  expect(roomsFor(vacant, '86')).toBeUndefined();
  expect(roomsFor(vacant, '0')).toEqual([]);
});

test('small buildings should not stand alone', () => {
  expect(standAloneNotices(premisesGround(4), '1999.99')).toMatchObject([{ severity: 'warn' }]);
  expect(standAloneNotices(premisesGround(4), '2000')).toEqual([]);
  expect(standAloneNotices(premisesGround(3), '5000')).toHaveLength(1);
  expect(standAloneNotices(premisesGround(2), '100')).toEqual([]);
});

test.each([
  ['leftPost', '2026-03-10', '2026-04-10'],
  ['leftPost', '2026-01-31', '2026-02-28'],
  ['leftSecondPost', '2025-12-31', '2026-02-28'],
] as const)('after %s on %s the office is given back by %s', (why, left, day) => {
  expect(vacateBy(premisesGround(4), why, left)?.day).toBe(day);
});

const repair = { kind: 'medium', year: 2027, today: '2026-07-31', appraised: true, onlyNewOccupant: false } as const;

test.each([
  [{}, []],
  [{ today: '2026-08-01' }, ['PR-july explain']],
  [{ appraised: false }, ['PR-appraisal block']],
  [{ onlyNewOccupant: true }, ['PR-occupant block']],
  [{ lastYear: 2023 }, ['PR-again explain']],
  [{ kind: 'major', extension: '151', built: '1000' }, ['PR-extension block']],
  [{ kind: 'major', extension: '150', built: '1000' }, []],
] as const)('a repair with %j is told %j', (more, rules) => {
  expect(repairNotices({ ...repair, ...more }).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(rules);
});

test('what endangers people comes first in the reserve of projects', () => {
  const roof = repairScore({ systems: ['envelope'], age: 20, unsafe: false });
  expect(repairScore({ systems: ['structure'], age: 20, unsafe: true })).toBeGreaterThan(roof);
  expect(repairScore({ systems: ['structure'], age: 90, unsafe: true })).toBe(100);
});

test('the score says what it is made of; a building without a year of completion counts as new', () => {
  const age = yearsStanding('2003-11-30', '2026-11-23');
  expect(scoreLine({ systems: ['electrics'], age, unsafe: false })).toEqual({
    label: '储备库评分',
    arithmetic: '安全隐患 0 + 系统 30 + 房龄 23',
    value: '53',
    unit: '分',
  });
  expect(yearsStanding(null, '2026-11-23')).toBe(0);
});
