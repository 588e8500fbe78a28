import { sql } from 'kysely';
import { unpackLines } from './pack-columns.ts';

/** Sound lines of a sheet that make rows, as they lie in their table. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly sheet: string;
  readonly state: 'ready' | 'done' | 'undone';
  readonly lines: readonly number[];
  readonly rows: readonly number[];
  readonly apart: readonly number[];
  readonly values: string;
  readonly records: readonly (string | null)[] | null;
  readonly revs: readonly (number | null)[] | null;
}

/** Columns of a stretch. */
export const STRETCH_COLUMNS = sql.raw('first, last, sheet, state, lines, rows, apart, values, records, revs');

/** A line of a stretch, with what a line that stands by itself would have in its columns. */
export interface PackedLine {
  readonly line: number;
  readonly sheet: string;
  readonly row: number;
  readonly state: Stretch['state'];
  readonly act: 'create';
  /** Values in the order of the plan's fields. */
  readonly values: readonly unknown[];
  readonly record: string | null;
  readonly rev: number | null;
  /** First line of its stretch. */
  readonly stretch: number;
}

/** Lines that are still in a stretch, in the order of the file. */
export function linesOf(stretch: Stretch): PackedLine[] {
  const { first, sheet, state, lines, rows, records, revs } = stretch;
  const apart = new Set(stretch.apart);
  const values = unpackLines(stretch.values, lines.length);
  const left: PackedLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (apart.has(line)) continue;
    const record = records?.[at] ?? null;
    const rev = revs?.[at] ?? null;
    left.push({ line, sheet, row: rows[at]!, state, act: 'create', values: values[at]!, record, rev, stretch: first });
  }
  return left;
}
