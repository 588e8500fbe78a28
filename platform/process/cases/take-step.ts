import { sql } from 'kysely';
import type { CommandContext } from '#platform/commands';
import { GoaError, type Store, type Writer } from '#platform/store';
import { type CaseState, type Command, type Item, START } from '#standards/process';
import type { Roll } from '../assignment/answer-needs.ts';
import type { Around } from '../assignment/places.ts';
import { deputiesOf } from '../assignment/standing-deputies.ts';
import { definitionById } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { type CaseStatus, caseFile } from '../resources/case-file.resource.ts';
import { NEWS_EVENT, newsOfStep } from '../tell/case-news.ts';
import { doEffects } from './case-effects.ts';
import type { CaseRun } from './case-run.ts';
import type { Doer } from './doer.ts';
import { fillRoll } from './fill-roll.ts';
import { nodeTitle } from './node-titles.ts';
import { settleStep } from './settle-step.ts';
import { eventsOf, type StepChange } from './step-change.ts';
import { keepStepClocks, type StepClocks } from './step-clocks.ts';
import { writeCopies } from './write-copies.ts';
import { type LogLine, writeLog } from './write-log.ts';
import { writeTasks } from './write-tasks.ts';
import { writeTodos } from './write-todos.ts';

/** How a step is to be written down. */
export interface StepOrder {
  readonly command: Command;
  readonly doer: Doer;
  /** Name of the action in the log, when it is not the command's. */
  readonly action?: string;
  readonly opinion?: string | null;
  /** Further facts for the log. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The form as it is from this step on. */
  readonly form?: CaseRun['form'];
}

/** Why a standing deputy sees a case; it ends with the delegation. */
export const AS_DEPUTY = '代办委托';

/** Permissions with which a step writes the row of its case and lets people see it. */
export const CASE_PERMISSIONS = ['caseFile.run', 'caseFile.read', 'unit.read', 'person.read'];

/**
 * Takes one step of a locked case: kernel, rows, limits, ledger effects, to-do lists, sight, log and events, all in the transaction of `tx`.
 * Throws what the kernel or an effect refuses with; then nothing has changed.
 */
export async function takeStep(tx: Writer, context: CommandContext, run: CaseRun, order: StepOrder): Promise<CaseRun> {
  const item = itemOf(context, run.item);
  const { definition } = await definitionById(tx, run.definition);
  const form = order.form ?? run.form;
  const around: Around = { ...run, assignment: run.applicantAssignment, form, day: context.today };
  const before = run.logSeq === 0 ? null : run.state;
  const { result, roll } = await settleStep(tx, context.store, item, definition, before, order.command, around);
  const at = new Date().toISOString();
  const change: StepChange = {
    caseId: run.id,
    definition,
    before,
    after: result.state,
    events: result.events,
    at,
    doer: order.doer,
  };
  await fillRoll(tx, change.events, around, roll);
  await writeTasks(tx, change, roll);
  const clocks = await keepStepClocks(tx, item, change, run.body);
  const no = before === null ? '' : await caseNo(tx, run.id);
  const entrusted = tx.entrust(CASE_PERMISSIONS);
  const reserved = await doEffects(tx, context, item, { ...run, form, no }, change);
  const copied = await writeCopies(tx, change, run, roll);
  const moved = await writeTodos(
    tx,
    change,
    run,
    (visit) => clocks.visits.get(visit) ?? { dueAt: null, light: 'green' },
  );
  const people = await letSee(entrusted, run, roll, change, order.doer);
  const log = await writeLog(tx, run.id, { seq: run.logSeq, hash: run.logHash }, at, [lineOf(order, change)]);
  const status = statusOf(item, run, result.state, change);
  const formRev = order.form ? run.formRev + 1 : run.formRev;
  const { rows } = await sql<{ rev: number }>`
    update case_run set rev = rev + 1, state = ${JSON.stringify(result.state)}::jsonb, form = ${JSON.stringify(form)}::jsonb,
      form_rev = ${formRev}, status = ${status}, reserved = ${reserved}, people = ${[...people]}::uuid[],
      log_seq = ${log.seq}, log_hash = decode(${log.hash}, 'hex')
    where id = ${run.id} returning rev`.execute(tx.system);
  await writeCaseFile(entrusted, run, change, status, clocks, order);
  tx.emit('caseFile.moved', run.id, { people: [...new Set([...moved, ...copied, ...ownerOf(run)])], status });
  for (const { result: outcome } of eventsOf(change.events, 'caseEnded'))
    tx.emit(`caseFile.${outcome}`, run.id, { item: run.item, status, result: outcome });
  const told = { applicants: ownerOf(run), status, copied, seq: log.seq };
  for (const news of newsOfStep(change, told)) tx.emit(NEWS_EVENT, run.id, news);
  return {
    ...run,
    form,
    formRev,
    rev: rows[0]!.rev,
    state: result.state,
    status,
    reserved,
    people,
    logSeq: log.seq,
    logHash: log.hash,
  };
}

/** Whoever applied; nobody where the platform opened the case. */
function ownerOf({ applicant }: CaseRun): readonly string[] {
  return applicant ? [applicant] : [];
}

