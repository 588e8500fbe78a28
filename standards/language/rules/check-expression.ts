import type { Expression } from '../expression.ts';
import type { Fields } from '../field.ts';
import { isDay } from '../kinds/day.ts';
import type { Registry } from '../registry.ts';
import { type RuleType, ruleTypeOf } from './expression-type.ts';
import { isCheckName, RULE_FUNCTIONS } from './rule-functions.ts';

/** Problems of an expression (English): unknown fields, tables, functions and checks, and operands whose types make no sense together. */
export function checkExpression(expression: Expression, fields: Fields, registry: Pick<Registry, 'tables'>): string[] {
  const problems: string[] = [];
  typed(expression, { fields, tables: registry.tables, problems });
  return problems;
}

/** Type of an expression's value; `unknown` where it cannot be said. */
export function expressionType(expression: Expression, fields: Fields, registry: Pick<Registry, 'tables'>): RuleType {
  return typed(expression, { fields, tables: registry.tables, problems: [] });
}

interface Ground {
  readonly fields: Fields;
  readonly tables: Registry['tables'];
  readonly problems: string[];
}

function typed(expression: Expression, ground: Ground): RuleType {
  const { problems } = ground;
  const must = (part: Expression, wanted: RuleType) => {
    const type = typed(part, ground);
    if (!fits(type, wanted, part)) problems.push(`${expression.op} needs ${wanted}, given ${type}`);
  };
  switch (expression.op) {
    case 'field': {
      const field = ground.fields[expression.name];
      if (!field) problems.push(`unknown field "${expression.name}"`);
      return field ? ruleTypeOf(field) : 'unknown';
    }
    case 'value':
      return literalType(expression.value);
    case 'today':
      return 'day';
    case 'and':
    case 'or':
      for (const part of expression.of) must(part, 'truth');
      return 'truth';
    case 'not':
      must(expression.of, 'truth');
      return 'truth';
    case 'present':
      typed(expression.of, ground);
      return 'truth';
    case 'oneOf': {
      typed(expression.of, ground);
      if (expression.values.length === 0) problems.push('oneOf has no values');
      for (const value of expression.values) {
        const item = { op: 'value', value } as const;
        checkSides('oneOf', expression.of, item, ground);
      }
      return 'truth';
    }
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      must(expression.left, 'number');
      must(expression.right, 'number');
      return 'number';
    case 'lookup':
      return lookupType(expression, ground);
    case 'call':
      return callType(expression, must, ground);
    default:
      typed(expression.left, ground);
      typed(expression.right, ground);
      checkSides(expression.op, expression.left, expression.right, ground);
      return 'truth';
  }
}

function checkSides(op: string, left: Expression, right: Expression, ground: Ground): void {
  const quiet = { ...ground, problems: [] };
  const [a, b] = [typed(left, quiet), typed(right, quiet)];
  if (!fits(a, b, left) && !fits(b, a, right)) ground.problems.push(`${op} compares ${a} with ${b}`);
  checkCode(left, right, ground);
  checkCode(right, left, ground);
}

/** A code compared with a literal must be one of its set. */
function checkCode(side: Expression, other: Expression, { fields, problems }: Ground): void {
  if (side.op !== 'field' || other.op !== 'value') return;
  const set = fields[side.name]?.set;
  if (set && other.value !== null && !set.items.some((item) => item.code === other.value)) {
    problems.push(`field "${side.name}" has no code "${other.value}" in set ${set.name}`);
  }
}

function lookupType(expression: Extract<Expression, { op: 'lookup' }>, ground: Ground): RuleType {
  const table = ground.tables.get(expression.table);
  for (const part of Object.values(expression.keys)) typed(part, ground);
  if (!table) {
    ground.problems.push(`unknown table "${expression.table}"`);
    return 'unknown';
  }
  for (const key of Object.keys(expression.keys)) {
    if (!table.keys[key]) ground.problems.push(`table ${table.name} has no key "${key}"`);
  }
  const value = table.values[expression.value];
  if (!value) ground.problems.push(`table ${table.name} has no value "${expression.value}"`);
  return value ? ruleTypeOf(value) : 'unknown';
}

function callType(
  expression: Extract<Expression, { op: 'call' }>,
  must: (part: Expression, wanted: RuleType) => void,
  { problems }: Ground,
): RuleType {
  if (!Object.hasOwn(RULE_FUNCTIONS, expression.fn)) {
    problems.push(`unknown function "${expression.fn}"`);
    return 'unknown';
  }
  const { args, gives } = RULE_FUNCTIONS[expression.fn];
  if (args.length !== expression.args.length) problems.push(`${expression.fn} takes ${args.length} arguments`);
  expression.args.forEach((part, index) => {
    must(part, args[index] ?? 'unknown');
  });
  const name = expression.fn === 'checkOk' ? expression.args[1] : undefined;
  if (name && (name.op !== 'value' || typeof name.value !== 'string' || !isCheckName(name.value))) {
    problems.push('checkOk needs the name of a check');
  }
  return gives;
}

function literalType(value: string | number | boolean | null): RuleType {
  if (value === null) return 'unknown';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'truth' : 'text';
}

/** Literals are spelled as text: a decimal may stand for a number, a day for a day. */
function fits(type: RuleType, wanted: RuleType, part: Expression): boolean {
  if (type === wanted || type === 'unknown' || wanted === 'unknown') return true;
  if (part.op !== 'value' || typeof part.value !== 'string') return false;
  return (wanted === 'number' && /^-?\d+(\.\d+)?$/.test(part.value)) || (wanted === 'day' && isDay(part.value));
}
