import { sql } from 'kysely';
import type { CommandContext } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { type CaseState, type Command, type Item, START } from '#standards/process';
import type { Roll } from '../assignment/answer-needs.ts';
import type { Around } from '../assignment/places.ts';
import { ClockBook } from '../clocks/clock-book.ts';
import { clockParts } from '../clocks/clock-parts.ts';
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
import { type KeptFile, stepGround } from './step-ground.ts';
import { writeCopies } from './write-copies.ts';
import { type LogLine, nextLine } from './write-log.ts';
import { writeStep } from './write-step.ts';
import { taskParts } from './write-tasks.ts';
import { todoParts } from './write-todos.ts';
import { visitParts } from './write-visits.ts';

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
  const { file, department, place, time, clocks: kept } = await stepGround(tx, run);
  const form = order.form ?? run.form;
  const around: Around = { ...run, assignment: run.applicantAssignment, form, day: context.today, department };
  const before = run.logSeq === 0 ? null : run.state;
  const { result, roll } = await settleStep(tx, context.store, item, definition, before, order.command, around, place);
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
  const entrusted = tx.entrust(CASE_PERMISSIONS);
  const no = before === null ? '' : file.no;
  const reserved = await doEffects(tx, context, item, { ...run, form, no }, change);
  const copied = await writeCopies(tx, change, run, roll);
  const book = new ClockBook(kept, at, time);
  const clocks = keepStepClocks(item, change, book);
  const { holders, fresh } = newlySeeing(run, roll, change);
  const line = nextLine(run.id, { seq: run.logSeq, hash: run.logHash }, at, lineOf(order, change));
  const after: CaseRun = {
    ...run,
    form,
    formRev: order.form ? run.formRev + 1 : run.formRev,
    rev: run.rev + 1,
    state: result.state,
    status: statusOf(item, run, result.state, change),
    reserved,
    people: [...run.people, ...fresh],
    logSeq: line.head.seq,
    logHash: line.head.hash,
  };
  const tasks = taskParts(change, roll);
  for (const update of tasks.ahead) await update.execute(tx.system);
  const { moved, deputies } = await writeStep(tx, {
    run: after,
    parts: [...visitParts(change), ...tasks.parts, ...clockParts(run.id, book), sql`log_line as (${line.insert})`],
    todos: todoParts(change, run, (visit) => clocks.visits.get(visit) ?? { dueAt: null, light: 'green' }),
    named: holders,
  });
  if (fresh.length > 0) await entrusted.grantSight(caseFile, [run.id], { people: fresh }, null, '参与办件');
  for (const { deputy, until } of deputies)
    if (!after.people.includes(deputy))
      await entrusted.grantSight(caseFile, [run.id], { person: deputy }, until, AS_DEPUTY);
  await writeCaseFile(entrusted, after, change, file, clocks, order);
  const { status } = after;
  tx.emit('caseFile.moved', run.id, { people: [...new Set([...moved, ...copied, ...ownerOf(run)])], status });
  for (const { result: outcome } of eventsOf(change.events, 'caseEnded'))
    tx.emit(`caseFile.${outcome}`, run.id, { item: run.item, status, result: outcome });
  const told = { applicants: ownerOf(run), status, copied, seq: line.head.seq };
  for (const news of newsOfStep(change, told)) tx.emit(NEWS_EVENT, run.id, news);
  return after;
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

/** Who holds something of the case by this step, and who of all that take part sees it for the first time. */
function newlySeeing(
  run: CaseRun,
  roll: Roll,
  { events, doer }: StepChange,
): { readonly holders: readonly string[]; readonly fresh: readonly string[] } {
  const named = events.flatMap((event): readonly (string | undefined)[] => {
    if (event.event === 'taskOpened' || event.event === 'taskChanged') return [event.who, ...(event.pool ?? [])];
    return event.event === 'copied' ? event.people.filter((person) => roll.has(person)) : [];
  });
  const holders = named.filter((person): person is string => person !== undefined);
  const fresh = new Set([...ownerOf(run), ...(doer.person ? [doer.person] : []), ...holders]);
  return { holders, fresh: [...fresh].filter((person) => !run.people.includes(person)) };
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
  { id, status }: CaseRun,
  { definition, after, at, events }: StepChange,
  was: KeptFile,
  { accepted, dueDays }: StepClocks,
  { command }: StepOrder,
): Promise<void> {
  const step = after.tokens.map((token) => nodeTitle(definition, token.at)).join('、') || null;
  const ended = eventsOf(events, 'caseEnded')[0];
  const set = {
    ...(was.status !== status ? { status } : {}),
    ...(was.step !== step ? { step: step?.slice(0, 200) ?? null } : {}),
    ...(accepted && !was.accepted ? { acceptedAt: at } : {}),
    ...(dueDays.promised ? { dueOn: dueDays.promised } : {}),
    ...(dueDays.legal ? { legalDueOn: dueDays.legal } : {}),
    ...(ended ? { finishedAt: at, result: ended.reason?.slice(0, 500) ?? null } : {}),
  };
  if (Object.keys(set).length === 0) return;
  await tx.update(caseFile, [{ id, rev: was.rev, set }], { permission: 'caseFile.run', verb: command.kind });
}
