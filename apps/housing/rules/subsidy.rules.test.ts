import { expect, test } from 'vitest';
import { housingGround } from '../testing/housing-ground.ts';
import { type SubsidyFacts, standingOf, subsidyNotices, subsidyOf } from './subsidy.rules.ts';

test('正处级, 10 years before the fund, a home of 60 m²: (1,265 + 130) × (90 − 60) = 41,850 yuan', () => {
  const ask = { kind: 'shortfall', standing: 'division', yearsBeforeFund: 10, heldArea: '60' } as const;
  const subsidy = subsidyOf(housingGround(), ask);
  expect(subsidy).toMatchObject({ amount: '41850.00', standardArea: '90', notices: [] });
  expect(subsidy.lines.map(({ arithmetic, value }) => [arithmetic, value])).toEqual([
    [undefined, '90'],
    ['1265 + 13 × 10 年', '1395.00'],
    ['1395 × (90 − 60)', '41850.00'],
  ]);
});

test('nobody without a home gets less than by the general form (base + seniority × years) × area', () => {
  const houseless = { kind: 'shortfall', standing: 'division', yearsBeforeFund: 10, heldArea: '0' } as const;
  expect(subsidyOf(housingGround(), houseless).amount).toBe('125550.00');
});

test('by the month: standard wage × 0.66', () => {
  expect(subsidyOf(housingGround(), { kind: 'monthly', standing: 'clerk', wage: '2350.5' }).amount).toBe('1551.33');
});

test('the lump sum of old staff without a home: wage of 1998, months worked, seniority × area', () => {
  const ask = { kind: 'lumpSum', standing: 'section', wage: '800', months: 120, yearsBeforeFund: 5 } as const;
  // 800 × 0.66 × 120 + 13 × 5 × 70
  expect(subsidyOf(housingGround(), ask).amount).toBe('67910.00');
});

test('a promotion gives the difference of the two areas at the unit rate', () => {
  const ask = {
    kind: 'promotion',
    standing: 'division',
    formerStanding: 'deputyDivision',
    yearsBeforeFund: 0,
  } as const;
  expect(subsidyOf(housingGround(), ask).amount).toBe('12650.00');
});

test('a home above the standard leaves no negative subsidy', () => {
  const ask = { kind: 'shortfall', standing: 'clerk', yearsBeforeFund: 3, heldArea: '88' } as const;
  expect(subsidyOf(housingGround(), ask).amount).toBe('0.00');
});

test('the figures are a template outside the central organs and say so', () => {
  const ask = { kind: 'monthly', standing: 'clerk', wage: '2000' } as const;
  expect(subsidyOf(housingGround(4), ask).lines[0]?.basis?.note).toBe('待确认');
  expect(subsidyOf(housingGround(1), ask).lines[0]?.basis?.note).toBeUndefined();
});

test('what is missing is named instead of counted as nothing', () => {
  expect(subsidyOf(housingGround(), { kind: 'monthly', standing: 'clerk' })).toMatchObject({
    notices: [{ rule: 'HS-base', severity: 'block' }],
  });
  expect(subsidyOf(housingGround(), { kind: 'monthly', standing: 'unheardOf', wage: '1' }).amount).toBeUndefined();
  expect(
    subsidyOf(housingGround(4, '1998-06-01'), { kind: 'monthly', standing: 'clerk', wage: '1' }).amount,
  ).toBeUndefined();
});

test.each([
  ['K1', 10, 'section'],
  ['K1', 25, 'deputyDivision'],
  [null, 24, 'clerk'],
  [null, 25, 'section'],
  ['C1', 30, 'division'],
  ['T2', 30, 'deputyBureau'],
])('%s after %i years stands as %s', (leadership, years, standing) => {
  expect(standingOf(leadership, years)).toBe(standing);
});

const facts: SubsidyFacts = { granted: [], spouseDeclared: true, publicDays: 10, publicDaysNeeded: 10 };

test.each([
  ['shortfall', {}, []],
  ['shortfall', { spouseDeclared: false }, ['HS-1']],
  ['shortfall', { granted: ['shortfall'] }, ['HS-2']],
  ['monthly', { granted: ['monthly'] }, []],
  ['lumpSum', { publicDays: 3 }, ['HS-3']],
  ['shortfall', { heldArea: '90', standardArea: '90' }, ['HS-area']],
] as const)('an application for %s with %j is refused for %j', (kind, more, rules) => {
  expect(subsidyNotices(kind, { ...facts, ...more }).map(({ rule }) => rule)).toEqual(rules);
});
