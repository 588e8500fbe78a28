import { expect, test } from 'vitest';
import { idNumber } from '#standards/elements';
import { defineCodeSet } from '../code-set.ts';
import { code, date, flag, instant, money, text } from '../fields.ts';
import { judgeOperand, operatorsOf } from './filter-operand.ts';
import type { ValueContext } from './kind.ts';

const kind = defineCodeSet({
  name: 'kind',
  title: '类别',
  evidence: 'D',
  version: 1,
  items: [{ code: 'old', label: '旧', to: '1999-12-31' }],
});
const context: ValueContext = {
  today: '2026-01-05',
  codeItem: (_set, item) => kind.items.find((one) => one.code === item),
};
const sealed = text('公民身份号码', { id: 'a', element: idNumber, sealed: true });

test('ended codes, amounts out of bounds and beginnings of words may be looked for', () => {
  expect(judgeOperand(code('类别', { id: 'a', set: kind }), 'eq', 'old', context)).toEqual({ ok: true, value: 'old' });
  expect(judgeOperand(money('金额', { id: 'a', most: '10' }), 'gt', '1000', context)).toEqual({
    ok: true,
    value: '1000.00',
  });
  expect(judgeOperand(text('号码', { id: 'a', element: { ...idNumber } }), 'startsWith', '5201', context)).toEqual({
    ok: true,
    value: '5201',
  });
});

test('a list and a pair are normalised one by one', () => {
  expect(judgeOperand(date('日期', { id: 'a' }), 'between', ['2026-01-01', '2026-01-31'], context)).toEqual({
    ok: true,
    value: ['2026-01-01', '2026-01-31'],
  });
  expect(judgeOperand(text('名称', { id: 'a' }), 'in', [' 甲 ', '乙'], context)).toEqual({
    ok: true,
    value: ['甲', '乙'],
  });
});

test('a sealed field is asked by equality only, in its stored spelling', () => {
  expect(operatorsOf(sealed)).toEqual(['eq', 'in', 'empty', 'notEmpty']);
  expect(judgeOperand(sealed, 'eq', '５２０100199001010１x', context)).toEqual({
    ok: true,
    value: '520100199001010１X'.normalize('NFKC'),
  });
  expect(judgeOperand(sealed, 'contains', '1990', context)).toMatchObject({ ok: false, code: 'BAD_OPERATOR' });
});

test.each([
  [flag('是否', { id: 'a' }), 'gt', true, 'BAD_OPERATOR'],
  [text('名称', { id: 'a' }), 'in', [], 'BAD_OPERAND'],
  [text('名称', { id: 'a' }), 'in', Array(201).fill('x'), 'BAD_OPERAND'],
  [text('名称', { id: 'a' }), 'in', ['x', 7], 'NOT_TEXT'],
  [text('名称', { id: 'a' }), 'empty', 'x', 'BAD_OPERAND'],
  [text('名称', { id: 'a' }), 'contains', { $ne: '' }, 'NOT_TEXT'],
  [date('日期', { id: 'a' }), 'between', ['2026-01-01'], 'BAD_OPERAND'],
  [instant('时间', { id: 'a' }), 'gt', '昨天', 'NOT_INSTANT'],
  [code('类别', { id: 'a', set: kind }), 'eq', 'none', 'UNKNOWN_CODE'],
] as const)('a wrong operand of case %# is refused', (field, operator, value, problem) => {
  expect(judgeOperand(field, operator, value, context)).toMatchObject({ ok: false, code: problem });
});
