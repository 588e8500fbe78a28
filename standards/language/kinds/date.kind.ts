import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import { dayOfSerial, dayOfText, isDay } from './day.ts';
import type { FieldKind, Judged } from './kind.ts';
import { HIDDEN } from './mask.ts';
import { plainCell } from './text-shape.ts';

/** Asia/Shanghai day; never an instant. */
export const dateKind: FieldKind<string> = {
  name: 'date',
  type: 'string',
  column: () => ({
    type: 'date',
    array: 'date',
    write: (value) => value,
    read: (raw) => (raw instanceof Date ? localDay(raw) : raw),
  }),
  validate: (value, field, context) => judgeDay(value, field, context.today),
  cell: {
    parse: (cell, field, context) => judgeDay(dayOfCell(cell), field, context.today),
    format: (value) => value,
  },
  operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'between', 'empty', 'notEmpty'],
  sortable: true,
  mask: () => HIDDEN,
  editor: 'date',
  listCell: 'date',
  jsonSchema: () => ({ type: 'string', format: 'date' }),
  sample: (field, n) => {
    const least = dayBound(field.least, '2026-01-01') ?? '2026-01-01';
    const most = dayBound(field.most, '2026-01-01') ?? '2299-12-31';
    const day = new Date(Date.parse(least) + (n % 365) * 86_400_000).toISOString().slice(0, 10);
    return [day, most].sort()[0]!;
  },
};

/** Day of a spreadsheet cell: a date cell (its UTC components, as readers give it), a serial number or a written day; `undefined` when it is none. */
export function dayOfCell(cell: string | number | boolean | Date): string | undefined {
  if (typeof cell === 'boolean') return undefined;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return dayOfText(plainCell(cell).replace(/[ T]00:00(:00(\.0+)?)?$/, ''));
  return dayOfText(String(cell)) ?? dayOfSerial(cell);
}

function judgeDay(value: unknown, field: Field, today: string): Judged<string> {
  if (typeof value !== 'string' || !isDay(value)) return refused('NOT_DATE', field);
  const least = dayBound(field.least, today);
  const most = dayBound(field.most, today);
  if (least !== undefined && value < least) return refused('BEFORE_LEAST', field, { least });
  if (most !== undefined && value > most) return refused('AFTER_MOST', field, { most });
  return accepted(value);
}

function dayBound(bound: string | number | undefined, today: string): string | undefined {
  return bound === 'today' ? today : bound === undefined ? undefined : String(bound);
}

/** The driver gives local midnight when nobody told it to leave days as text. */
function localDay(raw: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${raw.getFullYear()}-${two(raw.getMonth() + 1)}-${two(raw.getDate())}`;
}
