import { branchesOf, type ProcessDefinition, type ProcessNode } from '#standards/process';
import { task } from './nodes.ts';
import type { Random } from './random.ts';
import { GROUPS } from './random-definition.ts';

/** A next version of a definition as an officer would draw it: a step more, one less, another group, a branch less, or a step that now lies in a branch. */
export function randomEdit(random: Random, definition: ProcessDefinition): ProcessDefinition {
  const { nodes, version } = definition;
  const next = (edited: readonly ProcessNode[]) => ({ ...definition, nodes: edited, version: version + 1 });
  const added = task(`v${version}`, { opinion: 'never' });
  const [node] = [random.pick(nodes)];
  const others = nodes.filter((other) => other !== node);
  const free = nodes.length > 1 && !mentions(others, node);
  switch (random.below(5)) {
    case 0:
      return next(free ? others : [...nodes, added]);
    case 1:
      return next(nodes.map((one) => (one.type === 'task' ? { ...one, group: random.pick(GROUPS) } : one)));
    case 2:
      return next(nodes.map(withoutBranch));
    case 3:
      return free ? next(nodes.map((one) => (one === node ? beside(one, added, version) : one))) : next(nodes);
    default:
      return next([...nodes, added]);
  }
}

/** Parallel nodes of three branches lose the last. */
function withoutBranch(node: ProcessNode): ProcessNode {
  if (node.type !== 'par' || node.branches.length < 3) return node;
  return { ...node, branches: node.branches.slice(0, -1) };
}

function beside(node: ProcessNode, other: ProcessNode, version: number): ProcessNode {
  const branches = [node, other].map((one) => ({ title: one.id, nodes: [one] }));
  return { type: 'par', id: `w${version}`, title: '并行', branches };
}

/** Whether a rule of some nodes names a node or one inside it. */
function mentions(nodes: readonly ProcessNode[], node: ProcessNode): boolean {
  const text = JSON.stringify(nodes);
  return idsOf(node).some((id) => text.includes(`"${id}"`));
}

function idsOf(node: ProcessNode): readonly string[] {
  return [node.id, ...branchesOf(node).flatMap(({ nodes }) => nodes.flatMap(idsOf))];
}
