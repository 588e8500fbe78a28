import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import type { Act } from '../stage/staged-line.ts';

/** A line as the write path needs it. */
export interface ReadyLine {
  readonly line: number;
  readonly sheet: string;
  readonly act: Act;
  readonly values: readonly unknown[];
  readonly record: string | null;
  readonly rev: number | null;
  readonly prior: Readonly<Record<string, unknown>> | null;
}

/** The next lines behind a line that go into the ledger, locked. Without it each chunk would walk again over all that are done. */
export async function readyLines(
  tx: Writer,
  batch: string,
  { chosen, behind, most }: { readonly chosen: boolean; readonly behind: number; readonly most: number },
): Promise<readonly ReadyLine[]> {
  const { rows } = await sql<ReadyLine>`
    select line, sheet, act, values, record, rev, prior from intake_line
    where batch = ${batch} and line > ${behind} and state = 'ready' ${chosen ? sql`and chosen` : sql``}
    order by line limit ${most} for update`.execute(tx.system);
  return rows;
}

/** The next lines before a line that are taken back, the last first, locked. Without it each chunk would walk again over all that are taken back. */
export async function doneLines(
  tx: Writer,
  batch: string,
  { before, most }: { readonly before: number; readonly most: number },
): Promise<readonly ReadyLine[]> {
  const { rows } = await sql<ReadyLine>`
    select line, sheet, act, values, record, rev, prior from intake_line
    where batch = ${batch} and line < ${before} and state = 'done' and act <> 'same' order by line desc limit ${most} for update`.execute(
    tx.system,
  );
  return rows;
}

/** What a line became. */
export interface Settled {
  readonly line: number;
  readonly act: Act;
  readonly record: string | null;
  readonly rev: number | null;
  readonly prior: Readonly<Record<string, unknown>> | null;
}

/** Notes what became of the lines, with the rows themselves: both are committed or neither. */
export async function settleLines(
  tx: Writer,
  batch: string,
  state: 'done' | 'undone',
  settled: readonly Settled[],
): Promise<void> {
  await sql`
    update intake_line l set state = ${state}, act = u.act, record = u.record, rev = u.rev, prior = u.prior
    from unnest(
      ${settled.map(({ line }) => line)}::int[], ${settled.map(({ act }) => act)}::text[],
      ${settled.map(({ record }) => record)}::uuid[], ${settled.map(({ rev }) => rev)}::int[],
      ${settled.map(({ prior }) => (prior ? JSON.stringify(prior) : null))}::json[]
    ) as u (line, act, record, rev, prior)
    where l.batch = ${batch} and l.line = u.line`.execute(tx.system);
  await sql`update intake_work set done = done + ${settled.length} where batch = ${batch}`.execute(tx.system);
}
