import { sql } from 'kysely';
import type { Clock, JobHandler, Store } from '#platform/store';
import { forgetStaged } from '../stage/staged-table.ts';

const SWEEP = 'intake.sweep';

/** Days for which the lines of an ended batch are kept: so long it can be looked at and undone. */
const DAYS = 30;

/**
 * Once a day the lines of batches that ended a month ago are forgotten: they repeat personal data that the ledger keeps sealed. The batch's row,
 * its counts and the trail stay; what waited and was never committed goes with them.
 */
export function sweepJobs(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
} {
  return {
    handlers: { [SWEEP]: (_job, signal) => sweepBatches(store, signal) },
    clocks: [{ handler: SWEEP, everySeconds: 86_400 }],
  };
}

/** Forgets them now. */
export async function sweepBatches({ system }: Store, signal?: AbortSignal): Promise<void> {
  const { rows } = await sql<{ batch: string }>`
    select w.batch from intake_work w join intake_batch b on b.id = w.batch
    where b.stage in ('committed', 'undone', 'failed', 'withdrawn') and b.updated_at < now() - ${DAYS} * interval '1 day'
      and not w.ended`.execute(system);
  for (const { batch } of rows) {
    await forgetStaged(system, batch, signal);
    await sql`delete from intake_mend where batch = ${batch}`.execute(system);
    await sql`update intake_work set ended = true, found = null, profiles = null where batch = ${batch}`.execute(
      system,
    );
  }
}
