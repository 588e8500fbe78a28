import { defineHandler } from '#platform/commands';
import { enqueueJobs, GoaError } from '#platform/store';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { mayUndo } from '../batch/may-undo.ts';
import { changeWork } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { undo } from './undo.contract.ts';

/** Does 撤销整批 (`intakeBatch.undo`): the worker takes the batch back in chunks. */
export const undoHandler = defineHandler(undo, async (tx, _input, { row, store }) => {
  const batch = await ownBatch(tx, row!.id);
  const { made, changed } = await batchCounts(tx.system, batch.id);
  if (made + changed === 0) throw new GoaError(intakeFault('NOTHING_DONE'));
  if (made > 0 && !mayUndo(tx, store.registry, batch.target ?? '')) throw new GoaError(intakeFault('MAY_NOT_UNDO'));
  await changeBatch(tx, batch.id, 'undo', { stage: 'undoing' }, ['committed']);
  await changeWork(tx.system, batch.id, { done: 0, total: made + changed });
  await enqueueJobs(tx.system, [{ handler: 'intake.undo', key: batch.id, payload: { batch: batch.id } }]);
});
