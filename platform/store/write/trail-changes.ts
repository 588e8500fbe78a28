import { canonical } from '../audit/entry.ts';
import { MADE } from '../audit/entry-changes.ts';
import type { FieldColumn, TableShape } from '../schema/table.ts';
import type { UsedRows } from './judge-lines.ts';
import { blindIndex } from './sent-columns.ts';
import type { Line, StoredRow, Work } from './work.ts';

/**
 * Step "audit diff" for one row, as canonical JSON: frozen field id → value before and after; of a new row the values alone, under `$made`. A sealed value never stands in the trail
 * in clear: it is shown as its mask, or as a part of its blind index when it has none. Decision-table rows that rules rested on stand under `$rules`; no field can be called either.
 */
export function changesText(work: Work, line: Line, rules: UsedRows | undefined): string {
  const noted = rules ? `"$rules":${canonical(rules)}` : '';
  const [first, second] =
    line.before === null ? [madeText(work, line), noted] : [noted, changedText(work, line, line.before)];
  return `{${first}${first && second ? ',' : ''}${second}}`;
}

function spelled(work: Work, column: FieldColumn, value: unknown): string {
  return value === null ? 'null' : canonical(column.field.sealed ? concealed(work, column, value) : value);
}

/** The values of a new row; empty fields are left out. */
function madeText(work: Work, { after }: Line): string {
  let text = '';
  for (const { column, head } of byId(work.shape)) {
    const value = after[column.name] ?? null;
    if (value !== null) text += `${head}${spelled(work, column, value)}`;
  }
  return `"${MADE}":{${text.slice(1)}}`;
}

/** Fields that changed, before and after. */
function changedText(work: Work, { after, changed }: Line, before: StoredRow): string {
  let text = '';
  for (const { column, head } of byId(work.shape)) {
    const { name } = column;
    if (!changed.includes(name)) continue;
    const was = before.values[name] ?? null;
    text += `${head}[${spelled(work, column, was)},${spelled(work, column, after[name] ?? null)}]`;
  }
  return text.slice(1);
}

/** A column, with what stands before its value in an entry. */
interface Spelling {
  readonly column: FieldColumn;
  readonly head: string;
}

const sorted = new WeakMap<TableShape, readonly Spelling[]>();

/** Columns in the order of their ids, in which the trail spells them. */
function byId(shape: TableShape): readonly Spelling[] {
  const known = sorted.get(shape);
  if (known) return known;
  const columns = [...shape.columns.values()].sort((a, b) => (a.column < b.column ? -1 : 1));
  const spellings = columns.map((column) => ({ column, head: `,"${column.column}":` }));
  sorted.set(shape, spellings);
  return spellings;
}

function concealed(work: Work, column: FieldColumn, value: unknown): unknown {
  if (typeof value !== 'string') return null;
  if (column.field.mask) return column.kind.mask(value, column.field);
  return `#${blindIndex(work, column, value).slice(0, 12)}`;
}
