import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { GoaError, type Store } from '#platform/store';
import type { CaseState } from '#standards/process';
import { readRun } from '../cases/case-run.ts';
import { definitionById, definitionInForceOrShipped } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { processPicture } from '../picture/process-picture.ts';
import { type PicturedVisit, progressOf } from '../picture/progress.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { casePicture, itemPicture } from './picture.contract.ts';

/** Answers 办件进度图 (`process.casePicture`). */
export const casePictureQuery = defineQuery(casePicture, async (reader, input, { store }) => {
  await reader.get(caseFile, input.case);
  const run = await readRun(store, input.case);
  const { definition } = await definitionById(store, run.definition);
  const progress = progressOf(definition, run.state, await visitsOf(store, run.id, run.state));
  return { svg: processPicture(definition, input.form, progress) };
});

/** Answers 事项流程图 (`process.itemPicture`). */
export const itemPictureQuery = defineQuery(itemPicture, async (_reader, input, { store }) => {
  const item = store.registry.items.get(input.item);
  if (!item) throw new GoaError(processFault('UNKNOWN_ITEM'));
  return { svg: processPicture(await definitionInForceOrShipped(store, item.process), input.form) };
});

/** Visits oldest first, each with the names of its people and whether its limit was broken. */
async function visitsOf({ system }: Store, id: string, { tokens }: CaseState): Promise<PicturedVisit[]> {
  const { rows } = await sql<PicturedVisit & { outcome: PicturedVisit['outcome'] | null; overdue: boolean }>`
    select v.visit, v.node, v.outcome,
      (select string_agg(distinct t.who_name, '、') from case_task t where t.case_id = v.case_id and t.visit = v.visit) as note,
      exists (select from case_clock c where c.case_id = v.case_id and c.visit = v.visit and c.light = 'red') as overdue
    from case_visit v where v.case_id = ${id} order by v.visit`.execute(system);
  const open = new Set(tokens.map(({ visit }) => visit));
  return rows.map(({ outcome, note, ...visit }) => ({
    ...visit,
    ...(outcome && !open.has(visit.visit) ? { outcome } : {}),
    ...(note ? { note } : {}),
  }));
}
