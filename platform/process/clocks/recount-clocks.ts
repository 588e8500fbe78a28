import { sql } from 'kysely';
import { serviceActor } from '#platform/identity';
import type { Store, Writer } from '#platform/store';
import { addLogLine } from '../cases/add-log-line.ts';
import { lockRun } from '../cases/case-run.ts';
import { byItself } from '../cases/doer.ts';
import { CASE_PERMISSIONS } from '../cases/take-step.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { type ClockRow, clockColumns, rerunClock } from './keep-clocks.ts';
import { dueOf } from './running-clock.ts';
import { workingTimeOf } from './working-time-of.ts';

/**
 * Counts every running limit anew, one case a transaction, and notes in its log which due days moved. Doing it again moves nothing, so a worker may die in
 * the middle. Answers how many limits moved.
 */
export async function recountClocks(store: Store): Promise<number> {
  const actor = serviceActor('process', { permissions: CASE_PERMISSIONS });
  let moved = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select distinct case_id as id from case_clock where status = 'running' and case_id > ${after} order by case_id limit 200`.execute(
      store.system,
    );
    for (const { id } of rows) moved += await store.run(actor, (tx) => recountCase(tx, id));
    if (rows.length < 200) return moved;
    after = rows.at(-1)!.id;
  }
}

async function recountCase(tx: Writer, caseId: string): Promise<number> {
  const run = await lockRun(tx, caseId);
  const time = await workingTimeOf(tx, run.body);
  const { rows: clocks } = await sql<ClockRow & { provisional: boolean; dueAt: string }>`
    ${clockColumns}, provisional, due_at as "dueAt" from case_clock where case_id = ${caseId} and status = 'running'
    order by id for update`.execute(tx.system);
  const changed = clocks.filter((clock) => {
    const due = dueOf(clock, time);
    return due.at !== clock.dueAt || due.provisional !== clock.provisional;
  });
  if (changed.length === 0) return 0;
  const lines: { clock: string; from: string | null; to: string }[] = [];
  const set: { dueOn?: string; legalDueOn?: string } = {};
  for (const clock of changed) {
    const due = await rerunClock(tx, clock, {}, time);
    lines.push({ clock: clock.kind, from: clock.dueDay, to: due.dueDay });
    if (clock.kind === 'promised') set.dueOn = due.dueDay;
    if (clock.kind === 'legal') set.legalDueOn = due.dueDay;
    if (clock.visit !== null)
      await sql`update todo t set due_at = ${due.dueAt} from case_task k where t.case_id = ${caseId} and t.closed_at is null
        and k.case_id = t.case_id and k.task = t.task and k.visit = ${clock.visit}`.execute(tx.system);
  }
  if (Object.keys(set).length > 0) {
    const { rows } = await sql<{ rev: number }>`select rev from case_file where id = ${caseId}`.execute(tx.system);
    await tx.update(caseFile, [{ id: caseId, rev: rows[0]!.rev, set }], {
      permission: 'caseFile.run',
      verb: 'recount',
    });
  }
  await addLogLine(tx, run, byItself, 'calendarEdited', { limits: lines });
  return changed.length;
}
