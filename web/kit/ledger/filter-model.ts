import type { Filter } from '#platform/store';
import { type Field, type FilterOperator, kindOf, type Resource } from '#standards/language';

/** One condition of a list as a person sets it. */
export interface Condition {
  readonly field: string;
  readonly op: FilterOperator;
  readonly value?: unknown;
}

/** An operator offered for a field, in words a person understands. */
export interface OperatorChoice {
  readonly op: FilterOperator;
  readonly words: string;
}

const ORDER: Readonly<Record<string, readonly FilterOperator[]>> = {
  text: ['contains', 'eq', 'startsWith', 'ne', 'empty', 'notEmpty'],
  date: ['between', 'gte', 'lte', 'eq', 'empty', 'notEmpty'],
  number: ['between', 'gte', 'lte', 'eq', 'empty', 'notEmpty'],
  code: ['in', 'under', 'ne', 'empty', 'notEmpty'],
  ref: ['under', 'eq', 'in', 'ne', 'empty', 'notEmpty'],
  flag: ['eq', 'empty', 'notEmpty'],
};

const WORDS: Readonly<Record<FilterOperator, string>> = {
  eq: '等于',
  ne: '不等于',
  in: '是其中之一',
  contains: '包含',
  startsWith: '开头是',
  gt: '大于',
  gte: '不少于',
  lt: '小于',
  lte: '不超过',
  between: '介于',
  empty: '未填写',
  notEmpty: '已填写',
  under: '属于（含下级）',
};

const WORDS_BY_FAMILY: Readonly<Record<string, Partial<Record<FilterOperator, string>>>> = {
  date: { gte: '不早于', lte: '不晚于', eq: '就是' },
  code: { in: '是', ne: '不是' },
  ref: { eq: '是', in: '是其中之一', ne: '不是' },
  flag: { eq: '是' },
};

/** Operators a person may choose for a field, the most usual first; `under` only where there is a tree below the value. */
export function operatorsFor(field: Field, target: (name: string) => Resource | undefined): readonly OperatorChoice[] {
  const family = familyOf(field);
  const legal = kindOf(field).operators;
  const tree = hasTree(field, target);
  return (ORDER[family] ?? [])
    .filter((op) => legal.includes(op) && (op !== 'under' || tree))
    .map((op) => ({ op, words: WORDS_BY_FAMILY[family]?.[op] ?? WORDS[op] }));
}

/** Conditions joined by and, as the API takes them; nothing for no conditions. Conditions on unknown fields are left out. */
export function toFilter(resource: Resource, conditions: readonly Condition[], fixed?: Filter): Filter | undefined {
  const known = conditions.filter((condition) => resource.fields[condition.field]);
  const all: Filter[] = [
    ...(fixed ? [fixed] : []),
    ...known.map((condition) => asFilter(condition, resource.fields[condition.field]?.kind === 'instant')),
  ];
  if (all.length < 2) return all[0];
  return { and: all };
}

/** True when the condition says enough to be asked. */
export function isComplete({ op, value }: Condition): boolean {
  if (op === 'empty' || op === 'notEmpty') return true;
  if (op === 'between') return Array.isArray(value) && value.some((bound) => !isBlank(bound));
  if (op === 'in') return Array.isArray(value) && value.length > 0;
  return !isBlank(value);
}

/** Kinds that are filtered in the same way. */
export function familyOf(field: Field): 'text' | 'date' | 'number' | 'code' | 'ref' | 'flag' | 'none' {
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'serial':
      return 'text';
    case 'date':
    case 'instant':
      return 'date';
    case 'int':
    case 'money':
    case 'quantity':
      return 'number';
    case 'code':
    case 'ref':
    case 'flag':
      return field.kind;
    default:
      return 'none';
  }
}

function asFilter({ field, op, value }: Condition, moments: boolean): Filter {
  const from = (day: unknown) => (moments ? momentOf(day, 'T00:00:00.000+08:00') : day);
  const until = (day: unknown) => (moments ? momentOf(day, 'T23:59:59.999+08:00') : day);
  if (op === 'empty' || op === 'notEmpty') return { field, op };
  if (op === 'gte') return { field, op, value: from(value) };
  if (op === 'lte') return { field, op, value: until(value) };
  if (op === 'between' && Array.isArray(value)) {
    const [least, most] = value as readonly unknown[];
    if (isBlank(most)) return { field, op: 'gte', value: from(least) };
    if (isBlank(least)) return { field, op: 'lte', value: until(most) };
    return { field, op, value: [from(least), until(most)] };
  }
  return { field, op, value };
}

/** People filter moments by Shanghai days; the wire wants moments. */
function momentOf(day: unknown, time: string): unknown {
  const at = new Date(`${String(day)}${time}`);
  return Number.isNaN(at.getTime()) ? day : at.toISOString();
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function hasTree(field: Field, target: (name: string) => Resource | undefined): boolean {
  if (field.kind === 'code') return field.set?.items.some((item) => item.parent !== undefined) ?? false;
  const owner = field.to ? target(field.to)?.owner : undefined;
  return typeof owner === 'object' && 'tree' in owner;
}
