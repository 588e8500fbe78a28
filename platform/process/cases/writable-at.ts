import type { TaskNode } from '#standards/process';
import type { OpenTask } from './step-change.ts';

/** Fields of the form that a task lets its holder write: none for who was added for advice, nor for an administrator who only has to appoint somebody. */
export function writableAt({ added, stuck }: OpenTask, node: Pick<TaskNode, 'fields'> | undefined): readonly string[] {
  const rights = node?.fields ?? {};
  return added || stuck
    ? []
    : Object.keys(rights).filter((name) => rights[name] === 'write' || rights[name] === 'fill');
}
