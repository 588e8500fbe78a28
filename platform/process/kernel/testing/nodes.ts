import type { ProcessNode, TaskNode } from '#standards/process';

/** A task for `<id>1`, or for the people named. */
export function task(id: string, more: Partial<TaskNode> & { people?: readonly string[] } = {}): TaskNode {
  const { people = [`${id}1`], ...rest } = more;
  return { type: 'task', id, title: id, who: [{ by: 'people', people }], ...rest };
}

/** Parallel branches. */
export function par(id: string, ...branches: ProcessNode[][]): ProcessNode {
  return { type: 'par', id, title: id, branches: branches.map((nodes, index) => ({ title: `${id}.${index}`, nodes })) };
}

/** So many people with numbered names. */
export function crowd(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `m${index + 1}`);
}
