import type { FieldColumn, TableShape } from '../schema/table.ts';
import { blindIndex } from './sent-columns.ts';
import type { Line, Work } from './work.ts';

/** What an entry of the trail says of a row: frozen field id → value before and after. */
export type Changes = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** Step "audit diff" for one row. A sealed value never stands in the trail in clear: it is shown as its mask, or as a part of its blind index when it has none. */
export function changesOf(work: Work, line: Line): Changes {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const column of byId(work.shape)) {
    const { name } = column;
    if (!line.changed.includes(name)) continue;
    const before = line.before?.values[name] ?? null;
    const after = line.after[name] ?? null;
    changes[column.column] = column.field.sealed
      ? [concealed(work, column, before), concealed(work, column, after)]
      : [before, after];
  }
  return changes;
}

const sorted = new WeakMap<TableShape, readonly FieldColumn[]>();

/** Columns in the order of their ids, in which the trail spells them. */
function byId(shape: TableShape): readonly FieldColumn[] {
  const known = sorted.get(shape);
  if (known) return known;
  const columns = [...shape.columns.values()].sort((a, b) => (a.column < b.column ? -1 : 1));
  sorted.set(shape, columns);
  return columns;
}

function concealed(work: Work, column: FieldColumn, value: unknown): unknown {
  if (typeof value !== 'string') return null;
  if (column.field.mask) return column.kind.mask(value, column.field);
  return `#${blindIndex(work, column, value).slice(0, 12)}`;
}
