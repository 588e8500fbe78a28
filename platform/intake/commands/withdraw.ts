import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { enqueueJobs } from '#platform/store';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { changeWork } from '../batch/work.ts';
import { withdraw } from './withdraw.contract.ts';

/** Does 放弃导入 (`intakeBatch.withdraw`). The lines go in the background: there may be a million of them. */
export const withdrawHandler = defineHandler(withdraw, async (tx, _input, { row }) => {
  await ownBatch(tx, row!.id);
  await changeBatch(tx, row!.id, 'withdraw', { stage: 'withdrawn', endedAt: new Date().toISOString() });
  // Whoever stages a chunk at this very moment holds the row: the next one finds the batch ended.
  await sql`select from intake_work where batch = ${row!.id} for update`.execute(tx.system);
  await changeWork(tx.system, row!.id, { ended: true });
  await enqueueJobs(tx.system, [{ handler: 'intake.forget', key: row!.id, payload: { batch: row!.id } }]);
});
