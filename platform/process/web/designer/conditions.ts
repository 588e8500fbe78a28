import type { Expression } from '#standards/language';

/** One comparison of a form's field as a person sets it. */
export interface Comparison {
  readonly field: string;
  readonly op: ComparisonOperator;
  readonly value?: string | number | boolean | null;
}

/** Operators that are offered. */
export const OPERATORS = {
  eq: '等于',
  ne: '不等于',
  gt: '大于',
  gte: '不少于',
  lt: '小于',
  lte: '不超过',
  present: '已填写',
} as const;

/** One of them. */
export type ComparisonOperator = keyof typeof OPERATORS;

/** A condition as comparisons that must all hold; undefined when it says more than that, and is better left as it is. */
export function comparisonsOf(when: Expression): readonly Comparison[] | undefined {
  if (when.op === 'value' && when.value === null) return [];
  const parts = when.op === 'and' ? when.of : [when];
  const found = parts.map(comparisonOf);
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** The expression of comparisons that must all hold. */
export function conditionOf(comparisons: readonly Comparison[]): Expression {
  const parts = comparisons.map(({ field, op, value = null }): Expression => {
    const of: Expression = { op: 'field', name: field };
    return op === 'present' ? { op, of } : { op, left: of, right: { op: 'value', value } };
  });
  const [only] = parts;
  if (!only) return { op: 'value', value: null };
  return parts.length === 1 ? only : { op: 'and', of: parts };
}

function comparisonOf(part: Expression): Comparison | undefined {
  if (part.op === 'present') return part.of.op === 'field' ? { field: part.of.name, op: part.op } : undefined;
  if (!('left' in part) || !(part.op in OPERATORS)) return undefined;
  const { left, right } = part;
  const op = Object.keys(OPERATORS).find((one): one is ComparisonOperator => one === part.op);
  return op && left.op === 'field' && right.op === 'value' ? { field: left.name, op, value: right.value } : undefined;
}
