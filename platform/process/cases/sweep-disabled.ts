import { sql } from 'kysely';
import { serviceActor } from '#platform/identity';
import type { Store, Writer } from '#platform/store';
import { processAdministrators } from '../assignment/find-people.ts';
import { warnPeople } from '../clocks/warn-people.ts';
import { lockRun } from './case-run.ts';
import { CASE_PERMISSIONS } from './take-step.ts';

/**
 * Looks for open tasks of people who left, whose account is closed or who hold no post any more, and puts them before the process administrators, once a
 * task. Nothing is moved by itself: who takes over is for people to say. Answers how many tasks were found.
 */
export async function sweepDisabled(store: Store): Promise<number> {
  const actor = serviceActor('process', { permissions: CASE_PERMISSIONS });
  const { rows } = await sql<{ id: string; task: number; name: string | null }>`
    select t.case_id as id, t.task, t.who_name as name from case_task t
    where t.done_at is null and t.who is not null and t.kind <> 'apply' and not exists (
      select from person p join account c on c.person = p.id and c.voided_at is null and c.status <> 'suspended'
      join assignment a on a.person = p.id and a.voided_at is null and a.valid_from <= ${actor.today}::date
        and coalesce(a.valid_to >= ${actor.today}::date, true)
      where p.id = t.who and p.voided_at is null and coalesce(p.left_on > ${actor.today}::date, true))
    order by t.case_id, t.task`.execute(store.system);
  for (const { id, task, name } of rows) await store.run(actor, (tx) => tellAdministrators(tx, id, task, name));
  return rows.length;
}

async function tellAdministrators(tx: Writer, id: string, task: number, name: string | null): Promise<void> {
  const run = await lockRun(tx, id);
  const around = { ...run, assignment: run.applicantAssignment, day: tx.actor.today };
  const people = (await processAdministrators(tx, around)).map(({ person }) => person);
  const words = `${name ?? '原办理人'}已离岗或停用，待办需要改派`;
  await warnPeople(tx, run, people, words, new Date().toISOString(), `${id}/${task}/disabled`);
}
