import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

/** A staged line as it lies in its table. */
export interface LineRow {
  readonly line: number;
  readonly sheet: string;
  readonly row: number;
  readonly state: string;
  readonly act: string | null;
  readonly skip: string | null;
  /** Line that this one repeats or contradicts. */
  readonly with: number | null;
  readonly values: readonly unknown[] | null;
  readonly cells: readonly (string | null)[] | null;
  readonly record: string | null;
}

/** A finding as it lies in its table. */
export interface FindingRow {
  readonly line: number;
  readonly cell: number;
  readonly field: string | null;
  readonly level: 'repair' | 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly before: string | null;
  readonly proposal: unknown;
  readonly waivable: boolean;
}

/** Which lines of a batch are wanted. */
export interface LineChoice {
  readonly batch: string;
  readonly state?: string | null;
  readonly finding?: string | null;
  readonly field?: string | null;
  readonly after: number;
  readonly limit: number;
}

/** Lines in the order of the file. */
export async function readLines(system: Kysely<Tables>, choice: LineChoice): Promise<readonly LineRow[]> {
  const { batch, state, finding, field, after, limit } = choice;
  const found =
    finding || field
      ? sql`and exists (select from intake_finding f where f.batch = l.batch and f.line = l.line and f.state = 'open'
          ${finding ? sql`and f.code = ${finding}` : sql``} ${field ? sql`and f.field = ${field}` : sql``})`
      : sql``;
  const { rows } = await sql<LineRow>`
    select l.line, l.sheet, l.row, l.state, l.act, l.skip, l.values, l.cells, l.record,
      case when l.with_row is not null then (
        select w.line from intake_line w where w.batch = l.batch and w.sheet = l.with_sheet and w.row = l.with_row
          and w.line between l.line - 100000 and l.line + 100000 limit 1) end as with
    from intake_line l
    where l.batch = ${batch} and l.line > ${after} ${state ? sql`and l.state = ${state}` : sql``} ${found}
    order by l.line limit ${limit}`.execute(system);
  return rows;
}

/** One line, or several, by number. */
export async function linesNumbered(
  system: Kysely<Tables>,
  batch: string,
  numbers: readonly number[],
): Promise<readonly LineRow[]> {
  const { rows } = await sql<LineRow>`
    select line, sheet, row, state, act, skip, values, cells, record, null as with
    from intake_line where batch = ${batch} and line = any(${numbers}::int[]) order by line`.execute(system);
  return rows;
}

/** Open findings of lines, in the order of the columns. */
export async function readFindings(
  system: Kysely<Tables>,
  batch: string,
  lines: readonly number[],
): Promise<readonly FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select line, cell, field, level, code, message, before, proposal, waivable from intake_finding
    where batch = ${batch} and line = any(${lines}::int[]) and state = 'open' order by line, cell, level`.execute(
    system,
  );
  return rows;
}
