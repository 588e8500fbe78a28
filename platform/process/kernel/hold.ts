import type { Command } from '#standards/process';
import type { Draft } from './draft.ts';
import { heldTask, ownTask } from './held-task.ts';
import { refuseIf } from './refused.ts';
import { changed } from './visit.ts';

/** 认领: one of the pool takes the task. */
export function claim(draft: Draft, command: Extract<Command, { kind: 'claim' }>): void {
  refuseIf(ownTask(draft, command).task.who !== undefined, 'NOT_CLAIMABLE');
  heldTask(draft, command);
}

/** 退领: the task lies in the pool again. */
export function unclaim(draft: Draft, command: Extract<Command, { kind: 'unclaim' }>): void {
  const held = ownTask(draft, command);
  const { task } = held;
  refuseIf(task.said !== undefined, 'TASK_CLOSED');
  refuseIf(task.who === undefined || task.pool === undefined || task.waits !== undefined, 'NOT_CLAIMED');
  delete task.who;
  delete task.read;
  changed(draft, held, 'unclaimed');
}

/** First opening; later ones change nothing. */
export function read(draft: Draft, command: Extract<Command, { kind: 'read' }>): void {
  const held = ownTask(draft, command);
  if (held.task.read || held.task.said !== undefined) return;
  held.task.read = true;
  changed(draft, held, 'read');
}
