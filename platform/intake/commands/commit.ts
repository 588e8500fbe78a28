import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { enqueueJobs, GoaError, type Writer } from '#platform/store';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { changeWork, workOf } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { takeOut } from '../stretch/take-out.ts';
import { commit } from './commit.contract.ts';

/** Does 入库 (`intakeBatch.commit`): marks what goes; the worker writes it in chunks. A second call meanwhile finds the stage gone. */
export const commitHandler = defineHandler(commit, async (tx, input, { row, store }) => {
  const batch = await ownBatch(tx, row!.id);
  const work = await workOf(tx.system, batch.id);
  bookTarget(store.registry, tx, work.target);
  await changeBatch(tx, batch.id, 'commit', { stage: 'committing' }, ['checked', 'committed']);
  if (input.reason?.trim()) await answerRules(tx, batch.id);
  const chosen = (input.lines ?? []).map(({ line }) => line);
  if (chosen.length > 0) {
    await takeOut(tx.system, batch.id, chosen);
    await sql`update intake_line set chosen = line = any(${chosen}::int[])
      where batch = ${batch.id} and (chosen or line = any(${chosen}::int[]))`.execute(tx.system);
  }
  const going = chosen.length > 0 ? await chosenReady(tx, batch.id) : (await batchCounts(tx.system, batch.id)).ready;
  if (going === 0) throw new GoaError(intakeFault('NOTHING_READY'));
  await changeWork(tx.system, batch.id, {
    reason: input.reason ?? null,
    chosen: chosen.length > 0,
    done: 0,
    total: going,
  });
  await enqueueJobs(tx.system, [{ handler: 'intake.commit', key: batch.id, payload: { batch: batch.id } }]);
});

async function chosenReady(tx: Writer, batch: string): Promise<number> {
  const { rows } = await sql<{ going: number }>`
    select count(*)::int as going from intake_line where batch = ${batch} and state = 'ready' and chosen`.execute(
    tx.system,
  );
  return rows[0]!.going;
}

/** Lines that wait for nothing but a reason go with the one that is given now. */
async function answerRules(tx: Writer, batch: string): Promise<void> {
  const { rows } = await sql<{ line: number }>`
    update intake_line l set state = 'ready' where l.batch = ${batch} and l.state = 'held'
      and exists (select from intake_finding f where f.batch = l.batch and f.line = l.line and f.state = 'open' and f.code = 'REASON_NEEDED')
      and not exists (select from intake_finding f where f.batch = l.batch and f.line = l.line and f.state = 'open'
        and f.level = 'error' and f.code <> 'REASON_NEEDED')
    returning l.line`.execute(tx.system);
  await sql`update intake_finding set state = 'waived' where batch = ${batch} and code = 'REASON_NEEDED'
    and line = any(${rows.map(({ line }) => line)}::int[])`.execute(tx.system);
}
