import { type ProcessDefinition, processMap, START, type TaskNode } from '#standards/process';

/** Title of a node; the applicant's own step is 申请. */
export function nodeTitle(definition: ProcessDefinition, id: string): string {
  return id === START ? '申请' : (processMap(definition).get(id)?.node.title ?? id);
}

/** The step that people do under this id, undefined for the applicant's own and for nodes of other types. */
export function taskNode(definition: ProcessDefinition, id: string): TaskNode | undefined {
  const node = processMap(definition).get(id)?.node;
  return node?.type === 'task' ? node : undefined;
}
