import { expect, test } from 'vitest';
import { chosenApps } from '#apps/chosen';
import {
  add,
  and,
  buildRegistry,
  call,
  datedLookup,
  eq,
  evaluate,
  field,
  gte,
  lt,
  lte,
  mul,
  ne,
  not,
  oneOf,
  or,
  present,
  type Rule,
  rule,
  today,
  value,
} from '#standards/language';
import { seeded } from '../testing/seeded.ts';
import { compileRule } from './compile-rule.ts';

const registry = buildRegistry(chosenApps);
const day = '2026-06-30';
const lookup = datedLookup(registry.tables, day);
const made = (holds: Rule['holds']) => rule('T', '测试', holds, 'block');

const assets = registry.resource('assetCard')!;
const extra = [
  made(and(present(field('name')), lte(field('acquiredOn'), today()))),
  made(or(lt(field('price'), value(100)), not(oneOf(field('status'), ['idle', 'lent'])))),
  made(gte(call('length', field('assetNo')), value(3))),
  made(ne(field('amount'), add(field('price'), field('count')))),
  made(eq(field('amount'), mul(field('price'), field('price')))),
];

/** Values at the edges of what machine numbers carry, and beyond. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  assetNo: ['ZC', 'ZC1', null],
  name: ['办公桌', null],
  status: ['idle', 'inUse', null],
  count: [0, 1, 6, 9_007_199_254_740_991, null],
  price: ['0.00', '-12.50', '99.99', '1596.00', '9999999999999999.99', null],
  amount: ['0.00', '9576.00', '9576.01', '12345678901234567.89', null],
  acquiredOn: ['2026-06-30', '2026-07-01', '1999-01-01', null],
  usedFrom: ['2026-06-30', '2000-01-01', null],
};

test('compiled rules say what the rule language says, whatever the row', () => {
  const chance = seeded(5);
  const rules = [...(assets.rules ?? []), ...extra].map((one) => ({
    one,
    broken: compileRule(one, assets.fields, day, lookup),
  }));
  for (let n = 0; n < 5000; n++) {
    const row = Object.fromEntries(Object.entries(VALUES).map(([name, values]) => [name, chance.pick(values)]));
    for (const { one, broken } of rules) {
      const said = evaluate(one.holds, row, { today: day, fields: assets.fields, lookup }).value === false;
      expect(broken(row), JSON.stringify({ rule: one.message, row })).toBe(said);
    }
  }
});

test('limits of dated tables are asked by their keys', () => {
  const vehicle = registry.resource('vehicle')!;
  const cap = vehicle.rules?.find(({ id }) => id === 'VH-cap-price');
  const broken = compileRule(cap!, vehicle.fields, day, lookup);
  expect(
    [
      ['YJ', '180000.00'],
      ['YJ', '180000.01'],
      ['JY', '150000.00'],
      ['SW', '990000.00'],
      [null, '990000.00'],
    ].map(([kind, price]) => broken({ kind, price })),
  ).toEqual([false, true, true, false, false]);
});
