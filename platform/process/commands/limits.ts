import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { type CommandContext, defineHandler } from '#platform/commands';
import { enqueueJobs, GoaError, type Writer } from '#platform/store';
import { addLogLine } from '../cases/add-log-line.ts';
import { type CaseRun, lockRun } from '../cases/case-run.ts';
import { type Doer, doerOf } from '../cases/doer.ts';
import { answerOf } from '../cases/on-task.ts';
import { handlesCase } from '../cases/part-in-case.ts';
import { openTasks } from '../cases/step-change.ts';
import { CASE_PERMISSIONS } from '../cases/take-step.ts';
import { withinReach } from '../cases/within-reach.ts';
import { endClocks, holdClocks, openClocks, rerunClock } from '../clocks/keep-clocks.ts';
import { beginningOf, nextDay } from '../clocks/office-hours.ts';
import { RECOUNT_JOB } from '../clocks/recount-job.ts';
import { usedAt } from '../clocks/running-clock.ts';
import { workingTimeOf } from '../clocks/working-time-of.ts';
import { needWholeReach } from '../definitions/need-whole-reach.ts';
import { processFault } from '../faults.ts';
import { type CaseStatus, caseFile } from '../resources/case-file.resource.ts';
import { caseInReach } from './administer.ts';
import { annulWarning, deliver, extend, publishYear, resumeClock, stopClock, stopReason } from './limits.contract.ts';

/** Does 特别程序 (`caseFile.stopClock`). */
export const stopClockHandler = defineHandler(stopClock, async (tx, input, context) => {
  const { run, doer } = await caseOfHandler(tx, context);
  if (input.expectedOn < context.today) throw new GoaError(processFault('EXPECTED_PAST'), { path: 'expectedOn' });
  const clocks = await openClocks(tx, run.id, { kinds: ['legal', 'promised', 'node'] });
  if (clocks.some(({ status }) => status === 'stopped')) throw new GoaError(processFault('CLOCK_STOPPED'));
  if (clocks.length === 0) throw new GoaError(processFault('NO_CLOCK'));
  const at = new Date().toISOString();
  await holdClocks(tx, clocks, at, await workingTimeOf(tx, run.body));
  const stop = uuidv7();
  await sql`
    insert into case_clock_stop (id, case_id, reason, note, document, from_at, expected_on, stopped_by, stopped_by_name)
    values (${stop}, ${run.id}, ${input.reason}, ${input.note}, ${input.document ?? null}, ${at}, ${input.expectedOn},
      ${doer.person}, ${doer.name})`.execute(tx.system);
  // A limit that stands still for ever is a limit lost: whoever stopped it is asked when the day has passed.
  await sql`
    insert into case_timer (due, case_id, stop, kind, level, round)
    values (${beginningOf(nextDay(input.expectedOn))}, ${run.id}, ${stop}, 'stopEnds', 'ends', 1)`.execute(tx.system);
  const reason = stopReason.items.find(({ code }) => code === input.reason)?.label;
  const data = { reason, document: input.document ?? null, expectedOn: input.expectedOn };
  return show(tx, run, doer, 'stopClock', 'stopped', {}, data, input.note);
});

/** Does 恢复计时 (`caseFile.resumeClock`). */
export const resumeClockHandler = defineHandler(resumeClock, async (tx, input, context) => {
  const { run, doer } = await caseOfHandler(tx, context);
  const clocks = (await openClocks(tx, run.id)).filter(({ status }) => status === 'stopped');
  if (clocks.length === 0) throw new GoaError(processFault('CLOCK_RUNS'));
  const at = new Date().toISOString();
  const time = await workingTimeOf(tx, run.body);
  const due: { dueOn?: string; legalDueOn?: string } = {};
  for (const clock of clocks) {
    const { dueDay } = await rerunClock(tx, clock, { runFrom: at }, time);
    if (clock.kind === 'promised') due.dueOn = dueDay;
    if (clock.kind === 'legal') due.legalDueOn = dueDay;
  }
  await sql`update case_clock_stop set until_at = ${at} where case_id = ${run.id} and until_at is null`.execute(
    tx.system,
  );
  return show(
    tx,
    run,
    doer,
    'resumeClock',
    run.status === 'stopped' ? 'running' : run.status,
    due,
    due,
    input.note ?? null,
  );
});

/** Does 延期 (`caseFile.extend`). */
export const extendHandler = defineHandler(extend, async (tx, input, context) => {
  const { run, doer } = await caseOfHandler(tx, context);
  const clocks = await openClocks(tx, run.id, { kinds: ['legal', 'promised'] });
  if (clocks.length === 0) throw new GoaError(processFault('NO_CLOCK'));
  if (clocks.some(({ status }) => status === 'stopped')) throw new GoaError(processFault('CLOCK_STOPPED'));
  const { rows } = await sql<{ extended: boolean }>`
    select coalesce(bool_or(extended > 0), false) as extended from case_clock where case_id = ${run.id}`.execute(
    tx.system,
  );
  if (rows[0]?.extended) throw new GoaError(processFault('EXTENDED_ALREADY'));
  const time = await workingTimeOf(tx, run.body);
  const at = new Date().toISOString();
  const legal = clocks.find(({ kind }) => kind === 'legal') ?? clocks[0]!;
  if (usedAt(legal, at, time) > legal.amount) throw new GoaError(processFault('CLOCK_OVER'));
  const due: { dueOn?: string; legalDueOn?: string } = {};
  for (const clock of clocks) {
    const { dueDay } = await rerunClock(tx, clock, { extended: input.days }, time);
    if (clock.kind === 'promised') due.dueOn = dueDay;
    if (clock.kind === 'legal') due.legalDueOn = dueDay;
  }
  const data = { days: input.days, approvedBy: input.approvedBy, document: input.document, ...due };
  return show(tx, run, doer, 'extend', run.status, due, data, input.why);
});

