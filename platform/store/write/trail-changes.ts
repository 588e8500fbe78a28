import { canonical } from '../audit/entry.ts';
import type { FieldColumn, TableShape } from '../schema/table.ts';
import type { UsedRows } from './judge-lines.ts';
import { blindIndex } from './sent-columns.ts';
import type { Line, Work } from './work.ts';

/**
 * Step "audit diff" for one row, as canonical JSON: frozen field id → value before and after. A sealed value never stands in the trail in clear: it is shown as its
 * mask, or as a part of its blind index when it has none. Decision-table rows that rules rested on stand under `$rules`, which no field can be called.
 */
export function changesText(work: Work, line: Line, rules: UsedRows | undefined): string {
  let text = rules ? `,"$rules":${canonical(rules)}` : '';
  for (const column of byId(work.shape)) {
    const { name } = column;
    const after = line.after[name] ?? null;
    if (line.before === null ? after === null : !line.changed.includes(name)) continue;
    const before = line.before?.values[name] ?? null;
    text += `,"${column.column}":[${spelled(work, column, before)},${spelled(work, column, after)}]`;
  }
  return `{${text.slice(1)}}`;
}

function spelled(work: Work, column: FieldColumn, value: unknown): string {
  return value === null ? 'null' : canonical(column.field.sealed ? concealed(work, column, value) : value);
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