/** The declared item of a case; throws UNKNOWN_ITEM when its app was taken out. */
export function itemOf({ store }: Pick<CommandContext, 'store'>, name: string): Item {
  const item = store.registry.items.get(name);
  if (!item) throw new GoaError(processFault('UNKNOWN_ITEM'));
  return item;
}

async function caseNo(tx: Pick<Store, 'system'>, id: string): Promise<string> {
  const { rows } = await sql<{ no: string }>`select no from case_file where id = ${id}`.execute(tx.system);
  return rows[0]?.no ?? '';
}

/** 待受理, 待补正, 审查中 … as the case stands; a special procedure shows until it is over. */
function statusOf({ acceptance }: Item, run: CaseRun, state: CaseState, { events }: StepChange): CaseStatus {
  if (state.status === 'suspended') return 'suspended';
  if (state.status === 'ended') {
    const atWindow =
      acceptance &&
      eventsOf(events, 'visitClosed').some((visit) => visit.node === acceptance.node && visit.outcome === 'denied');
    return atWindow ? 'refused' : (state.result ?? 'terminated');
  }
  const at = state.tokens.map((token) => token.at);
  if (at.includes(START)) {
    const [back] = eventsOf(events, 'caseReturned');
    if (!back) return run.status;
    return acceptance && back.from === acceptance.node ? 'correcting' : 'returned';
  }
  if (acceptance && at.includes(acceptance.node)) return 'submitted';
  return run.status === 'stopped' ? 'stopped' : 'running';
}

async function letSee(
  tx: Writer,
  run: CaseRun,
  roll: Roll,
  { events }: StepChange,
  doer: Doer,
): Promise<readonly string[]> {
  const named = events.flatMap((event): readonly (string | undefined)[] => {
    if (event.event === 'taskOpened' || event.event === 'taskChanged') return [event.who, ...(event.pool ?? [])];
    return event.event === 'copied' ? event.people.filter((person) => roll.has(person)) : [];
  });
  const fresh = [...new Set([...ownerOf(run), doer.person ?? undefined, ...named])].filter(
    (person): person is string => person !== undefined && !run.people.includes(person),
  );
  if (fresh.length > 0) await tx.grantSight(caseFile, [run.id], { people: fresh }, null, '参与办件');
  const holders = named.filter((person): person is string => person !== undefined);
  for (const { deputy, until } of await deputiesOf(tx, holders, run.item)) {
    if (run.people.includes(deputy) || fresh.includes(deputy)) continue;
    await tx.grantSight(caseFile, [run.id], { person: deputy }, until, AS_DEPUTY);
  }
  return [...run.people, ...fresh];
}

function lineOf({ command, doer, action, opinion, data }: StepOrder, { events, after }: StepChange): LogLine {
  const task = 'task' in command ? (command.task ?? null) : null;
  const closed = eventsOf(events, 'visitClosed');
  return {
    actor: doer.person,
    actorName: doer.name,
    actorOrg: doer.org,
    onBehalf: doer.onBehalf?.person ?? null,
    onBehalfName: doer.onBehalf?.name ?? null,
    action: action ?? command.kind,
    task,
    from: taskEventNode(events, task) ?? closed[0]?.node ?? null,
    to: after.tokens.map(({ at }) => at),
    opinion: opinion ?? null,
    data: { ...data, round: after.round, events: events.map(({ event }) => event) },
    address: doer.address,
  };
}

function taskEventNode(events: StepChange['events'], task: number | null): string | undefined {
  for (const event of events) {
    if ((event.event === 'taskClosed' || event.event === 'taskChanged') && event.task === task) return event.node;
  }
  return undefined;
}

/** What lists show of the case; untouched when none of it changed. */
async function writeCaseFile(
  tx: Writer,
  run: CaseRun,
  { definition, after, at, events }: StepChange,
  status: CaseStatus,
  { accepted, dueDays }: StepClocks,
  { command }: StepOrder,
): Promise<void> {
  const step = after.tokens.map((token) => nodeTitle(definition, token.at)).join('、') || null;
  const ended = eventsOf(events, 'caseEnded')[0];
  const { rows } = await sql<{ rev: number; status: string; step: string | null; accepted: boolean }>`
    select rev, status, step, accepted_at is not null as accepted from case_file where id = ${run.id}`.execute(
    tx.system,
  );
  const was = rows[0]!;
  const set = {
    ...(was.status !== status ? { status } : {}),
    ...(was.step !== step ? { step: step?.slice(0, 200) ?? null } : {}),
    ...(accepted && !was.accepted ? { acceptedAt: at } : {}),
    ...(dueDays.promised ? { dueOn: dueDays.promised } : {}),
    ...(dueDays.legal ? { legalDueOn: dueDays.legal } : {}),
    ...(ended ? { finishedAt: at, result: ended.reason?.slice(0, 500) ?? null } : {}),
  };
  if (Object.keys(set).length === 0) return;
  await tx.update(caseFile, [{ id: run.id, rev: was.rev, set }], { permission: 'caseFile.run', verb: command.kind });
}
