import type { LookedUp, Lookup } from '../dated/dated-lookup.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  subtractDecimals,
  trimDecimal,
} from '../decimal/decimal.ts';
import type { Expression } from '../expression.ts';
import type { Fields } from '../field.ts';
import { RULE_FUNCTIONS } from './rule-functions.ts';
import { asDecimal, isDecimal, type RuleValue, ruleLiteral, ruleValueOf } from './rule-value.ts';

/** What an expression needs besides the row. */
export interface RuleEnvironment {
  /** Asia/Shanghai day of the check, `yyyy-mm-dd`. */
  readonly today: string;
  /** Fields of the row: their kinds decide how values are read. */
  readonly fields: Fields;
  readonly lookup: Lookup;
}

/** A row of a decision table that an evaluation used. */
export interface UsedRow {
  readonly table: string;
  readonly row: string;
  readonly value: string;
  readonly evidence: LookedUp['evidence'];
  /** Title of the table, document and clause of the row, for the person. */
  readonly title: string;
  readonly source: string;
}

/** Value of an expression with the table rows it rests on. */
export interface Evaluated {
  readonly value: RuleValue;
  readonly used: readonly UsedRow[];
}

type Row = Readonly<Record<string, unknown>>;

/** Evaluates an expression for a row: exact numbers, three-valued logic (`null` is unknown), rows of tables noted. */
export function evaluate(expression: Expression, row: Row, env: RuleEnvironment): Evaluated {
  const used: UsedRow[] = [];
  const value = valueIn(expression, row, env, used);
  return { value, used };
}

function valueIn(expression: Expression, row: Row, env: RuleEnvironment, used: UsedRow[]): RuleValue {
  switch (expression.op) {
    case 'field': {
      const field = env.fields[expression.name];
      return field ? ruleValueOf(row[expression.name], field) : null;
    }
    case 'value':
      return literalOf(expression);
    case 'today':
      return env.today;
    case 'and':
      return conjunction(valuesIn(expression.of, row, env, used));
    case 'or':
      return negation(conjunction(valuesIn(expression.of, row, env, used).map(negation)));
    case 'not':
      return negation(valueIn(expression.of, row, env, used));
    case 'present':
      return valueIn(expression.of, row, env, used) !== null;
    case 'oneOf':
      return oneOf(valueIn(expression.of, row, env, used), expression.values);
    case 'lookup':
      return lookedUp(expression, row, env, used);
    case 'call': {
      const args = valuesIn(expression.args, row, env, used);
      return args.includes(null) ? null : RULE_FUNCTIONS[expression.fn].body(args, env.today);
    }
    case 'add':
    case 'sub':
    case 'mul':
    case 'div': {
      const left = asDecimal(valueIn(expression.left, row, env, used));
      return calculated(expression.op, left, asDecimal(valueIn(expression.right, row, env, used)));
    }
    default: {
      const left = valueIn(expression.left, row, env, used);
      return compared(expression.op, left, valueIn(expression.right, row, env, used));
    }
  }
}

/** Values of all the parts; each is looked at, because each may note a table row. */
function valuesIn(parts: readonly Expression[], row: Row, env: RuleEnvironment, used: UsedRow[]): RuleValue[] {
  return parts.map((part) => valueIn(part, row, env, used));
}

const literals = new WeakMap<Expression, RuleValue>();

/** A literal is read once, however many rows are judged. */
function literalOf(expression: Extract<Expression, { op: 'value' }>): RuleValue {
  let literal = literals.get(expression);
  if (literal === undefined) {
    literal = ruleLiteral(expression.value);
    literals.set(expression, literal);
  }
  return literal;
}

function conjunction(values: readonly RuleValue[]): boolean | null {
  if (values.some((value) => value === false)) return false;
  return values.every((value) => value === true) ? true : null;
}

function negation(value: RuleValue): boolean | null {
  return typeof value === 'boolean' ? !value : null;
}

function oneOf(value: RuleValue, values: readonly (string | number)[]): boolean | null {
  if (value === null) return null;
  return values.some((other) => compared('eq', value, ruleLiteral(other)) === true);
}

function compared(op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte', left: RuleValue, right: RuleValue): boolean | null {
  const order = ordered(left, right);
  if (order === null) return null;
  switch (op) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'lte':
      return order <= 0;
    case 'gt':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Numbers by value where one side is a number, texts by their characters; unknown where the sides do not compare. */
function ordered(left: RuleValue, right: RuleValue): number | null {
  if (left === null || right === null) return null;
  if (isDecimal(left) || isDecimal(right)) {
    const [a, b] = [asDecimal(left), asDecimal(right)];
    return a && b ? compareDecimals(a, b) : null;
  }
  if (typeof left !== typeof right) return null;
  return left < right ? -1 : left > right ? 1 : 0;
}

function calculated(op: 'add' | 'sub' | 'mul' | 'div', left: Decimal | null, right: Decimal | null): RuleValue {
  if (!left || !right) return null;
  switch (op) {
    case 'add':
      return addDecimals(left, right);
    case 'sub':
      return subtractDecimals(left, right);
    case 'mul':
      return multiplyDecimals(left, right);
    default:
      return divideDecimals(left, right) ?? null;
  }
}

function lookedUp(
  expression: Extract<Expression, { op: 'lookup' }>,
  row: Row,
  env: RuleEnvironment,
  used: UsedRow[],
): RuleValue {
  const keys = Object.fromEntries(
    Object.entries(expression.keys).map(([name, part]) => [name, keyOf(valueIn(part, row, env, used))]),
  );
  const found = env.lookup(expression.table, expression.value, keys);
  if (!found) return null;
  const { rowId, evidence, value, title, source } = found;
  used.push({ table: expression.table, row: rowId, value: String(value), evidence, title, source });
  return ruleValueOf(value, found.field);
}

function keyOf(value: RuleValue): string | null {
  if (value === null) return null;
  return isDecimal(value) ? formatDecimal(trimDecimal(value)) : String(value);
}
