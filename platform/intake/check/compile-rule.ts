import {
  type Decimal,
  type Expression,
  evaluate,
  type Field,
  type Fields,
  fieldsOf,
  type Lookup,
  type Rule,
  type RuleEnvironment,
  rescaleDecimal,
} from '#standards/language';

/** A row as the checker holds it: wire values by field. */
type Row = Readonly<Record<string, unknown>>;

/** Whether a rule is broken by a row; a rule whose outcome is unknown is not. */
export type RuleTest = (row: Row) => boolean;

/**
 * A rule as a function over wire values. Comparisons of plain fields, numbers and days run on machine numbers as long as these are exact (15 digits);
 * everything else, and every case of doubt, goes through the same `evaluate` as the form. Look-ups in tables are remembered by their keys.
 */
export function compileRule(rule: Rule, fields: Fields, today: string, lookup: Lookup): RuleTest {
  const env: RuleEnvironment = { today, fields, lookup };
  const exact: RuleTest = (row) => evaluate(rule.holds, row, env).value === false;
  const fast = compiled(rule.holds, fields, env);
  const names = fieldsOf(rule.holds);
  if (!fast) return remembering(names, exact);
  return (row) => {
    const outcome = fast(row);
    return outcome === DOUBT ? exact(row) : outcome === false;
  };
}

/** Outcome of a compiled condition: true, false, unknown (`null`), or a doubt that the exact way must settle. */
type Outcome = boolean | null | typeof DOUBT;
const DOUBT = Symbol('doubt');
type Condition = (row: Row) => Outcome;

function compiled(expression: Expression, fields: Fields, env: RuleEnvironment): Condition | undefined {
  switch (expression.op) {
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return comparison(expression, fields, env);
    case 'and':
    case 'or': {
      const parts = expression.of.map((part) => compiled(part, fields, env));
      if (parts.some((part) => !part)) return undefined;
      return joined(expression.op === 'or', parts as Condition[]);
    }
    case 'not': {
      const part = compiled(expression.of, fields, env);
      return part && ((row) => opposite(part(row)));
    }
    case 'present': {
      const of = expression.of;
      return of.op === 'field' ? (row) => !isNothing(row[of.name]) : undefined;
    }
    case 'oneOf': {
      const of = expression.of;
      const field = of.op === 'field' ? fields[of.name] : undefined;
      if (of.op !== 'field' || !field || isNumeric(field)) return undefined;
      const values = new Set<unknown>(expression.values);
      return (row) => (isNothing(row[of.name]) ? null : values.has(row[of.name]));
    }
    default:
      return undefined;
  }
}

function joined(any: boolean, parts: readonly Condition[]): Condition {
  return (row) => {
    let unknown: Outcome = !any;
    for (const part of parts) {
      const outcome = part(row);
      if (outcome === any || outcome === DOUBT) return outcome;
      if (outcome === null) unknown = null;
    }
    return unknown;
  };
}

function opposite(outcome: Outcome): Outcome {
  return typeof outcome === 'boolean' ? !outcome : outcome;
}

