import type { ProcessContext } from '../check-process.ts';
import type { ProcessDefinition, TaskNode } from '../definition.ts';
import { liesIn, orderOf, type ProcessMap, regionOf } from '../process-map.ts';

/** A definition under judgement. */
export interface Judgement {
  readonly definition: ProcessDefinition;
  readonly map: ProcessMap;
  readonly context: ProcessContext;
}

/** The task nodes in reading order. */
export function tasksOf({ map }: Judgement): TaskNode[] {
  return [...map.values()].flatMap(({ node }) => (node.type === 'task' ? [node] : []));
}

/** Whether a case at `later` has come by `earlier`: `always`, `maybe` (a condition may lead around it), or `never`. */
export function comesBy({ map }: Judgement, later: string, earlier: string): 'always' | 'maybe' | 'never' {
  if (orderOf(map, earlier) >= orderOf(map, later)) return 'never';
  const [mine, other] = [waysAround(map, later), waysAround(map, earlier)];
  for (const [gate, branch] of other) {
    const here = mine.get(gate);
    if (here !== undefined && here !== branch) return 'never';
  }
  return [...other.keys()].some((gate) => !mine.has(gate) && map.get(gate)?.node.type === 'if') ? 'maybe' : 'always';
}

/** Whether the region rule lets a case go back from one node to another that stands before it. */
export function mayReturn(judgement: Judgement, from: string, to: string): boolean {
  const { map } = judgement;
  return comesBy(judgement, from, to) !== 'never' && liesIn(regionOf(map, from), regionOf(map, to));
}

/** The `if` and `par` nodes around a node, each with the branch it lies in. */
function waysAround(map: ProcessMap, id: string): Map<string, number> {
  const ways = new Map<string, number>();
  for (let at = map.get(id)?.inside; at; at = map.get(at.node)?.inside) ways.set(at.node, at.branch);
  return ways;
}
