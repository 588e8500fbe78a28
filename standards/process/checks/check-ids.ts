import { type ProcessNode, START } from '../definition.ts';
import { type ProcessFault, processFault } from '../process-fault.ts';
import { branchesOf } from '../process-map.ts';
import type { Judgement } from './judgement.ts';

/** Ids that stand twice or are reserved, and ways on which nobody has a say. */
export function checkIds({ definition, map }: Judgement): ProcessFault[] {
  const ids = allIds(definition.nodes);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return [
    ...twice.map((id) => processFault('DUPLICATE_ID', map, id, { id })),
    ...(ids.includes(START) ? [processFault('RESERVED_ID', map, START, { id: START })] : []),
    ...(mayPassAlone(definition.nodes) ? [processFault('PATH_WITHOUT_TASK', map)] : []),
  ];
}

function allIds(nodes: readonly ProcessNode[]): string[] {
  return nodes.flatMap((node) => [node.id, ...branchesOf(node).flatMap((branch) => allIds(branch.nodes))]);
}

/** Whether a case could run through these nodes without any task. */
function mayPassAlone(nodes: readonly ProcessNode[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'task') return false;
    const alone = branchesOf(node).map((branch) => mayPassAlone(branch.nodes));
    return node.type === 'if' ? alone.some(Boolean) : alone.every(Boolean);
  });
}
