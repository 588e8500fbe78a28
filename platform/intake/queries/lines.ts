import { defineQuery } from '#platform/commands';
import { GoaError } from '#platform/store';
import { workOf } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';
import { ROSTER } from '../roster/roster-target.ts';
import { lines } from './lines.contract.ts';
import { readLines } from './read-lines.ts';
import { viewLines } from './view-lines.ts';

/** Answers 导入明细 (`intake.lines`): all of a line to whoever uploaded it, to others who may fill the ledger what they see clear in it. */
export const linesHandler = defineQuery(lines, async (reader, input, { store }) => {
  const batch = await reader.get(intakeBatch, input.batch);
  const mine = batch.person !== null && batch.person === reader.actor.person;
  const work = await workOf(store.system, batch.id);
  if (!mine && work.target === ROSTER) throw new GoaError(intakeFault('NOT_YOURS'));
  const limit = input.limit ?? 50;
  const rows = await readLines(store.system, { ...input, batch: batch.id, after: input.after ?? 0, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const views = await viewLines(store, reader, work, shown, mine);
  return rows.length > limit ? { lines: views, next: shown.at(-1)!.line } : { lines: views };
});
