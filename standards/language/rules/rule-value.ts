import { type Decimal, decimalOfNumber, parseDecimal } from '../decimal/decimal.ts';
import type { Field } from '../field.ts';

/** A value inside a rule: numbers are exact decimals, days and instants are texts that sort by time, `null` is unknown. */
export type RuleValue = null | boolean | string | Decimal;

/** A stored value as the rule language sees it: by the kind of its field, never by how it looks. */
export function ruleValueOf(value: unknown, field: Field): RuleValue {
  if (value === null || value === undefined || value === '') return null;
  if (field.kind === 'money' || field.kind === 'quantity' || field.kind === 'int') return numberOf(value);
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  // A position has no order and no parts that a rule may name; it is there or it is not.
  return JSON.stringify(value);
}

/** A literal of an expression. */
export function ruleLiteral(value: string | number | boolean | null): RuleValue {
  return typeof value === 'number' ? (decimalOfNumber(value) ?? null) : value;
}

/** The value as a number: a decimal as it is, a text if it spells one; else unknown. */
export function asDecimal(value: RuleValue): Decimal | null {
  if (value === null || typeof value === 'boolean') return null;
  return typeof value === 'string' ? (parseDecimal(value) ?? null) : value;
}

/** Whether the value is a number. */
export function isDecimal(value: RuleValue): value is Decimal {
  return typeof value === 'object' && value !== null;
}

function numberOf(value: unknown): Decimal | null {
  if (typeof value === 'number') return decimalOfNumber(value) ?? null;
  return typeof value === 'string' ? (parseDecimal(value) ?? null) : null;
}
