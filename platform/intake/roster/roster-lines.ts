import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import type { Work } from '../batch/work.ts';
import type { Target } from '../mapping/target.ts';
import { unpacked } from '../stage/staged-line.ts';

/** A ready line of a roster with its values by field. */
export interface RosterLine {
  readonly line: number;
  readonly act: 'create' | 'update' | 'same';
  readonly values: Readonly<Record<string, unknown>>;
  readonly record: string | null;
}

/** The next ready lines of the sheets that are read into a target, locked. */
export async function rosterLines(
  tx: Writer,
  work: Work,
  target: Target,
  state: 'ready' | 'done',
  most: number,
): Promise<readonly RosterLine[]> {
  const sheets = (work.plan ?? []).flatMap((sheet) => (sheet.target === target.name ? [sheet.layout.sheet] : []));
  const { rows } = await sql<Omit<RosterLine, 'values'> & { values: readonly unknown[] }>`
    select line, act, values, record from intake_line
    where batch = ${work.batch} and state = ${state} and sheet = any(${sheets}::text[])
      ${state === 'ready' && work.chosen ? sql`and chosen` : sql``}
    order by line limit ${most} for update`.execute(tx.system);
  const fields = Object.keys(target.fields);
  return rows.map((row) => ({ ...row, values: unpacked(row.values, fields) }));
}

/** Notes the rows that a line made, so that the batch can be taken back. */
export async function noteMade(
  tx: Writer,
  batch: string,
  resource: string,
  made: readonly { readonly line: number; readonly id: string; readonly rev: number }[],
): Promise<void> {
  if (made.length === 0) return;
  await sql`
    insert into intake_made (batch, line, resource, row_id, rev)
    select ${batch}::uuid, line, ${resource}, id, rev from unnest(
      ${made.map(({ line }) => line)}::int[], ${made.map(({ id }) => id)}::uuid[], ${made.map(({ rev }) => rev)}::int[]
    ) as u (line, id, rev)`.execute(tx.system);
}
