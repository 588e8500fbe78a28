import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { enqueueJobs, GoaError } from '#platform/store';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { changeWork } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { undo } from './undo.contract.ts';

/** Does 撤销整批 (`intakeBatch.undo`): the worker takes the batch back in chunks. */
export const undoHandler = defineHandler(undo, async (tx, _input, { row }) => {
  const batch = await ownBatch(tx, row!.id);
  const { rows } = await sql<{ done: number }>`
    select count(*)::int as done from intake_line where batch = ${batch.id} and state = 'done' and act <> 'same'`.execute(
    tx.system,
  );
  if (rows[0]!.done === 0) throw new GoaError(intakeFault('NOTHING_DONE'));
  await changeBatch(tx, batch.id, 'undo', { stage: 'undoing' }, ['committed']);
  await changeWork(tx.system, batch.id, { done: 0, total: rows[0]!.done });
  await enqueueJobs(tx.system, [{ handler: 'intake.undo', key: batch.id, payload: { batch: batch.id } }]);
});
