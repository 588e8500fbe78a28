import { type Command, type Deed, START, type TaskAction, type TaskNode } from '#standards/process';
import { type Draft, isOwnCase, isTooNear, type TaskDraft, type TokenDraft } from './draft.ts';
import { Refused, refuseIf } from './refused.ts';
import { changed, compact, taskNode } from './visit.ts';

/** Commands about one task. */
export type TaskCommand = Extract<Command, { readonly task: number; readonly opinion?: string }>;

/** A task in the hands of whoever sent the command (or whose paper he enters). */
export interface HeldTask {
  readonly token: TokenDraft;
  readonly task: TaskDraft;
  /** Undefined in the applicant's own step. */
  readonly node: TaskNode | undefined;
  readonly holder: string;
  readonly deed: Deed;
}

/** The open task of a command, held by its sender and ready to be handled; refused otherwise. A task of a pool falls to whoever handles it first. */
export function heldTask(draft: Draft, command: TaskCommand): HeldTask {
  const held = ownTask(draft, command);
  refuseIf(held.task.said !== undefined, 'TASK_CLOSED');
  refuseIf(held.task.waits !== undefined, 'TASK_WAITS');
  if (held.task.who === undefined) {
    held.task.who = held.holder;
    held.task.acted = true;
    changed(draft, { ...held, deed: { by: command.by } }, 'claimed');
  }
  return held;
}

/** The task of a command, held by its sender or lying in his pool, whatever its state. */
export function ownTask(draft: Draft, command: TaskCommand): HeldTask {
  const { token, task } = findTask(draft, command.task);
  const { by, paper, opinion } = command;
  refuseIf(paper !== undefined && (paper.reference.trim() === '' || paper.holder === ''), 'PAPER_REQUIRED');
  const holder = paper?.holder ?? by;
  const pooled = task.who === undefined && (task.pool?.includes(holder) ?? false);
  // Whoever lost the race for a pooled task learns that it is gone, not that it never was his.
  refuseIf(task.who !== undefined && task.who !== holder && (task.pool?.includes(holder) ?? false), 'TASK_CLOSED');
  refuseIf(task.who !== holder && !pooled, 'NOT_YOURS');
  const node = taskNode(draft, token.at);
  refuseIf(
    token.at !== START && node?.duty !== 'handle' && (isOwnCase(draft, by) || isOwnCase(draft, holder)),
    'OWN_CASE',
  );
  refuseIf(
    node !== undefined && (isTooNear(draft, node, by) || isTooNear(draft, node, holder)),
    'OTHER_PERSON_REQUIRED',
  );
  const deed = compact({ by, holder: paper?.holder, paper: paper?.reference, opinion });
  return { token, task, node, holder, deed };
}

/** A task by its number; refused as closed when it once was there. */
export function findTask(draft: Draft, id: number): { token: TokenDraft; task: TaskDraft } {
  for (const token of draft.state.tokens) {
    const task = token.tasks.find((other) => other.id === id);
    if (task) return { token, task };
  }
  const once = Number.isInteger(id) && id > 0 && id <= draft.state.last;
  throw new Refused(once ? 'TASK_CLOSED' : 'NO_SUCH_TASK');
}

/** Refuses what the node does not offer; the applicant's own step offers nothing but its re-submission. */
export function needAllowed({ node }: HeldTask, action: TaskAction): void {
  refuseIf(node === undefined, 'RESUBMIT_ONLY');
  refuseIf(node?.allow !== undefined && !node.allow.includes(action), 'NOT_ALLOWED_HERE', node?.id);
}

/** Refuses what only the competent may do: the administrator who holds a task for want of people, and a delegate. */
export function needCompetent({ task, node }: HeldTask): void {
  refuseIf(node === undefined, 'RESUBMIT_ONLY');
  refuseIf(task.stuck === true, 'ASSIGN_FIRST', node?.id);
  refuseIf(task.owner !== undefined, 'DELEGATED');
}

/** Refuses a word without the opinion that the node asks for. */
export function needOpinion({ node, deed }: HeldTask, refusing: boolean): void {
  const rule = node?.opinion ?? 'onRefusal';
  const asked = rule === 'always' || (refusing && rule === 'onRefusal');
  refuseIf(asked && !deed.opinion?.trim(), 'OPINION_REQUIRED', node?.id);
}

/** Refuses a yes while fields that the node must have filled are empty; whoever was added for advice fills none. */
export function needFilled({ world }: Draft, { node, task }: HeldTask): void {
  const empty = (name: string) => [undefined, null, ''].includes(world.form[name] as null);
  const unfilled = Object.entries(node?.fields ?? {}).some(([name, right]) => right === 'fill' && empty(name));
  refuseIf(task.added === undefined && unfilled, 'FIELDS_EMPTY', node?.id);
}
