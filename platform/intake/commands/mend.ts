import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { workOf } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { judgeAnew } from '../mend/judge-anew.ts';
import { layOver } from '../mend/lay-over.ts';
import { recheckGround } from '../mend/recheck-ground.ts';
import { linesNumbered } from '../queries/read-lines.ts';
import { viewLines } from '../queries/view-lines.ts';
import { takeOut } from '../stretch/take-out.ts';
import { mend } from './mend.contract.ts';

/** States in which a line is still the person's to change. */
const OPEN = ['ready', 'held', 'excluded'];

/** Does 修改一行 (`intakeBatch.mend`): what is typed is laid over the line, which is judged again at once, with those that it stood against. */
export const mendHandler: Handler = defineHandler(mend, async (tx, input, { row, store }) => {
  const batch = await ownBatch(tx, row!.id);
  const work = await workOf(tx.system, batch.id);
  bookTarget(store.registry, tx, work.target);
  await takeOut(tx.system, batch.id, [input.line]);
  const { rows } = await sql<{ state: string; sheet: string }>`
    select state, sheet from intake_line where batch = ${batch.id} and line = ${input.line} for update`.execute(
    tx.system,
  );
  const line = rows[0];
  if (!line) throw new GoaError(intakeFault('LINE_UNKNOWN'), { path: 'line' });
  if (!OPEN.includes(line.state)) throw new GoaError(intakeFault('LINE_SETTLED'), { path: 'line' });
  const ground = await recheckGround(store, tx, work);
  const fields = ground.fieldsOf(line.sheet);
  for (const cell of input.cells ?? []) {
    if (!fields.has(cell.field)) throw new GoaError(intakeFault('FIELD_UNKNOWN'), { path: cell.field });
    await layOver(tx, batch.id, input.line, cell);
  }
  const partners = await judgeAnew(tx, ground, input.line, input.keep === 'leave');
  const { ready, held } = await batchCounts(tx.system, batch.id);
  await changeBatch(tx, batch.id, 'mend', { ready, held });
  const shown = await linesNumbered(tx.system, batch.id, [input.line, ...partners]);
  return { lines: await viewLines(store, tx, work, shown, true) };
});
