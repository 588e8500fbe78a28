import { decimalOfNumber, formatDecimal, trimDecimal } from '../decimal/decimal.ts';
import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import { boundProblem, decimalOfCell } from './decimal-shape.ts';
import type { FieldKind, Judged } from './kind.ts';
import { HIDDEN } from './mask.ts';

/** Whole number. */
export const intKind: FieldKind<number> = {
  name: 'int',
  type: 'number',
  column: () => ({
    type: 'bigint',
    array: 'bigint',
    write: (value) => value,
    read: (raw) => (raw === null ? null : Number(raw)),
  }),
  validate: judgeInt,
  cell: {
    parse: (cell, field) => {
      const decimal = decimalOfCell(cell);
      const whole = decimal && trimDecimal(decimal);
      if (!whole || whole.scale > 0) return refused('NOT_WHOLE', field);
      return judgeInt(Number(formatDecimal(whole)), field);
    },
    format: (value) => String(value),
  },
  operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'between', 'empty', 'notEmpty'],
  sortable: true,
  mask: () => HIDDEN,
  editor: 'number',
  listCell: 'number',
  jsonSchema: (field) => ({
    type: 'integer',
    minimum: field.least === undefined ? Number.MIN_SAFE_INTEGER : Number(field.least),
    maximum: field.most === undefined ? Number.MAX_SAFE_INTEGER : Number(field.most),
  }),
  sample: (field, n) => {
    const least = Math.ceil(Number(field.least ?? 0));
    const most = Math.floor(Number(field.most ?? Number.MAX_SAFE_INTEGER));
    return least + (n % (Math.min(most - least, 1_000_000) + 1));
  },
};

function judgeInt(value: unknown, field: Field): Judged<number> {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return refused('NOT_WHOLE', field);
  return boundProblem(decimalOfNumber(value)!, field) ?? accepted(value === 0 ? 0 : value);
}
