import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { changeWork } from '../batch/work.ts';
import { remap } from './remap.contract.ts';

/** Does 重新对应 (`intakeBatch.remap`). Checking that is under way finds its stage gone and ends. */
export const remapHandler = defineHandler(remap, async (tx, _input, { row }) => {
  await ownBatch(tx, row!.id);
  await changeBatch(tx, row!.id, 'remap', { stage: 'mapping' });
  await sql`delete from intake_mend where batch = ${row!.id}`.execute(tx.system);
  await changeWork(tx.system, row!.id, { plan: null });
});
