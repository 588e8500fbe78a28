import type { Limit, ProcessNode } from '../definition.ts';
import { type ProcessFault, processFault } from '../process-fault.ts';
import { branchesOf } from '../process-map.ts';
import type { Judgement } from './judgement.ts';

/** Working hours of a day, for adding up limits of different units. */
const HOURS = 8;

/** Warns when the node limits along the longest way exceed what the item promises. */
export function checkLimits({ definition, map, context }: Judgement): ProcessFault[] {
  if (!context.promised) return [];
  const [sum, promised] = [longest(definition.nodes), workdays(context.promised)];
  if (sum <= promised) return [];
  return [processFault('LIMITS_TOO_LONG', map, undefined, { sum: round(sum), promised: round(promised) })];
}

function longest(nodes: readonly ProcessNode[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'task') return sum + (node.limit ? workdays(node.limit) : 0);
    return sum + Math.max(0, ...branchesOf(node).map((branch) => longest(branch.nodes)));
  }, 0);
}

/** Calendar days count as five working days in seven. */
function workdays({ amount, unit }: Limit): number {
  if (unit === 'hour') return amount / HOURS;
  return unit === 'day' ? (amount * 5) / 7 : amount;
}

function round(days: number): number {
  return Math.round(days * 10) / 10;
}
