import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import { dayOfSerial, dayOfText, isDay, shanghaiClock } from './day.ts';
import type { FieldKind, Judged } from './kind.ts';
import { HIDDEN } from './mask.ts';
import { plainCell } from './text-shape.ts';

const SPELLING = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Moment in time: UTC on the wire and in the table, Asia/Shanghai for people. */
export const instantKind: FieldKind<string> = {
  name: 'instant',
  type: 'string',
  column: () => ({
    type: 'timestamptz',
    array: 'timestamptz',
    write: (value) => value,
    read: (raw) => (raw === null ? null : new Date(raw as string | Date).toISOString()),
  }),
  validate: judgeInstant,
  cell: {
    parse: (cell, field) => {
      const instant = instantOfCell(cell);
      return instant === undefined ? refused('NOT_INSTANT_CELL', field) : judgeInstant(instant, field);
    },
    format: (value) => shanghaiClock(value),
  },
  operators: ['gt', 'gte', 'lt', 'lte', 'between', 'empty', 'notEmpty'],
  sortable: true,
  mask: () => HIDDEN,
  editor: 'instant',
  listCell: 'instant',
  jsonSchema: () => ({ type: 'string', format: 'date-time' }),
  sample: (_field, n) => new Date(Date.UTC(2026, 0, 1) + (n % 100_000) * 3_661_000).toISOString(),
};

function judgeInstant(value: unknown, field: Field): Judged<string> {
  const match = typeof value === 'string' ? SPELLING.exec(value) : null;
  if (!match || !isDay(match[1]!)) return refused('NOT_INSTANT', field);
  return accepted(new Date(value as string).toISOString());
}

/** Cells carry the Asia/Shanghai wall clock: a date cell in its UTC components, a serial number, or text. */
function instantOfCell(cell: string | number | boolean | Date): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().replace('Z', '+08:00');
  if (typeof cell === 'number') {
    const day = dayOfSerial(cell);
    if (day === undefined) return undefined;
    const seconds = Math.round((cell - Math.floor(cell)) * 86_400);
    return new Date(Date.parse(`${day}T00:00:00+08:00`) + seconds * 1000).toISOString();
  }
  if (typeof cell !== 'string') return undefined;
  const text = plainCell(cell);
  if (SPELLING.test(text)) return text;
  const match = /^(\S+?)(?:日?[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u.exec(text);
  const day = match && dayOfText(match[1]!);
  if (!day) return undefined;
  return `${day}T${(match[2] ?? '0').padStart(2, '0')}:${match[3] ?? '00'}:${match[4] ?? '00'}+08:00`;
}
