import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import type { LineProblem } from '../jobs/lines-refused.ts';
import { takeOut } from '../stretch/take-out.ts';

/** Sets lines aside with what was said about them; answers how many. */
export async function setAside(
  system: Kysely<Tables>,
  batch: string,
  state: 'held' | 'kept',
  problems: readonly LineProblem[],
): Promise<number> {
  const lines = [...new Set(problems.map(({ line }) => line))];
  await takeOut(system, batch, lines);
  await sql`update intake_line set state = ${state} where batch = ${batch} and line = any(${lines}::int[])`.execute(
    system,
  );
  await sql`
    insert into intake_finding (batch, line, cell, field, level, code, message)
    select ${batch}::uuid, line, -1, field, 'error', code, message from unnest(
      ${problems.map(({ line }) => line)}::int[], ${problems.map(({ field }) => field)}::text[],
      ${problems.map(({ code }) => code)}::text[], ${problems.map(({ message }) => message)}::text[]
    ) as u (line, field, code, message)`.execute(system);
  return lines.length;
}

/** How many lines stand in which state, and what committing them does or did. */
export interface LineCounts {
  readonly states: Readonly<Record<string, number>>;
  /** Of ready lines. */
  readonly acts: Readonly<Record<string, number>>;
  /** Of done lines. */
  readonly doneActs: Readonly<Record<string, number>>;
}

/** Counts the lines of a batch. */
export async function countLines(system: Kysely<Tables>, batch: string): Promise<LineCounts> {
  const { rows } = await sql<{ state: string; act: string | null; n: number }>`
    select state, act, sum(n)::int as n from (
      select state, act, count(*) as n from intake_line where batch = ${batch} group by state, act
      union all select state, 'create', count from intake_stretch where batch = ${batch}
    ) as all_lines group by state, act`.execute(system);
  const states: Record<string, number> = {};
  const acts: Record<string, number> = {};
  const doneActs: Record<string, number> = {};
  for (const { state, act, n } of rows) {
    states[state] = (states[state] ?? 0) + n;
    if (act && state === 'ready') acts[act] = (acts[act] ?? 0) + n;
    if (act && state === 'done') doneActs[act] = (doneActs[act] ?? 0) + n;
  }
  return { states, acts, doneActs };
}

/** The counts as they stand in the batch's own row. */
export async function batchCounts(system: Kysely<Tables>, batch: string) {
  const { states, doneActs } = await countLines(system, batch);
  return {
    lines: Object.values(states).reduce((sum, n) => sum + n, 0),
    ready: states.ready ?? 0,
    held: states.held ?? 0,
    folded: states.folded ?? 0,
    skipped: states.skipped ?? 0,
    made: doneActs.create ?? 0,
    changed: doneActs.update ?? 0,
    same: doneActs.same ?? 0,
  };
}
