import type { Command, Found } from '#standards/process';
import { type Draft, isKeptOut, isOwnCase, isTooNear, type TaskDraft, type TokenDraft } from './draft.ts';
import { findNamed } from './find-people.ts';
import { heldTask, needAllowed, needCompetent } from './held-task.ts';
import { refuseIf } from './refused.ts';
import { changed, taskNode } from './visit.ts';

/** 转办: responsibility moves for good, never back to a former holder and never to a member of the same group. */
export function transfer(draft: Draft, command: Extract<Command, { kind: 'transfer' }>): void {
  const held = heldTask(draft, command);
  const { task, holder, token } = held;
  refuseIf(task.owner !== undefined, 'DELEGATED');
  needAllowed(held, 'transfer');
  refuseIf(task.past?.includes(command.to) ?? false, 'GOES_ROUND');
  const heir = findHeir(draft, token, holder, command.to);
  if (!heir) return;
  task.past = [...(task.past ?? []), holder];
  give(task, heir);
  changed(draft, held, 'transferred');
}

/** 委派: the owner keeps the responsibility and gets the task back. */
export function delegate(draft: Draft, command: Extract<Command, { kind: 'delegate' }>): void {
  const held = heldTask(draft, command);
  needCompetent(held);
  needAllowed(held, 'delegate');
  const heir = findHeir(draft, held.token, held.holder, command.to);
  if (!heir) return;
  const { task } = held;
  task.owner = held.holder;
  task.who = heir.who;
  task.acted = true;
  delete task.pool;
  delete task.read;
  changed(draft, held, 'delegated');
}

/** 委派办结. */
export function resolve(draft: Draft, command: Extract<Command, { kind: 'resolve' }>): void {
  const held = heldTask(draft, command);
  refuseIf(held.task.owner === undefined, 'NOT_DELEGATED');
  takeHome(held.task);
  changed(draft, held, 'resolved');
}

/** The owner has a delegated task in his own hands again. */
export function takeHome(task: TaskDraft): void {
  task.who = task.owner;
  task.acted = true;
  delete task.owner;
  delete task.read;
}

/** Somebody named as the next holder: able, not the one who gives, not a party of the case, not in the group already. */
export function findHeir(draft: Draft, token: TokenDraft, giver: string | undefined, to: string): Found | undefined {
  refuseIf(to === giver, 'TO_ONESELF');
  const node = taskNode(draft, token.at);
  refuseIf(node !== undefined && node.duty !== 'handle' && isOwnCase(draft, to), 'OWN_CASE');
  refuseIf(node !== undefined && isTooNear(draft, node, to), 'OTHER_PERSON_REQUIRED');
  const found = findNamed(draft, token.at, [to])?.[0];
  if (!found) return undefined;
  // The deputy of the person named may be the applicant or sit in the group himself; then it is the person named after all.
  const stepsBack = isOwnCase(draft, found.who) || isKeptOut(draft, node, found.who) || found.who === giver;
  const heir = found.for !== undefined && stepsBack ? { who: to } : found;
  refuseIf(inGroup(token, heir.who), 'ALREADY_IN_GROUP');
  return heir;
}

/** Whether a person has, had or may claim a task of this visit. */
export function inGroup(token: TokenDraft, person: string): boolean {
  return token.tasks.some(
    ({ who, owner, pool }) => who === person || owner === person || (who === undefined && pool?.includes(person)),
  );
}

/** Puts a task into other hands: a fresh start, nothing of the former holder's standing left. */
export function give(task: TaskDraft, heir: Found): void {
  task.who = heir.who;
  task.acted = true;
  delete task.for;
  if (heir.for !== undefined) task.for = heir.for;
  delete task.pool;
  delete task.read;
  delete task.stuck;
  delete task.owner;
}
