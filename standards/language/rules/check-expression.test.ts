import { expect, test } from 'vitest';
import { defineCodeSet } from '../code-set.ts';
import { defineTable } from '../dated-table.ts';
import {
  add,
  and,
  call,
  type Expression,
  eq,
  field,
  gt,
  lookup,
  lte,
  not,
  oneOf,
  present,
  today,
  value,
} from '../expression.ts';
import { code, date, flag, money, text } from '../fields.ts';
import { checkExpression, expressionType } from './check-expression.ts';

const set = defineCodeSet({
  name: 'kind',
  title: '类',
  evidence: 'D',
  version: 1,
  items: [{ code: 'a', label: '甲' }],
});
const fields = {
  price: money('价格', { id: 'price' }),
  name: text('名称', { id: 'name' }),
  day: date('日期', { id: 'day' }),
  spare: flag('备用', { id: 'spare' }),
  kind: code('类', { id: 'kind', set }),
};
const caps = defineTable({
  name: 'caps',
  title: '上限',
  keys: { kind: code('类', { id: 'kind', set }) },
  values: { cap: money('上限', { id: 'cap' }) },
  rows: [],
});
const registry = { tables: new Map([['caps', caps]]) };

test.each([
  [lte(field('price'), lookup(caps, 'cap', { kind: field('kind') })), 'truth'],
  [gt(field('price'), value('100.5')), 'truth'],
  [gt(today(), field('day')), 'truth'],
  [gt(field('day'), value('2026-01-01')), 'truth'],
  [and(field('spare'), not(present(field('name')))), 'truth'],
  [oneOf(field('kind'), ['a']), 'truth'],
  [add(field('price'), value(1)), 'number'],
  [call('yearsBetween', field('day'), today()), 'number'],
  [call('checkOk', field('name'), value('plate')), 'truth'],
  [field('name'), 'text'],
] as const)('sensible expression %# stands and is a %s', (expression, type) => {
  expect(checkExpression(expression, fields, registry)).toEqual([]);
  expect(expressionType(expression, fields, registry)).toBe(type);
});

const wild = (expression: unknown): Expression => expression as Expression;

test.each([
  [eq(field('weight'), value(1)), 'unknown field "weight"'],
  [gt(field('price'), field('day')), 'gt compares number with day'],
  [gt(field('price'), value('viel')), 'gt compares number with text'],
  [gt(field('day'), value('2026-02-30')), 'gt compares day with text'],
  [add(field('name'), value(1)), 'add needs number, given text'],
  [not(field('price')), 'not needs truth, given number'],
  [and(field('name')), 'and needs truth, given text'],
  [oneOf(field('kind'), []), 'oneOf has no values'],
  [oneOf(field('kind'), ['b']), 'field "kind" has no code "b" in set kind'],
  [eq(field('kind'), value('b')), 'field "kind" has no code "b" in set kind'],
  [lte(field('price'), lookup({ name: 'other' }, 'cap', {})), 'unknown table "other"'],
  [lte(field('price'), lookup(caps, 'floor', {})), 'table caps has no value "floor"'],
  [lte(field('price'), lookup(caps, 'cap', { seats: value(1) })), 'table caps has no key "seats"'],
  [lte(field('price'), lookup(caps, 'cap', { kind: field('weight') })), 'unknown field "weight"'],
  [call('length', field('price')), 'call needs text, given number'],
  [call('length'), 'length takes 1 arguments'],
  [call('checkOk', field('name'), value('nonsense')), 'checkOk needs the name of a check'],
  [wild({ op: 'call', fn: 'random', args: [] }), 'unknown function "random"'],
])('senseless expression %# is told: %2$s', (expression, problem) => {
  expect(checkExpression(expression, fields, registry)).toContain(problem);
});