type Comparison = Extract<Expression, { op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' }>;

function comparison({ op, left, right }: Comparison, fields: Fields, env: RuleEnvironment): Condition | undefined {
  const [a, b] = [operand(left, fields, env), operand(right, fields, env)];
  if (!a || !b || a.number !== b.number) return undefined;
  const scale = Math.max(a.scale, b.scale);
  const [up, down] = [10 ** (scale - a.scale), 10 ** (scale - b.scale)];
  return (row) => {
    const first = a.of(row);
    const second = b.of(row);
    if (first === null || second === null) return null;
    if (typeof first !== 'number' || typeof second !== 'number')
      return first === DOUBT || second === DOUBT ? DOUBT : compare(op, first, second);
    const [x, y] = [first * up, second * down];
    return Number.isSafeInteger(x) && Number.isSafeInteger(y) ? compare(op, x, y) : DOUBT;
  };
}

/** A side of a comparison: whole multiples of 10^-scale, or a text or day. */
interface Operand {
  readonly number: boolean;
  readonly scale: number;
  readonly of: (row: Row) => number | string | null | typeof DOUBT;
}

function operand(expression: Expression, fields: Fields, env: RuleEnvironment): Operand | undefined {
  switch (expression.op) {
    case 'field': {
      const { name } = expression;
      const field = fields[name];
      if (!field) return undefined;
      if (!isNumeric(field)) return { number: false, scale: 0, of: (row) => textIn(row[name]) };
      const scale = field.kind === 'int' ? 0 : (field.scale ?? 2);
      return { number: true, scale, of: (row) => unitsIn(row[name], scale) };
    }
    case 'value': {
      const { value } = expression;
      if (typeof value === 'number' && Number.isSafeInteger(value)) return { number: true, scale: 0, of: () => value };
      return typeof value === 'string' && !/^[-+]?\d+(?:\.\d+)?$/u.test(value)
        ? { number: false, scale: 0, of: () => value }
        : undefined;
    }
    case 'today':
      return { number: false, scale: 0, of: () => env.today };
    case 'mul': {
      const [a, b] = [operand(expression.left, fields, env), operand(expression.right, fields, env)];
      if (!a?.number || !b?.number) return undefined;
      return { number: true, scale: a.scale + b.scale, of: (row) => product(a.of(row), b.of(row)) };
    }
    case 'lookup':
      return lookedUp(expression, fields, env);
    case 'call': {
      const [of] = expression.args;
      if (expression.fn !== 'length' || of?.op !== 'field') return undefined;
      const { name } = of;
      return {
        number: true,
        scale: 0,
        of: (row) => (typeof row[name] === 'string' && row[name] !== '' ? [...row[name]].length : null),
      };
    }
    default:
      return undefined;
  }
}

/** Digits after the point of limits in tables; longer ones go the exact way. */
const LIMIT_SCALE = 4;

/** A number of a decision table, looked up once for each combination of its keys. */
function lookedUp(
  expression: Extract<Expression, { op: 'lookup' }>,
  fields: Fields,
  env: RuleEnvironment,
): Operand | undefined {
  const names = Object.values(expression.keys).flatMap(fieldsOf);
  if (!names.every((name) => fields[name]?.kind === 'code' || fields[name]?.kind === 'flag')) return undefined;
  const known = new Map<string, ReturnType<Operand['of']>>();
  return {
    number: true,
    scale: LIMIT_SCALE,
    of: (row) => {
      const key = names.map((name) => String(row[name] ?? '')).join('\u0001');
      let limit = known.get(key);
      if (limit === undefined) {
        const { value } = evaluate(expression, row, env);
        limit =
          value === null ? null : typeof value === 'object' && value.scale <= LIMIT_SCALE ? limitOf(value) : DOUBT;
        known.set(key, limit);
      }
      return limit;
    },
  };
}

function limitOf(value: Decimal): number | typeof DOUBT {
  const units = Number(rescaleDecimal(value, LIMIT_SCALE).units);
  return Number.isSafeInteger(units) ? units : DOUBT;
}

function product(a: ReturnType<Operand['of']>, b: ReturnType<Operand['of']>): ReturnType<Operand['of']> {
  if (a === null || b === null) return null;
  if (typeof a !== 'number' || typeof b !== 'number') return DOUBT;
  const units = a * b;
  return Number.isSafeInteger(units) ? units : DOUBT;
}

/** Units of a decimal string with exactly `scale` digits after the point, as the validator spells it. */
function unitsIn(value: unknown, scale: number): number | null | typeof DOUBT {
  if (isNothing(value)) return null;
  if (typeof value === 'number') return scale === 0 ? value : DOUBT;
  if (typeof value !== 'string' || value.length > 16) return DOUBT;
  let units = 0;
  const point = scale === 0 ? -1 : value.length - scale - 1;
  const start = value.charCodeAt(0) === 0x2d ? 1 : 0;
  for (let i = start; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 0x30;
    if (i === point) {
      if (digit !== -2) return DOUBT;
    } else if (digit < 0 || digit > 9) return DOUBT;
    else units = units * 10 + digit;
  }
  if (scale > 0 && point < start + 1) return DOUBT;
  return start === 1 ? -units : units;
}

function textIn(value: unknown): string | null | typeof DOUBT {
  if (isNothing(value)) return null;
  return typeof value === 'string' ? value : DOUBT;
}

function compare(op: Comparison['op'], a: number | string, b: number | string): boolean {
  switch (op) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'lt':
      return a < b;
    case 'lte':
      return a <= b;
    case 'gt':
      return a > b;
    default:
      return a >= b;
  }
}

function isNumeric(field: Field): boolean {
  return field.kind === 'money' || field.kind === 'quantity' || field.kind === 'int';
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** Most rows whose outcome is remembered, by the values of the fields that the rule reads. */
const REMEMBERED = 50_000;

/** Rules over few values (a cap by kind) are judged once for each combination. */
function remembering(names: readonly string[], exact: RuleTest): RuleTest {
  const outcomes = new Map<string, boolean>();
  return (row) => {
    const key = names.map((name) => String(row[name] ?? '')).join('\u0001');
    let outcome = outcomes.get(key);
    if (outcome === undefined) {
      outcome = exact(row);
      if (outcomes.size < REMEMBERED) outcomes.set(key, outcome);
    }
    return outcome;
  };
}
