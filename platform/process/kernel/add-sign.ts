import type { Command } from '#standards/process';
import { type Draft, isKeptOut, isOwnCase, isTooNear, type TaskDraft } from './draft.ts';
import { findNamed, MOST_PEOPLE } from './find-people.ts';
import { type HeldTask, heldTask, needAllowed, needCompetent, needFilled, needOpinion, ownTask } from './held-task.ts';
import { inGroup } from './pass-on.ts';
import { refuseIf } from './refused.ts';
import { settle } from './settle.ts';
import { changed, closeTask, openTask, taskNode } from './visit.ts';

const ACTIONS = { before: 'addBefore', after: 'addAfter', beside: 'addBeside' } as const;

/** 加签. Before: the task waits for their advice. After: the task agrees, and its vote stands once they have. Beside: they join the group. */
export function addSign(draft: Draft, command: Extract<Command, { kind: 'addSign' }>): void {
  const held = heldTask(draft, command);
  const { task, token, deed, holder } = held;
  const { where } = command;
  needCompetent(held);
  needAllowed(held, ACTIONS[where]);
  refuseIf(task.added !== undefined, 'ADDED_CANNOT_ADD');
  refuseIf(where === 'after' && token.tasks.some((t) => t.parent === task.id && t.added === 'before'), 'SIGNERS_MIXED');
  if (where === 'after') {
    needOpinion(held, false);
    needFilled(draft, held);
  }
  const people = newcomers(draft, held, command.people);
  if (!people) return;
  task.who = holder;
  task.acted = true;
  if (where === 'after') {
    task.said = 'yes';
    closeTask(draft, token, task, 'agreed', { deed });
  }
  if (where === 'before') {
    task.waits = 'signers';
    changed(draft, held, 'waits');
  }
  for (const { who, for: principal, as } of people) {
    openTask(draft, token, { who, for: principal, as, added: where, parent: task.id });
  }
  settle(draft, token, holder);
}

/** 减签: signers that this task added and who have not spoken leave again; the group is judged anew. */
export function removeSign(draft: Draft, command: Extract<Command, { kind: 'removeSign' }>): void {
  const held = ownTask(draft, command);
  const { task, token, deed, holder } = held;
  needAllowed(held, 'removeSign');
  const leaving = command.remove.map((id) => token.tasks.find((other) => other.id === id));
  const mine = (other: TaskDraft | undefined): other is TaskDraft =>
    other !== undefined && other.parent === task.id && other.said === undefined;
  refuseIf(leaving.length === 0 || !leaving.every(mine), 'NOT_REMOVABLE');
  for (const other of leaving.filter(mine)) {
    if (!token.tasks.includes(other)) continue;
    token.tasks = token.tasks.filter((one) => one !== other);
    closeTask(draft, token, other, 'removed', { deed });
  }
  settle(draft, token, holder);
}

function newcomers(draft: Draft, { token, holder }: HeldTask, people: readonly string[]) {
  const named = [...new Set(people)];
  refuseIf(named.length === 0, 'NO_PEOPLE');
  refuseIf(named.length + token.tasks.length > MOST_PEOPLE, 'TOO_MANY_PEOPLE');
  refuseIf(named.includes(holder), 'TO_ONESELF');
  refuseIf(
    named.some((person) => isOwnCase(draft, person)),
    'OWN_CASE',
  );
  const node = taskNode(draft, token.at);
  refuseIf(node !== undefined && named.some((person) => isTooNear(draft, node, person)), 'OTHER_PERSON_REQUIRED');
  const found = findNamed(draft, token.at, named);
  if (!found) return undefined;
  const stepsBack = (who: string) => isOwnCase(draft, who) || isKeptOut(draft, node, who);
  const able = found.map((one) => (one.for !== undefined && stepsBack(one.who) ? { who: one.for } : one));
  refuseIf(
    able.some(({ who }) => inGroup(token, who)) || new Set(able.map(({ who }) => who)).size < able.length,
    'ALREADY_IN_GROUP',
  );
  return able;
}
