import {
  compareDecimals,
  type Decimal,
  decimalOfNumber,
  formatDecimal,
  parseDecimal,
  rescaleDecimal,
  trimDecimal,
} from '../decimal/decimal.ts';
import type { Field, KindName } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import type { FieldKind, Judged } from './kind.ts';
import { HIDDEN } from './mask.ts';
import { plainCell } from './text-shape.ts';

/** Digits that a decimal column keeps in all, before and after the point. */
export const PRECISION = 18;

/** The facets that amounts and quantities share. */
export function decimalKind(name: KindName & ('money' | 'quantity'), listCell: 'money' | 'number'): FieldKind<string> {
  return {
    name,
    type: 'string',
    column: (field) => ({
      type: `numeric(${PRECISION},${scaleOf(field)})`,
      array: 'numeric',
      write: (value) => value,
      read: (raw) => raw,
    }),
    validate: judgeDecimal,
    cell: {
      parse: (cell, field) => {
        const decimal = decimalOfCell(cell);
        return decimal ? judgeParsed(decimal, field) : refused('NOT_DECIMAL', field, { example: example(field) });
      },
      format: (value) => grouped(value),
    },
    operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'empty', 'notEmpty'],
    sortable: true,
    mask: () => HIDDEN,
    editor: 'decimal',
    listCell,
    jsonSchema: (field) => ({
      type: 'string',
      pattern: `^-?[0-9]{1,${PRECISION - scaleOf(field)}}${scaleOf(field) > 0 ? `(\\.[0-9]{1,${scaleOf(field)}})?` : ''}$`,
      description: `decimal number as text${field.unit ? `, in ${field.unit}` : ''}`,
    }),
    sample: (field, n) => sampleDecimal(field, n),
  };
}

/** A spreadsheet cell as a decimal: thousands marks, currency signs and full-width digits fall away; `undefined` when it is no number. */
export function decimalOfCell(cell: string | number | boolean | Date): Decimal | undefined {
  if (typeof cell === 'number') return decimalOfNumber(cell);
  if (typeof cell !== 'string') return undefined;
  const plain = plainCell(cell)
    .replace(/^[¥￥$]\s*/u, '')
    .replace(/\s*元$/u, '');
  const marked = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return parseDecimal(marked);
}

/** Refusal when the number lies outside the field's bounds. */
export function boundProblem(value: Decimal, field: Field): Judged<never> | undefined {
  const unit = field.unit ?? '';
  const { least, most } = boundsOf(field);
  if (least && compareDecimals(value, least) < 0) return refused('BELOW_LEAST', field, { least: field.least, unit });
  if (most && compareDecimals(value, most) > 0) return refused('ABOVE_MOST', field, { most: field.most, unit });
  return undefined;
}

/**
 * The ordinary amount (no sign, at most nine digits before the point, within the bounds) in its one spelling, without big numbers: imports judge
 * millions of them. `undefined` for everything else, which is judged at length.
 */
function plainDecimal(text: string, field: Field): string | undefined {
  const scale = scaleOf(field);
  const [, whole, fraction = ''] = ORDINARY.exec(text) ?? [];
  if (whole === undefined || fraction.length > scale || scale > 6) return undefined;
  const digits = whole + fraction.padEnd(scale, '0');
  const { least, most } = boundsOf(field);
  if ((least && below(digits, scale, least)) || (most && below(digits, scale, most, -1))) return undefined;
  return scale === 0 ? whole : `${whole}.${digits.slice(whole.length)}`;
}

const ORDINARY = /^(0|[1-9]\d{0,8})(?:\.(\d{1,6}))?$/;

/** Whether the number of these digits lies below the bound (with -1: above it), or may do so: a number of fifteen digits is exact. */
function below(digits: string, scale: number, bound: Decimal, sign = 1): boolean {
  const limit = Number(bound.units) * 10 ** (scale - bound.scale);
  return !Number.isSafeInteger(limit) || (Number(digits) - limit) * sign < 0;
}

interface Bounds {
  readonly least?: Decimal;
  readonly most?: Decimal;
}

/** Bounds are read once a field: imports judge millions of values. */
const bounds = new WeakMap<Field, Bounds>();

function boundsOf(field: Field): Bounds {
  const known = bounds.get(field);
  if (known) return known;
  const read = (bound: number | string | undefined) => (bound === undefined ? undefined : parseDecimal(String(bound)));
  const made = { least: read(field.least), most: read(field.most) };
  bounds.set(field, made);
  return made;
}

function judgeDecimal(value: unknown, field: Field): Judged<string> {
  const plain = typeof value === 'string' ? plainDecimal(value, field) : undefined;
  if (plain !== undefined) return accepted(plain);
  if (typeof value === 'number') return refused('DECIMAL_AS_NUMBER', field, { example: example(field) });
  const decimal = typeof value === 'string' ? parseDecimal(value.trim()) : undefined;
  return decimal ? judgeParsed(decimal, field) : refused('NOT_DECIMAL', field, { example: example(field) });
}

function judgeParsed(decimal: Decimal, field: Field): Judged<string> {
  const scale = scaleOf(field);
  const short = decimal.scale > scale ? trimDecimal(decimal) : decimal;
  if (short.scale > scale) return refused('TOO_PRECISE', field, { scale });
  const normal = rescaleDecimal(short, scale);
  const size = (normal.units < 0n ? -normal.units : normal.units).toString().length;
  if (size > PRECISION) return refused('TOO_LARGE', field, { digits: PRECISION - scale });
  return boundProblem(normal, field) ?? accepted(formatDecimal(normal));
}

function scaleOf(field: Field): number {
  return field.scale ?? 2;
}

function example(field: Field): string {
  return formatDecimal(rescaleDecimal({ units: 1250n, scale: 1 }, scaleOf(field)));
}

function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

function sampleDecimal(field: Field, n: number): string {
  const scale = scaleOf(field);
  const least = rescaleDecimal(parseDecimal(String(field.least ?? 0)) ?? { units: 0n, scale: 0 }, scale);
  const step: Decimal = { units: least.units + BigInt(n) * 1_025n, scale };
  const most = field.most === undefined ? undefined : parseDecimal(String(field.most));
  return formatDecimal(most && compareDecimals(step, most) > 0 ? least : step);
}
