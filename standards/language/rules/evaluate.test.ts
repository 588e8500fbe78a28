import { describe, expect, test } from 'vitest';
import { defineCodeSet } from '../code-set.ts';
import type { Lookup } from '../dated/dated-lookup.ts';
import { formatDecimal } from '../decimal/decimal.ts';
import {
  add,
  and,
  call,
  div,
  type Expression,
  eq,
  field,
  gt,
  gte,
  lookup,
  lt,
  lte,
  mul,
  ne,
  not,
  oneOf,
  or,
  present,
  sub,
  today,
  value,
} from '../expression.ts';
import { code, date, flag, instant, int, money, point, text } from '../fields.ts';
import { evaluate } from './evaluate.ts';
import { isDecimal } from './rule-value.ts';

const set = defineCodeSet({
  name: 'kind',
  title: '类',
  evidence: 'D',
  version: 1,
  items: [
    { code: '1', label: '一' },
    { code: '01', label: '零一' },
  ],
});
const fields = {
  price: money('价格', { id: 'price' }),
  count: int('数量', { id: 'count' }),
  name: text('名称', { id: 'name' }),
  kind: code('类', { id: 'kind', set }),
  from: date('起', { id: 'from_day' }),
  to: date('止', { id: 'to_day' }),
  at: instant('时刻', { id: 'at' }),
  spare: flag('备用', { id: 'spare' }),
  place: point('位置', { id: 'place' }),
  empty: money('空', { id: 'empty' }),
};
const row = {
  price: '180000.10',
  count: 3,
  name: '10',
  kind: '1',
  from: '2020-02-29',
  to: '2026-02-28',
  at: '2025-12-31T16:30:00.000Z',
  spare: true,
  place: { system: 'wgs84', lon: 106, lat: 26 },
  empty: null,
};
const find: Lookup = (table, name, keys) =>
  table === 'caps' && name === 'cap' && keys.kind === '1'
    ? { value: '180000', field: fields.price, rowId: 'r1', evidence: 'D', title: '上限', source: '第一条' }
    : undefined;
const result = (expression: Expression) => evaluate(expression, row, { today: '2026-01-05', fields, lookup: find });
const shown = (expression: Expression) => {
  const { value: got } = result(expression);
  return isDecimal(got) ? formatDecimal(got) : got;
};

describe('numbers are exact', () => {
  test.each([
    [add(field('price'), value('0.20')), '180000.30'],
    [sub(field('price'), field('count')), '179997.10'],
    [mul(value('0.1'), value('3')), '0.3'],
    [div(value(1), value(8)), '0.125000000000'],
    [div(value(1), value(0)), null],
    [add(field('price'), field('empty')), null],
    [add(field('price'), value('many')), null],
  ])('calculation %# gives %2$s', (expression, wanted) => {
    expect(shown(expression)).toBe(wanted);
  });

  test('money compares by value, codes and texts by their signs', () => {
    expect(shown(eq(field('price'), value('180000.1')))).toBe(true);
    expect(shown(eq(field('kind'), value('01')))).toBe(false);
    expect(shown(gt(field('price'), value('99999')))).toBe(true);
    expect(shown(lt(field('name'), value('9')))).toBe(true);
    expect(shown(lt(field('count'), value('10')))).toBe(true);
    expect(shown(ne(field('count'), value(3)))).toBe(false);
    expect(shown(lte(field('count'), value(3)))).toBe(true);
    expect(shown(gte(field('count'), value(4)))).toBe(false);
  });

  test('sides that do not compare are unknown', () => {
    expect(shown(eq(field('spare'), value('true')))).toBeNull();
    expect(shown(gt(field('count'), value('three')))).toBeNull();
  });
});

describe('logic has three values', () => {
  const [yes, no, unknown] = [value(true), value(false), value(null)];
  test.each([
    [and(yes, yes), true],
    [and(yes, unknown), null],
    [and(no, unknown), false],
    [or(no, unknown), null],
    [or(yes, unknown), true],
    [or(no, no), false],
    [not(unknown), null],
    [not(no), true],
    [and(), true],
    [or(), false],
    [present(field('empty')), false],
    [present(field('place')), true],
    [eq(field('empty'), field('empty')), null],
    [oneOf(field('kind'), ['1', '9']), true],
    [oneOf(field('count'), [1, 2]), false],
    [oneOf(field('empty'), ['1']), null],
  ])('case %# gives %2$s', (expression, wanted) => {
    expect(shown(expression)).toBe(wanted);
  });
});

describe('functions', () => {
  test.each([
    [call('yearsBetween', field('from'), field('to')), '5'],
    [call('yearsBetween', field('from'), value('2026-03-01')), '6'],
    [call('yearsBetween', field('to'), field('from')), '-5'],
    [call('daysBetween', value('2026-02-28'), value('2026-03-01')), '1'],
    [call('daysBetween', field('to'), field('from')), '-2191'],
    [call('daysBetween', value('2026-11-20T15:59:00Z'), value('2026-11-20T16:00:00Z')), '1'],
    [call('daysBetween', field('from'), value('soon')), null],
    [call('year', field('at')), '2026'],
    [call('year', today()), '2026'],
    [call('length', value('机关事务')), '4'],
    [call('checkOk', value('贵A12345'), value('plate')), true],
    [call('checkOk', value('贵I12345'), value('plate')), false],
    [call('checkOk', value('贵A12345'), value('nonsense')), null],
    [call('length', field('empty')), null],
    [call('year', value('someday')), null],
  ])('call %# gives %2$s', (expression, wanted) => {
    expect(shown(expression)).toBe(wanted);
  });
});

describe('dated tables', () => {
  const cap = lookup({ name: 'caps' }, 'cap', { kind: field('kind') });

  test('the row that was used is noted with its value and evidence', () => {
    const { value: holds, used } = result(lte(field('price'), cap));
    expect(holds).toBe(false);
    expect(used).toEqual([
      { table: 'caps', row: 'r1', value: '180000', evidence: 'D', title: '上限', source: '第一条' },
    ]);
  });

  test('no row gives unknown and notes nothing', () => {
    expect(result(lte(field('price'), lookup({ name: 'caps' }, 'cap', { kind: value('2') })))).toEqual({
      value: null,
      used: [],
    });
  });

  test('a number as key is written plainly', () => {
    const keys: unknown[] = [];
    evaluate(lookup({ name: 'x' }, 'y', { n: mul(value('2.50'), value(2)), none: field('empty') }), row, {
      today: '2026-01-05',
      fields,
      lookup: (_table, _value, given) => {
        keys.push(given);
        return undefined;
      },
    });
    expect(keys).toEqual([{ n: '5', none: null }]);
  });
});

test('a field that the resource does not have is unknown', () => {
  expect(shown(eq(field('nothing'), value(1)))).toBeNull();
});
