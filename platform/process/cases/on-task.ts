import type { CommandContext } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { Command } from '#standards/process';
import { holdsFor, principalsOf } from '../assignment/standing-deputies.ts';
import { processFault } from '../faults.ts';
import type { CaseRun } from './case-run.ts';
import type { Doer } from './doer.ts';
import { lockAs } from './lock-as.ts';
import { voicedVisits } from './part-in-case.ts';
import { type OpenTask, openTasks } from './step-change.ts';
import { type StepOrder, takeStep } from './take-step.ts';

/** A case under lock with the task that somebody wants to act on, and who acts for whom. */
export interface TaskAtHand {
  readonly run: CaseRun;
  readonly task: OpenTask | undefined;
  readonly doer: Doer & { readonly person: string };
  /** Person in whose name the kernel is asked: the doer, or the principal he stands in for. */
  readonly by: string;
}

/** Input that every action on a task has. */
export interface TaskInput {
  readonly task: number;
  readonly seen?: number | null;
}

/** Locks the case of a verb and finds the task; throws FORM_CHANGED when the person saw an older form, DEPUTY_OWN_CASE. */
export async function taskAtHand(tx: Writer, context: CommandContext, input: TaskInput): Promise<TaskAtHand> {
  const { run, doer } = await lockAs(tx, context);
  if (input.seen && input.seen !== run.formRev) throw new GoaError(processFault('FORM_CHANGED'));
  const task = openTasks(run.state).find(({ id }) => id === input.task);
  const own = !task || task.who === doer.person || task.owner === doer.person || task.pool?.includes(doer.person);
  if (own) return { run, task, doer, by: doer.person };
  const principals = await principalsOf(tx, doer.person, new Date().toISOString());
  const principal = principals.find(
    (one) => holdsFor(one, run.item) && (task.who === one.person || task.pool?.includes(one.person)),
  );
  if (!principal) return { run, task, doer, by: doer.person };
  const ownCase = [run.state.applicant, ...(run.state.parties ?? [])].includes(doer.person);
  if (ownCase) throw new GoaError(processFault('DEPUTY_OWN_CASE'));
  const onBehalf = { person: principal.person, name: principal.name };
  return { run, task, doer: { ...doer, onBehalf }, by: principal.person };
}

/** Takes a step on a task in the name of whoever acts; `make` gives the kernel's command. Throws DEPUTY_VOTED besides what `taskAtHand` throws. */
export async function actOnTask(
  tx: Writer,
  context: CommandContext,
  input: TaskInput & { readonly opinion?: string | null },
  make: (at: TaskAtHand) => Command,
  more: (at: TaskAtHand) => Pick<StepOrder, 'action' | 'data'> = () => ({}),
): Promise<{ rev: number; status: string }> {
  const at = await taskAtHand(tx, context, input);
  const command = make(at);
  if (command.kind === 'approve' || command.kind === 'deny') await refuseSecondVoice(tx, at);
  const order = { command, doer: at.doer, opinion: input.opinion, ...more(at) };
  return answerOf(await takeStep(tx, context, at.run, order));
}

/** Of several signatures at one step nobody gives two: not for two principals, and not for himself and a principal. */
async function refuseSecondVoice(tx: Writer, { run, task, doer }: TaskAtHand): Promise<void> {
  if (!task || !doer.onBehalf) return;
  if ((await voicedVisits(tx, run, doer.person)).has(task.visit)) throw new GoaError(processFault('DEPUTY_VOTED'));
}

/** What a step answers. */
export function answerOf({ rev, status }: Pick<CaseRun, 'rev' | 'status'>): { rev: number; status: string } {
  return { rev, status };
}

/** `opinion` only where there is one: the kernel tells empty from absent. */
export function spoken(opinion: string | null | undefined): { readonly opinion?: string } {
  return opinion ? { opinion } : {};
}

/** People chosen for steps ahead, by node. */
export function choosing(chosen: readonly { readonly node: string; readonly person: string }[] | null | undefined): {
  readonly choose?: Readonly<Record<string, readonly string[]>>;
} {
  if (!chosen || chosen.length === 0) return {};
  const choose: Record<string, string[]> = {};
  for (const { node, person } of chosen) choose[node] = [...(choose[node] ?? []), person];
  return { choose };
}
