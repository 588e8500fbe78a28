import { sql } from 'kysely';
import { enqueueJobs, GoaError, takeTurns, type Writer } from '#platform/store';
import { exportFault } from '../faults.ts';

/** Name of the job that writes the file. */
export const WRITE_JOB = 'exports.write';

/** Exports of one person that may be under way at the same time; the sentence of TOO_MANY_EXPORTS says so. */
const MOST_RUNNING = 3;

/** Throws TOO_MANY_EXPORTS when as many of the person are under way as may be; two requests at once count one after the other. */
export async function refuseTooMany(tx: Writer, person: string): Promise<void> {
  await takeTurns(tx, [`exports of ${person}`]);
  const { rows } = await sql<{ running: number }>`
    select count(*)::int as running from export_job where person = ${person} and voided_at is null
      and state in ('queued', 'writing')`.execute(tx.system);
  if (rows[0]!.running >= MOST_RUNNING) throw new GoaError(exportFault('TOO_MANY_EXPORTS'));
}

/** Has the file written in the background once the transaction has committed. */
export async function queueExport(tx: Writer, job: string): Promise<void> {
  await enqueueJobs(tx.system, [{ handler: WRITE_JOB, key: job, payload: { export: job } }]);
}