/** Does 登记送达 (`caseFile.deliver`): by somebody who handled the case, never by its applicant. */
export const deliverHandler = defineHandler(deliver, async (tx, input, context) => {
  const doer = await doerOf(tx, tx.actor, context.address);
  const run = await lockRun(tx, context.row?.id ?? '');
  if (!(await handlesCase(tx, run, doer.person))) throw new GoaError(processFault('NOT_INVOLVED'));
  const clocks = await openClocks(tx, run.id, { kinds: ['notify'] });
  if (clocks.length === 0) throw new GoaError(processFault('NO_CLOCK'));
  await endClocks(tx, clocks, new Date().toISOString(), await workingTimeOf(tx, run.body));
  return show(tx, run, doer, 'deliver', run.status, {}, {}, input.note);
});

/** Does 发布放假安排 (`process.publishYear`). */
export const publishYearHandler = defineHandler(publishYear, async (tx, input) => {
  await needWholeReach(tx, publishYear.permission);
  const holidays = input.holidays;
  const makeUp = (input.makeUp ?? []).map(({ day }) => day);
  const inYear = (day: string) => day.startsWith(`${input.year}-`);
  const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const sound =
    holidays.every(({ from, to }) => inYear(from) && inYear(to) && from <= to) &&
    makeUp.every((day) => inYear(day) && weekend(day) && !holidays.some(({ from, to }) => from <= day && day <= to));
  if (!sound) throw new GoaError(processFault('YEAR_WRONG'));
  await sql`
    insert into work_calendar_year (year, holidays, make_up_days, source, evidence, published_at, published_by)
    values (${input.year}, ${JSON.stringify(holidays)}::jsonb, ${makeUp}::date[], ${input.source}, 'V', now(), ${tx.actor.person})
    on conflict (year) do update set holidays = excluded.holidays, make_up_days = excluded.make_up_days,
      source = excluded.source, published_at = now(), published_by = excluded.published_by`.execute(tx.system);
  await enqueueJobs(tx.system, [{ handler: RECOUNT_JOB, key: 'all', payload: { year: input.year } }]);
  tx.emit('workCalendar.published', String(input.year), { year: input.year });
  return { year: input.year };
});

/** Does 撤销预警 (`process.annulWarning`). */
export const annulWarningHandler = defineHandler(annulWarning, async (tx, input, context) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(input.warning))
    throw new GoaError(processFault('WARNING_UNKNOWN'));
  const { rows } = await sql<{ caseId: string; light: string }>`
    select case_id as "caseId", light from case_warning where id = ${input.warning} and annulled_at is null`.execute(
    tx.system,
  );
  const warning = rows[0];
  if (!warning) throw new GoaError(processFault('WARNING_UNKNOWN'));
  const { run } = await caseInReach(tx, context, warning.caseId, 'supervise');
  const doer = await doerOf(tx, tx.actor, context.address);
  await sql`update case_warning set annulled_at = now(), annulled_by = ${doer.person}, annul_reason = ${input.why}
    where id = ${input.warning}`.execute(tx.system);
  await addLogLine(
    tx,
    run,
    doer,
    'annulWarning',
    { warning: input.warning, light: warning.light },
    undefined,
    input.why,
  );
});

/** The case, locked, for somebody who handles it now or keeps it. Throws NOT_INVOLVED. */
async function caseOfHandler(
  tx: Writer,
  context: CommandContext,
): Promise<{ run: CaseRun; doer: Doer & { person: string } }> {
  const doer = await doerOf(tx, tx.actor, context.address);
  const run = await lockRun(tx, context.row?.id ?? '');
  const handles = openTasks(run.state).some(({ who }) => who === doer.person) && run.applicant !== doer.person;
  if (!handles && !(await withinReach(tx, 'administer', run.id))) throw new GoaError(processFault('NOT_INVOLVED'));
  return { run, doer };
}

async function show(
  tx: Writer,
  run: CaseRun,
  doer: Doer,
  action: string,
  status: CaseStatus,
  set: { readonly dueOn?: string; readonly legalDueOn?: string },
  data: Readonly<Record<string, unknown>>,
  words: string | null,
): Promise<{ rev: number; status: string }> {
  await addLogLine(tx, run, doer, action, data, undefined, words);
  await sql`update case_run set status = ${status}, rev = rev + 1 where id = ${run.id}`.execute(tx.system);
  const { rows } = await sql<{ rev: number }>`select rev from case_file where id = ${run.id}`.execute(tx.system);
  const patch = { id: run.id, rev: rows[0]!.rev, set: { status, ...set } };
  await tx.entrust(CASE_PERMISSIONS).update(caseFile, [patch], { permission: 'caseFile.run', verb: action });
  tx.emit('caseFile.moved', run.id, { people: run.people, status });
  return answerOf({ rev: run.rev + 1, status });
}
