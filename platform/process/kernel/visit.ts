import {
  type Deed,
  type Found,
  type GroupRule,
  type OpenedTask,
  type Signer,
  START,
  type TaskChange,
  type TaskNode,
  type TaskOutcome,
  type VisitOutcome,
} from '#standards/process';
import { type Draft, nextNumber, type TaskDraft, type TokenDraft } from './draft.ts';

/** The task node with this id; undefined for the applicant's own step. */
export function taskNode(draft: Draft, id: string): TaskNode | undefined {
  const node = draft.map.get(id)?.node;
  return node?.type === 'task' ? node : undefined;
}

/** Group rule of a node; the applicant's step is a single task. */
export function groupOf(node: TaskNode | undefined): GroupRule {
  return node?.group ?? { rule: 'one' };
}

/** Opens a visit without tasks; its number is added to `next`. */
export function openVisit(draft: Draft, id: string, next: number[]): TokenDraft {
  const token: TokenDraft = { at: id, visit: nextNumber(draft), tasks: [] };
  draft.state.tokens.push(token);
  next.push(token.visit);
  draft.events.push({ event: 'visitOpened', visit: token.visit, node: id, round: draft.state.round });
  const limit = taskNode(draft, id)?.limit;
  if (limit) draft.events.push({ event: 'clockStarted', visit: token.visit, node: id, limit });
  return token;
}

/** What a new task begins with. */
export type NewTask = Omit<TaskDraft, 'id'> & { as?: string };

/** Adds a task to a visit and says so. */
export function openTask(draft: Draft, token: TokenDraft, { as, ...given }: NewTask): TaskDraft {
  const task = compact({ id: nextNumber(draft), ...given });
  token.tasks.push(task);
  const { id, who, for: principal, pool, parent, waits, weight, stuck } = task;
  const opened = { task: id, visit: token.visit, node: token.at, kind: kindOf(draft, token, task) } as const;
  draft.events.push({
    event: 'taskOpened',
    ...opened,
    ...compact({ who, for: principal, pool: pool && [...pool], as, parent, waits, weight, stuck }),
  });
  return task;
}

/** A task for each person found: one after the other with `seq`, a pool with `one`, all at once otherwise. */
export function openGroup(draft: Draft, token: TokenDraft, group: GroupRule, found: readonly Found[]): void {
  if (group.rule === 'one' && found.length > 1) {
    openTask(draft, token, { pool: found.map(({ who }) => who) });
    return;
  }
  for (const { who, for: principal, as, weight } of found) {
    const waits = group.rule === 'seq' && token.tasks.length > 0 ? 'turn' : undefined;
    openTask(draft, token, { who, for: principal, as, weight, waits });
  }
}

/** Closes one task; it stays in the group's count unless the visit closes or it was removed. */
export function closeTask(
  draft: Draft,
  token: TokenDraft,
  task: TaskDraft,
  outcome: TaskOutcome,
  more: { deed?: Deed; earlier?: number } = {},
): void {
  draft.events.push({
    event: 'taskClosed',
    task: task.id,
    visit: token.visit,
    node: token.at,
    outcome,
    ...compact(more),
  });
}

/** Closes a visit: tasks that have not spoken close as `rest`, the clock stops, the token is gone. */
export function closeVisit(
  draft: Draft,
  token: TokenDraft,
  outcome: VisitOutcome,
  rest: TaskOutcome,
  auto?: true,
): void {
  for (const task of token.tasks) if (!task.said) closeTask(draft, token, task, rest);
  draft.state.tokens = draft.state.tokens.filter((other) => other !== token);
  const { visit, at: node } = token;
  draft.events.push({ event: 'visitClosed', visit, node, outcome, ...compact({ auto }) });
  if (taskNode(draft, node)?.limit) draft.events.push({ event: 'clockStopped', visit, node });
}

/** The holder's side of a task, as events tell it. */
export function holding({ who, for: principal, owner, pool, waits, stuck }: TaskDraft) {
  return compact({ who, for: principal, owner, pool: pool && [...pool], waits, stuck });
}

/** Says that a task changed, and how it stands now. */
export function changed(
  draft: Draft,
  { task, token, deed }: { task: TaskDraft; token: TokenDraft; deed?: Deed },
  change: TaskChange,
): void {
  const { visit, at: node } = token;
  draft.events.push({
    event: 'taskChanged',
    task: task.id,
    visit,
    node,
    change,
    ...holding(task),
    ...compact({ deed }),
  });
}

/** The holder of a task as a signer. */
export function signerOf({ who, for: principal, weight }: TaskDraft): Signer | undefined {
  return who === undefined ? undefined : compact({ who, for: principal, weight });
}

/** The same object without its undefined parts, so that states and events are equal after a JSON round trip. */
export function compact<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

function kindOf(draft: Draft, token: TokenDraft, task: TaskDraft): OpenedTask['kind'] {
  if (token.at === START) return 'apply';
  return task.added ?? taskNode(draft, token.at)?.duty ?? 'decide';
}
