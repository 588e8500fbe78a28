import { type Command, liesIn, regionOf, START } from '#standards/process';
import { type Draft, isOwnCase, type TaskDraft, type TokenDraft } from './draft.ts';
import { takeDown } from './go-back.ts';
import { findTask } from './held-task.ts';
import { findHeir, give } from './pass-on.ts';
import { refuseIf } from './refused.ts';
import { changed, taskNode } from './visit.ts';
import { endCase, openAfresh, openAgain } from './walk.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** 撤销 by the applicant, or by whoever holds the returned case in his stead. */
export function cancel(draft: Draft, { by, reason }: Of<'cancel'>): void {
  const holds = draft.state.tokens.some(({ at, tasks }) => at === START && tasks.some(({ who }) => who === by));
  refuseIf(by !== draft.state.applicant && !holds, 'NOT_APPLICANT');
  endCase(draft, 'withdrawn', reason);
}

/** 挂起. */
export function suspend(draft: Draft, { by, reason }: Of<'suspend'>): void {
  needReason(reason);
  draft.state.status = 'suspended';
  draft.events.push({ event: 'caseSuspended', by, reason });
}

/** 恢复. */
export function resume(draft: Draft, { by, reason }: Of<'resume'>): void {
  refuseIf(draft.state.status !== 'suspended', 'NOT_SUSPENDED');
  needReason(reason);
  draft.state.status = 'running';
  draft.events.push({ event: 'caseResumed', by, reason });
}

/** 终止. */
export function terminate(draft: Draft, { reason }: Of<'terminate'>): void {
  needReason(reason);
  endCase(draft, 'terminated', reason);
}

/** 跳转: like a return, but forwards too; only to a node whose region the case is in, so never into another branch. */
export function jump(draft: Draft, { by, to, second, reason }: Of<'jump'>): void {
  needReason(reason);
  refuseIf(isOwnCase(draft, by), 'OWN_CASE');
  refuseIf(second === by || second === '' || isOwnCase(draft, second), 'SECOND_PERSON_REQUIRED');
  const node = taskNode(draft, to);
  refuseIf(node === undefined && (to !== START || draft.state.applicant === ''), 'UNKNOWN_NODE');
  const region = regionOf(draft.map, to);
  const inside = draft.state.tokens.some(({ at }) => liesIn(regionOf(draft.map, at), region));
  refuseIf(!inside, 'CANNOT_JUMP_THERE', to);
  takeDown(draft, to, 'jumped');
  draft.events.push({ event: 'caseJumped', to, by, second, reason });
  const walked = { next: [], joined: [] };
  if (node) openAfresh(draft, node, walked);
  else openAgain(draft, START, [], walked);
}

/** 改派 one task, or 离职交接 of all that one person holds here. */
export function reassign(draft: Draft, command: Of<'reassign'>): void {
  const { by, from, to, reason } = command;
  needReason(reason);
  refuseIf(isOwnCase(draft, by), 'OWN_CASE');
  // Whoever appoints does not make himself the one who decides.
  refuseIf(to === by, 'TO_ONESELF');
  const held = command.task === undefined ? heldBy(draft, from ?? '') : [unsaid(draft, command.task)];
  refuseIf(held.length === 0, 'NOTHING_HELD');
  for (const { token, task } of held) {
    const heir = findHeir(draft, token, from ?? task.who, to);
    if (!heir) continue;
    const shared = task.pool !== undefined && task.who === undefined && !task.stuck && command.task === undefined;
    if (shared) task.pool = [...(task.pool ?? []).filter((person) => person !== from), heir.who];
    else if (task.owner === from && from !== undefined) task.owner = heir.who;
    else give(task, heir);
    if (token.at === START) draft.state.parties = [...(draft.state.parties ?? []), heir.who];
    changed(draft, { task, token, deed: { by, opinion: reason } }, 'reassigned');
  }
}

function unsaid(draft: Draft, id: number): { token: TokenDraft; task: TaskDraft } {
  const found = findTask(draft, id);
  refuseIf(found.task.said !== undefined, 'TASK_CLOSED');
  return found;
}

function heldBy({ state }: Draft, person: string): { token: TokenDraft; task: TaskDraft }[] {
  return state.tokens.flatMap((token) =>
    token.tasks
      .filter(({ said, who, owner, pool }) => {
        const holds = who === person || owner === person || (who === undefined && pool?.includes(person));
        return said === undefined && holds;
      })
      .map((task) => ({ token, task })),
  );
}

function needReason(reason: string): void {
  refuseIf(reason.trim() === '', 'REASON_REQUIRED');
}
