import type { ProcessNode } from '#standards/process';
import type { FaultView } from '../../definitions/definitions.contract.ts';
import { allNodes } from './tree-edit.ts';

/** Steps for which nobody has been chosen yet: the server takes no such tree, so the page names them before it asks. */
export function unfinished(nodes: readonly ProcessNode[]): readonly FaultView[] {
  return allNodes(nodes).flatMap((node) => {
    if ((node.type !== 'task' && node.type !== 'cc') || node.who.length > 0) return [];
    const whom = node.type === 'cc' ? '抄送对象' : '办理人';
    return [{ severity: 'error' as const, place: node.id, message: `“${node.title}”还没有设置${whom}。` }];
  });
}
