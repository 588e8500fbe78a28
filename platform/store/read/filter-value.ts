import type { Field, FilterOperator, ValueContext } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Queryable } from './queryable.ts';

/** Most values of one `in`. */
const MOST = 1000;

/** Longest text a filter may look for. */
const LONGEST = 200;

/** Operators that a sealed field allows: its blind index knows equality only. */
const BLIND: readonly FilterOperator[] = ['eq', 'in', 'empty', 'notEmpty'];

/** Judges the value of one condition by its operator and its field's kind; throws `BAD_FILTER` with the field's name. */
export function filterValue(on: Queryable, op: FilterOperator, value: unknown, context: ValueContext): unknown {
  const bad = () => new GoaError(fault('BAD_FILTER'), { path: on.name });
  if (!on.kind.operators.includes(op) || (on.blind && !BLIND.includes(op))) throw bad();
  const one = (given: unknown): unknown => {
    const judged = judge(on, given, context);
    if (judged === undefined) throw bad();
    return judged;
  };
  switch (op) {
    case 'empty':
    case 'notEmpty':
      if (value !== undefined && value !== null && value !== true) throw bad();
      return null;
    case 'contains':
    case 'startsWith':
      if (typeof value !== 'string' || value === '' || value.length > LONGEST || /\p{Cc}/u.test(value)) throw bad();
      return value;
    case 'in':
      if (!Array.isArray(value) || value.length === 0 || value.length > MOST) throw bad();
      return value.map(one);
    case 'between':
      if (!Array.isArray(value) || value.length !== 2) throw bad();
      return value.map(one);
    default:
      return one(value);
  }
}

/** The normalised value; a filter may ask for what may no longer be entered (ended codes, values out of bounds, ill-formed numbers). */
function judge(on: Queryable, value: unknown, context: ValueContext): unknown {
  if (value === undefined || value === null) return undefined;
  if (on.field.kind === 'code') {
    return typeof value === 'string' && context.codeItem(on.field.set!.name, value) ? value : undefined;
  }
  const strict = on.kind.validate(value, on.field, context);
  const judged = strict.ok ? strict : on.kind.validate(value, withoutBounds(on.field), context);
  return judged.ok ? judged.value : undefined;
}

function withoutBounds(field: Field): Field {
  return { ...field, least: undefined, most: undefined, check: undefined, max: LONGEST };
}
