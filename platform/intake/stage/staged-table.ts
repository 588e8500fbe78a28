import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

const CHUNK = 20_000;

/** Removes all staged lines of a batch, a stretch at a time: there may be a million of them. */
export async function forgetStaged(system: Kysely<Tables>, batch: string, signal?: AbortSignal): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const gone = await sql`delete from intake_line where batch = ${batch} and line in (
      select line from intake_line where batch = ${batch} limit ${CHUNK})`.execute(system);
    if (Number(gone.numAffectedRows ?? 0) === 0) break;
  }
  await sql`delete from intake_stretch where batch = ${batch}`.execute(system);
  await sql`delete from intake_finding where batch = ${batch}`.execute(system);
}

/** Cells that were mended with certainty. */
export async function countRepairs(system: Kysely<Tables>, batch: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from intake_finding where batch = ${batch} and level = 'repair'`.execute(system);
  return rows[0]!.n;
}
