import { expect, test } from 'vitest';
import { assetGround } from '../testing/asset-ground.ts';
import { depreciationPlan, yearsOf } from './depreciation.rules.ts';
import { type DisposalAsk, disposalApproverOf, disposalNotices } from './disposal.rules.ts';
import { registrationNotices, totalChanged } from './property-right.rules.ts';

test('a desktop of 5,000 yuan bought on 2024-03-15 is written off in 72 months from March on, and the last month absorbs the rounding', () => {
  const years = yearsOf(assetGround(), 'computer');
  const plan = depreciationPlan('5000', '2024-03-15', years!);
  expect(plan).toHaveLength(72);
  expect(plan[0]).toEqual({ month: '2024-03', amount: '69.44', total: '69.44' });
  expect(plan[71]).toEqual({ month: '2030-02', amount: '69.76', total: '5000' });
});

test('years that are none are refused', () => {
  expect(() => depreciationPlan('5000', '2024-03-15', 0)).toThrow(RangeError);
  expect(yearsOf(assetGround(), 'unheardOf')).toBeUndefined();
});

test.each([
  ['vehicle', '1', 'bureau'],
  ['house', '100000000', 'bureau'],
  ['equipment', '499999.99', 'department'],
  ['equipment', '500000', 'bureau'],
  ['equipment', '9999999.99', 'bureau'],
  ['equipment', '10000000', 'government'],
])('a disposal of %s for %s yuan is approved by the %s', (of, amount, approver) => {
  const found = disposalApproverOf(assetGround(), of, amount);
  expect(found?.approver).toBe(approver);
  expect(found?.basis.note).toBe('待确认');
});

const scrap: DisposalAsk = {
  kind: 'scrap',
  item: 'desktop',
  usedFrom: '2019-01-10',
  stillUsable: false,
  offeredForReuse: true,
  appraisal: false,
  valuation: false,
  agreement: false,
  lossProof: false,
};

test.each([
  [{}, []],
  [{ usedFrom: '2020-03-03' }, ['AS-3 block']],
  [{ usedFrom: '2020-03-02' }, []],
  [{ usedFrom: '2023-01-01', appraisal: true }, ['AS-3 explain']],
  [{ stillUsable: true }, ['AS-3-use explain']],
  [{ stillUsable: true, offeredForReuse: false }, ['AS-reuse block', 'AS-3-use explain']],
  [{ kind: 'sell' }, ['AS-valuation block']],
  [{ kind: 'sell', valuation: true, belowValuation: true }, ['AS-price explain']],
  [{ kind: 'exchange', valuation: true }, []],
  [{ kind: 'donate' }, ['AS-donation block']],
  [{ kind: 'writeOff' }, ['AS-loss block']],
  [{ kind: 'writeOff', lossProof: true }, []],
  [{ kind: 'transfer' }, []],
] as const)('a disposal with %j is told %j', (more, rules) => {
  expect(
    disposalNotices(assetGround(), { ...scrap, ...more }).map(({ rule, severity }) => `${rule} ${severity}`),
  ).toEqual(rules);
});

test('a registration is applied for within thirty days', () => {
  expect(registrationNotices('2026-01-01', '2026-01-31')).toEqual([]);
  expect(registrationNotices('2026-01-01', '2026-02-01')).toMatchObject([{ severity: 'explain' }]);
});

test.each([
  ['1000', '1200', false],
  ['1000', '1200.01', true],
  ['1000', '799.99', true],
  ['0', '0', false],
  ['0', '1', true],
])('from %s to %s is a change that must be registered: %s', (before, after, changed) => {
  expect(totalChanged(before, after)).toBe(changed);
});
