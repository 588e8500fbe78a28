import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '#platform/store';
import { packedLines, packedNumbered } from '../stretch/packed-lines.ts';
import type { PackedLine } from '../stretch/stretch.ts';

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
  const told = finding || field ? toldOf(choice) : undefined;
  const packed = told
    ? await packedNumbered(system, batch, await packedTold(system, choice, told))
    : await packedLines(system, choice);
  const { rows } = await sql<LineRow>`
    select l.line, l.sheet, l.row, l.state, l.act, l.skip, l.values, l.cells, l.record,
      case when l.with_row is not null then coalesce((
        select w.line from intake_line w where w.batch = l.batch and w.sheet = l.with_sheet and w.row = l.with_row
          and w.line between l.line - 100000 and l.line + 100000 limit 1
      ), (
        select s.lines[array_position(s.rows, l.with_row)] from intake_stretch s
        where s.batch = l.batch and s.sheet = l.with_sheet and l.with_row between s.first_row and s.last_row limit 1
      )) end as with
    from intake_line l
    where l.batch = ${batch} and l.line > ${after} ${state ? sql`and l.state = ${state}` : sql``}
      ${told ? sql`and exists (select from intake_finding f where f.batch = l.batch and f.line = l.line and ${told})` : sql``}
    order by l.line limit ${limit}`.execute(system);
  return inOrder(rows, packed).slice(0, limit);
}

/** Findings of the kind that lines are wanted by. */
function toldOf({ finding, field }: LineChoice): RawBuilder<boolean> {
  return sql`f.state = 'open' ${finding ? sql`and f.code = ${finding}` : sql``} ${field ? sql`and f.field = ${field}` : sql``}`;
}

/** Numbers of packed lines that have such a finding. */
async function packedTold(
  system: Kysely<Tables>,
  { batch, state, after, limit }: LineChoice,
  told: RawBuilder<boolean>,
): Promise<readonly number[]> {
  const { rows } = await sql<{ line: number }>`
    select distinct f.line from intake_finding f where f.batch = ${batch} and f.line > ${after} and ${told}
      and not exists (select from intake_line l where l.batch = f.batch and l.line = f.line)
      ${state ? sql`and exists (select from intake_stretch s where s.batch = f.batch and s.state = ${state} and f.line between s.first and s.last)` : sql``}
    order by f.line limit ${limit}`.execute(system);
  return rows.map(({ line }) => line);
}

/** Both kinds of lines in the order of the file. A line that was taken out between the two questions stands by itself. */
function inOrder(alone: readonly LineRow[], packed: readonly PackedLine[]): LineRow[] {
  const known = new Set(alone.map(({ line }) => line));
  const rows = packed.flatMap((line): LineRow[] =>
    known.has(line.line) ? [] : [{ ...line, skip: null, with: null, cells: null }],
  );
  return [...rows, ...alone].sort((a, b) => a.line - b.line);
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
  return inOrder(rows, await packedNumbered(system, batch, numbers));
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
