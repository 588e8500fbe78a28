/** A place in the organisation: a region, or a unit. */
export interface OrgNode {
  readonly kind: 'region' | 'unit';
  readonly id: string;
  readonly name: string;
  /** Code of a region, short name of a unit. */
  readonly detail: string | null;
  /** Code of the unit's status; null for regions. */
  readonly status: string | null;
  /** Whether anything visible hangs below it. */
  readonly children: boolean;
}

/** By territory (属地) or by superior (主管). */
export type OrgTreeName = 'place' | 'line';

/** Input of the query for what hangs below a node; without a node the roots. */
export function childrenInput(
  tree: OrgTreeName,
  below?: Pick<OrgNode, 'kind' | 'id'>,
): Readonly<Record<string, string>> {
  return below ? { tree, [below.kind]: below.id } : { tree };
}

/** Key of a node in a tree control; a region and a unit never share one. */
export function nodeKey(node: Pick<OrgNode, 'kind' | 'id'>): string {
  return `${node.kind}:${node.id}`;
}

/** A node as a tree control keeps it, with what was loaded below it. */
export interface OrgBranch {
  readonly key: string;
  readonly node: OrgNode;
  readonly isLeaf: boolean;
  readonly children?: readonly OrgBranch[];
}

/** Nodes as branches; units are left out where only regions are asked for. */
export function branchesOf(nodes: readonly OrgNode[], withUnits: boolean): readonly OrgBranch[] {
  return nodes
    .filter((node) => withUnits || node.kind === 'region')
    .map((node) => ({ key: nodeKey(node), node, isLeaf: !node.children }));
}

/** The branches with what was loaded put below its node. */
export function grown(branches: readonly OrgBranch[], key: string, below: readonly OrgBranch[]): readonly OrgBranch[] {
  return branches.map((branch) => {
    if (branch.key === key) return { ...branch, children: below, isLeaf: below.length === 0 };
    return branch.children ? { ...branch, children: grown(branch.children, key, below) } : branch;
  });
}
