import type { FilterOperator, Resource, ValueContext } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Filter } from '../contract/query.ts';
import { filterValue } from './filter-value.ts';
import { type Queryable, queryable } from './queryable.ts';

/** A filter whose every part has been judged: fields known and clear, operators of their kinds, values valid. */
export type JudgedFilter =
  | JudgedCondition
  | { readonly and: readonly JudgedFilter[] }
  | { readonly or: readonly JudgedFilter[] }
  | { readonly not: JudgedFilter };

/** One condition of a judged filter. */
export interface JudgedCondition {
  readonly on: Queryable;
  readonly op: FilterOperator;
  readonly value: unknown;
}

/** Deepest nesting and most conditions of one filter. */
const DEEPEST = 6;
const MOST = 60;

/** Judges a filter as it came from outside. Throws `UNKNOWN_FIELD` or `BAD_FILTER`, naming the field. */
export function judgeFilter(
  filter: Filter,
  resource: Resource,
  clearance: number,
  context: ValueContext,
): JudgedFilter {
  let conditions = 0;
  const judge = (part: unknown, depth: number): JudgedFilter => {
    conditions += 1;
    if (depth > DEEPEST || conditions > MOST || typeof part !== 'object' || part === null) throw bad();
    const keys = Object.keys(part);
    if ('and' in part && keys.length === 1) return { and: listOf(part.and).map((inner) => judge(inner, depth + 1)) };
    if ('or' in part && keys.length === 1) return { or: listOf(part.or).map((inner) => judge(inner, depth + 1)) };
    if ('not' in part && keys.length === 1) return { not: judge(part.not, depth + 1) };
    if (!('field' in part) || typeof part.field !== 'string' || !('op' in part)) throw bad();
    if (keys.some((key) => !['field', 'op', 'value'].includes(key))) throw bad();
    const on = queryable(resource, part.field, clearance);
    const op = part.op as FilterOperator;
    return { on, op, value: filterValue(on, op, 'value' in part ? part.value : undefined, context) };
  };
  return judge(filter, 1);
}

/** Every condition of a filter. */
export function conditionsOf(filter: JudgedFilter): readonly JudgedCondition[] {
  if ('on' in filter) return [filter];
  if ('not' in filter) return conditionsOf(filter.not);
  return ('and' in filter ? filter.and : filter.or).flatMap(conditionsOf);
}

function listOf(parts: unknown): readonly unknown[] {
  if (!Array.isArray(parts) || parts.length === 0) throw bad();
  return parts;
}

function bad(): GoaError {
  return new GoaError(fault('BAD_FILTER'));
}
