import { expect, test } from 'vitest';
import { sampleCaps, sampleOrder } from '#testing/sample-app';
import { datedLookup } from '../dated/dated-lookup.ts';
import { judgeRules } from './judge-rules.ts';

const tables = new Map([[sampleCaps.name, sampleCaps]]);
const row = { purpose: 'office', amount: '9000.00', people: 5, neededOn: '2026-01-05', returnOn: '2026-01-06' };
const judge = (change: object, place = {}) =>
  judgeRules(
    sampleOrder,
    { ...row, ...change },
    { today: '2026-01-05', lookup: datedLookup(tables, '2026-01-05', place) },
  );

test('a row that keeps every rule gives nothing', () => {
  expect(judge({})).toEqual([]);
});

test('each severity comes with its field, its source and the sentence', () => {
  expect(judge({ returnOn: '2026-01-01', amount: '10000.01', people: 101 })).toEqual([
    expect.objectContaining({ rule: 'SMP-1', severity: 'block', field: 'returnOn' }),
    expect.objectContaining({
      rule: 'SMP-2',
      severity: 'explain',
      field: 'amount',
      source: '样例标准 第二条',
      message: '金额超过上限',
    }),
    expect.objectContaining({
      rule: 'SMP-3',
      severity: 'warn',
      field: 'people',
      message: '人数超过100人的宜分批办理（待确认）',
    }),
  ]);
});

test('the nearer row of the table decides, and an unverified one shows 待确认', () => {
  const [finding] = judge({}, { level: 4, regions: ['520000', '520100', '520102'] });
  expect(finding).toMatchObject({
    rule: 'SMP-2',
    message: '金额超过上限（待确认）',
    used: [
      {
        table: 'sampleCaps',
        row: 'office-nanming',
        value: '8000.00',
        title: '样例支出上限',
        source: '样例标准 第三条',
      },
    ],
  });
});

test('a rule whose outcome is unknown does not fire', () => {
  expect(judge({ returnOn: null, amount: null })).toEqual([]);
});
