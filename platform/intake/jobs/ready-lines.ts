import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import type { Act } from '../stage/staged-line.ts';
import { amongStretches, type SettledPacked, settleStretches, type WalkPlace } from '../stretch/next-stretches.ts';

/** A line as the write path needs it. */
export interface ReadyLine {
  readonly line: number;
  readonly sheet: string;
  readonly act: Act;
  readonly values: readonly unknown[];
  readonly record: string | null;
  readonly rev: number | null;
  /** Absent for a packed line, which changes nothing that stood before. */
  readonly prior?: Readonly<Record<string, unknown>> | null;
  /** First line of the stretch that it is packed in; absent for a line that stands by itself. */
  readonly stretch?: number;
}

/** Lines of one step of a walk, and where it stands then: without the mark each chunk would walk again over all that are gone through. */
export interface LineChunk {
  readonly lines: readonly ReadyLine[];
  readonly mark: number;
}

/** The next lines behind a mark that go into the ledger, locked. */
export async function readyLines(
  tx: Writer,
  batch: string,
  { chosen, mark, most }: { readonly chosen: boolean; readonly mark: number; readonly most: number },
): Promise<LineChunk> {
  const { rows } = await sql<ReadyLine>`
    select line, sheet, act, values, record, rev, prior from intake_line
    where batch = ${batch} and line > ${mark} and state = 'ready' ${chosen ? sql`and chosen` : sql``}
    order by line limit ${most} for update`.execute(tx.system);
  // What was chosen stands by itself.
  if (chosen) return { lines: rows, mark: rows.at(-1)?.line ?? mark };
  return joined(tx, { batch, state: 'ready', way: 'up', mark, most }, rows);
}

/** The next lines before a mark that are taken back, the last first, locked. */
export async function doneLines(
  tx: Writer,
  batch: string,
  { mark, most }: { readonly mark: number; readonly most: number },
): Promise<LineChunk> {
  const { rows } = await sql<ReadyLine>`
    select line, sheet, act, values, record, rev, prior from intake_line
    where batch = ${batch} and line < ${mark} and state = 'done' and act <> 'same' order by line desc limit ${most} for update`.execute(
    tx.system,
  );
  return joined(tx, { batch, state: 'done', way: 'down', mark, most }, rows);
}

async function joined(tx: Writer, place: WalkPlace, rows: readonly ReadyLine[]): Promise<LineChunk> {
  const { packed, loose, mark } = await amongStretches(tx, place, { lines: rows, all: rows.length < place.most });
  const lines: ReadyLine[] = [...packed, ...loose];
  lines.sort((a, b) => (place.way === 'up' ? a.line - b.line : b.line - a.line));
  return { lines, mark };
}

/** What a line became. */
export interface Settled {
  readonly line: number;
  readonly act: Act;
  readonly record: string | null;
  readonly rev: number | null;
  readonly prior?: Readonly<Record<string, unknown>> | null;
  readonly stretch?: number;
}

function isPacked(settled: Settled): settled is Settled & SettledPacked {
  return settled.stretch !== undefined;
}

/** Notes what became of the lines, with the rows themselves: both are committed or neither. */
export async function settleLines(
  tx: Writer,
  batch: string,
  state: 'done' | 'undone',
  all: readonly Settled[],
): Promise<void> {
  const packed = all.filter(isPacked);
  const loose = all.filter((one) => !isPacked(one));
  if (packed.length > 0) await settleStretches(tx, batch, state, packed);
  if (loose.length > 0) await settleLoose(tx, batch, state, loose);
  await sql`update intake_work set done = done + ${all.length} where batch = ${batch}`.execute(tx.system);
}

async function settleLoose(
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
}
