import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import { kindOf } from './index.ts';
import type { FilterOperator, Judged, ValueContext } from './kind.ts';
import { NAMED_CHECKS } from './named-checks.ts';

/** Most values that an `in` filter takes. */
export const MOST_CHOICES = 200;

/** Operators a field may be filtered by: a sealed one only by equality, because only its blind index can be asked. */
export function operatorsOf(field: Field): readonly FilterOperator[] {
  const { operators } = kindOf(field);
  return field.sealed
    ? operators.filter((operator) => ['eq', 'in', 'empty', 'notEmpty'].includes(operator))
    : operators;
}

/**
 * Judges what a filter compares a field with. Only the shape counts: an ended code, an amount over the field's bound and half a
 * plate may be looked for. The answer is normalised like a stored value: a list for `in`, a pair for `between`, `null` for `empty`.
 */
export function judgeOperand(
  field: Field,
  operator: FilterOperator,
  value: unknown,
  context: ValueContext,
): Judged<unknown> {
  if (!operatorsOf(field).includes(operator)) return refused('BAD_OPERATOR', field);
  switch (operator) {
    case 'empty':
    case 'notEmpty':
      return value === undefined || value === null ? accepted(null) : refused('BAD_OPERAND', field);
    case 'contains':
    case 'startsWith':
      return judgeOne({ ...field, kind: 'text', check: undefined }, value, context);
    case 'in':
      return judgeList(field, value, context, 1, MOST_CHOICES);
    case 'between':
      return judgeList(field, value, context, 2, 2);
    default:
      return judgeOne(field, value, context);
  }
}

function judgeList(field: Field, value: unknown, context: ValueContext, least: number, most: number): Judged<unknown> {
  if (!Array.isArray(value) || value.length < least || value.length > most) return refused('BAD_OPERAND', field);
  const judged = value.map((one) => judgeOne(field, one, context));
  return judged.find((one) => !one.ok) ?? accepted(judged.map((one) => one.ok && one.value));
}

function judgeOne(field: Field, value: unknown, context: ValueContext): Judged<unknown> {
  const relaxed: Field = { ...field, least: undefined, most: undefined, check: undefined, max: 2000 };
  const spelled = field.check && typeof value === 'string' ? NAMED_CHECKS[field.check].normalise(value) : value;
  return kindOf(field).validate(spelled, relaxed, timeless(context));
}

/** The same world without first and last days of codes. */
function timeless(context: ValueContext): ValueContext {
  return {
    ...context,
    codeItem: (set, code) => {
      const item = context.codeItem(set, code);
      return item && { ...item, from: undefined, to: undefined };
    },
  };
}
