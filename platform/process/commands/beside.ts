import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { type CommandContext, defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { REFUSALS } from '#standards/process';
import { findPeople } from '../assignment/find-people.ts';
import type { Holder } from '../assignment/holders.ts';
import { addLogLine } from '../cases/add-log-line.ts';
import { type CaseRun, lockRun } from '../cases/case-run.ts';
import { type Doer, doerOf } from '../cases/doer.ts';
import { answerOf } from '../cases/on-task.ts';
import { takesPart } from '../cases/part-in-case.ts';
import { openTasks } from '../cases/step-change.ts';
import { CASE_PERMISSIONS, takeStep } from '../cases/take-step.ts';
import { withinReach } from '../cases/within-reach.ts';
import { processFault } from '../faults.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { NEWS_EVENT } from '../tell/case-news.ts';
import { answerConsult, consult, copyCase, dismiss, urge } from './beside.contract.ts';

/** Does 传阅 (`caseFile.copy`). */
export const copyHandler = defineHandler(copyCase, async (tx, input, context) => {
  const { run, doer } = await caseOfParticipant(tx, context);
  const found = await activePeople(tx, run, input.people);
  const reason = input.why ? { reason: input.why } : {};
  const command = { kind: 'copy', by: doer.person, people: found.map(({ person }) => person), ...reason } as const;
  return answerOf(await takeStep(tx, context, run, { command, doer, opinion: input.why }));
});

/** Does 已阅 (`process.dismiss`). */
export const dismissHandler = defineHandler(dismiss, async (tx, input) => {
  const { person } = tx.actor;
  const ids = input.todos.map(({ id }) => id);
  const { rows } = await sql<{ ref: string; kind: string }>`
    update todo set closed_at = now(), read_at = coalesce(read_at, now()) where id::text = any(${ids}::text[])
      and person = ${person} and closed_at is null and kind in ('copy', 'answer', 'warning') returning ref, kind`.execute(
    tx.system,
  );
  if (rows.length === 0) throw new GoaError(processFault('NO_NOTICE'));
  const copies = rows.filter(({ kind }) => kind === 'copy').map(({ ref }) => ref.replace('copy/', ''));
  await sql`update case_copy set read_at = coalesce(read_at, now()) where id::text = any(${copies}::text[]) and person = ${person}`.execute(
    tx.system,
  );
});

/** Does 催办 (`caseFile.urge`). */
export const urgeHandler = defineHandler(urge, async (tx, input, context) => {
  const doer = await doerOf(tx, tx.actor, context.address);
  const run = await lockRun(tx, context.row?.id ?? '');
  const supervises = await withinReach(tx, 'supervise', run.id);
  if (!supervises && !run.people.includes(doer.person)) throw new GoaError(processFault('NOT_INVOLVED'));
  if (run.state.status === 'suspended') throw new GoaError({ code: 'CASE_SUSPENDED', ...REFUSALS.CASE_SUSPENDED });
  const waiting = openTasks(run.state).filter(({ who, waits }) => who && who !== doer.person && !waits);
  if (waiting.length === 0) throw new GoaError(processFault('NO_TASK'));
  const { rows: fresh } = await sql<{ task: number; who: string }>`
    insert into case_urge (id, case_id, task, urged, by, by_name, words, at)
    select u.id, ${run.id}, u.task, u.who, ${doer.person}, ${doer.name}, ${input.words ?? null}, now()
    from unnest(${waiting.map(() => uuidv7())}::uuid[], ${waiting.map(({ id }) => id)}::int[],
      ${waiting.map(({ who }) => who ?? null)}::uuid[]) as u (id, task, who)
    where not exists (select from case_urge c where c.case_id = ${run.id} and c.task = u.task and c.urged = u.who
      and c.at > now() - interval '4 hours')
    returning task, urged as who`.execute(tx.system);
  if (fresh.length === 0) throw new GoaError(processFault('URGED_JUST_NOW'));
  // An urged entry comes to the top of the list of whoever has it.
  await sql`update todo set opened_at = now(), read_at = null, detail = '【催办】' || regexp_replace(coalesce(detail, ''), '^【催办】', '')
    where case_id = ${run.id} and closed_at is null and kind = 'task' and task = any(${fresh.map(({ task }) => task)}::int[])`.execute(
    tx.system,
  );
  const people = fresh.map(({ who }) => who);
  await addLogLine(tx, run, doer, 'urge', { people }, undefined, input.words ?? null);
  tx.emit('todo.moved', run.id, { people });
  tx.emit(NEWS_EVENT, run.id, { what: 'urged', people, ref: String(run.logSeq + 1) });
  return { urged: fresh.length };
});

/** Does 征求意见 (`caseFile.consult`). */
export const consultHandler = defineHandler(consult, async (tx, input, context) => {
  const { run, doer } = await caseOfParticipant(tx, context);
  const found = await activePeople(tx, run, input.people);
  const asked = found.filter(({ person }) => person !== doer.person);
  if (asked.length === 0) throw new GoaError(processFault('PERSON_UNKNOWN'), { path: 'people' });
  const fresh = asked.map(({ person }) => person).filter((person) => !run.people.includes(person));
  if (fresh.length > 0)
    await tx.entrust(CASE_PERMISSIONS).grantSight(caseFile, [run.id], { people: fresh }, null, '征求意见');
  await sql`update case_run set people = people || ${fresh}::uuid[] where id = ${run.id}`.execute(tx.system);
  const column = <T>(value: (holder: Holder) => T) => asked.map(value);
  await sql`
    with asked as (
      insert into case_consult (id, case_id, task, asked_by, asked_by_name, person, name, org, question, asked_at)
      select id, ${run.id}::uuid, ${input.task ?? null}::int, ${doer.person}::uuid, ${doer.name}, person, name, org,
        ${input.question}, now()
      from unnest(${column(() => uuidv7())}::uuid[], ${column(({ person }) => person)}::uuid[],
        ${column(({ name }) => name)}::text[], ${column(({ org }) => org)}::text[]) as u (id, person, name, org)
      returning id, person
    )
    insert into todo (id, person, kind, source, ref, case_id, title, detail, item, opened_at)
    select id, person, 'consult', 'process', 'consult/' || id, ${run.id}::uuid, ${run.title}, left(${input.question}, 100),
      ${run.item}, now()
    from asked`.execute(tx.system);
  const people = column(({ person }) => person);
  await addLogLine(tx, run, doer, 'consult', { people }, undefined, input.question);
  tx.emit('todo.moved', run.id, { people });
  tx.emit(NEWS_EVENT, run.id, { what: 'consulted', people, ref: String(run.logSeq + 1) });
  return { asked: asked.length };
});

/** Does 答复意见 (`process.answerConsult`). */
export const answerConsultHandler = defineHandler(answerConsult, async (tx, input, context) => {
  const doer = await doerOf(tx, tx.actor, context.address);
  const { rows } = await sql<{ id: string; caseId: string; askedBy: string; question: string }>`
    update case_consult set answer = ${input.answer}, answered_at = now()
    where id::text = ${input.consult} and person = ${doer.person} and answered_at is null
    returning id, case_id as "caseId", asked_by as "askedBy", question`.execute(tx.system);
  const asked = rows[0];
  if (!asked) throw new GoaError(processFault('CONSULT_UNKNOWN'));
  const run = await lockRun(tx, asked.caseId);
  await sql`update todo set closed_at = now() where source = 'process' and ref = ${`consult/${asked.id}`} and closed_at is null`.execute(
    tx.system,
  );
  await sql`
    insert into todo (id, person, kind, source, ref, case_id, title, detail, item, opened_at)
    values (${uuidv7()}, ${asked.askedBy}, 'answer', 'process', ${`answer/${asked.id}`}, ${run.id}, ${run.title},
      ${`${doer.name}答复：${input.answer}`.slice(0, 200)}, ${run.item}, now())`.execute(tx.system);
  await addLogLine(tx, run, doer, 'answerConsult', { asked: asked.question }, undefined, input.answer);
  tx.emit('todo.moved', run.id, { people: [asked.askedBy, doer.person] });
  tx.emit(NEWS_EVENT, run.id, { what: 'answered', people: [asked.askedBy], ref: asked.id });
});

/** The case, locked, for somebody who takes part in it. Throws NOT_INVOLVED for those who only see it, COPY_ENDS for those it was only copied to. */
async function caseOfParticipant(
  tx: Writer,
  context: CommandContext,
): Promise<{ run: CaseRun; doer: Doer & { person: string } }> {
  const doer = await doerOf(tx, tx.actor, context.address);
  const run = await lockRun(tx, context.row?.id ?? '');
  if (!run.people.includes(doer.person)) throw new GoaError(processFault('NOT_INVOLVED'));
  if (!(await takesPart(tx, run, doer.person))) throw new GoaError(processFault('COPY_ENDS'));
  return { run, doer };
}

/** People who can be reached; throws PERSON_UNKNOWN when one of them cannot. */
async function activePeople(
  tx: Writer,
  run: CaseRun,
  people: readonly { readonly person: string }[],
): Promise<readonly Holder[]> {
  const ids = [...new Set(people.map(({ person }) => person))];
  const around = { ...run, assignment: null, day: tx.actor.today };
  const found = await findPeople(tx, { by: 'people', people: ids }, around);
  if (found.length < ids.length) throw new GoaError(processFault('PERSON_UNKNOWN'), { path: 'people' });
  return found;
}
