import type { CellValue } from '#platform/books';
import type { CheckedLine } from '../model.ts';

/** Kinds of things that committing a line does. */
export type Act = 'create' | 'update' | 'same';

/** A checked line on its way into the staging tables. */
export interface StagedLine {
  /** From 1, in the order of the file. */
  readonly line: number;
  readonly checked: CheckedLine;
  readonly act: Act | null;
  /** Row of the ledger that carries the same key, with the revision that was seen. */
  readonly record: string | null;
  readonly rev: number | null;
  /** Digest of the values of a line that nothing else names (`contentDigest`). */
  readonly content?: number;
  /** Cells as they stand in the file; kept for lines that are not simply ready. */
  readonly cells: readonly CellValue[] | null;
}

/** Values in the order of the target's fields, as they are stored. */
export function packed(values: Readonly<Record<string, unknown>>, fields: readonly string[]): unknown[] {
  const row: unknown[] = [];
  for (const name of fields) row.push(values[name] ?? null);
  return row;
}

/** Stored values by field; empty ones are left out. */
export function unpacked(row: readonly unknown[], fields: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  fields.forEach((name, i) => {
    if (row[i] !== null && row[i] !== undefined) values[name] = row[i];
  });
  return values;
}
