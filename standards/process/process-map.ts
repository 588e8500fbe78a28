import { type ProcessDefinition, type ProcessNode, START } from './definition.ts';

/** One parallel node around a node, and in which of its branches the node lies. */
export interface Region {
  readonly par: string;
  readonly branch: number;
}

/** Where a node stands in the tree. */
export interface PlacedNode {
  readonly node: ProcessNode;
  /** Parallel branches around it, outermost first: its region path. */
  readonly region: readonly Region[];
  /** The `if` or `par` that it lies directly in, with the branch (-1 for `otherwise`); absent at the top. */
  readonly inside?: { readonly node: string; readonly branch: number };
  readonly sequence: readonly ProcessNode[];
  readonly index: number;
  /** Position in reading order. */
  readonly order: number;
}

/** Every node of a definition by its id, placed. The first wins where an id stands twice (`checkProcess` refuses such definitions). */
export type ProcessMap = ReadonlyMap<string, PlacedNode>;

const known = new WeakMap<ProcessDefinition, ProcessMap>();

/** The map of a definition; made once for each. */
export function processMap(definition: ProcessDefinition): ProcessMap {
  let map = known.get(definition);
  if (!map) {
    const placed = new Map<string, PlacedNode>();
    place(definition.nodes, [], undefined, placed);
    known.set(definition, placed);
    map = placed;
  }
  return map;
}

/** Region path of a node; the applicant's step lies outside every branch. */
export function regionOf(map: ProcessMap, id: string): readonly Region[] {
  return map.get(id)?.region ?? [];
}

/** Position of a node in reading order; the applicant's step comes first. */
export function orderOf(map: ProcessMap, id: string): number {
  return id === START ? -1 : (map.get(id)?.order ?? Number.MAX_SAFE_INTEGER);
}

/** Whether the inner region lies in the outer one or is the same. */
export function liesIn(inner: readonly Region[], outer: readonly Region[]): boolean {
  return outer.every(({ par, branch }, depth) => inner[depth]?.par === par && inner[depth].branch === branch);
}

/** The branches of an `if` or `par`, `otherwise` last. */
export function branchesOf(
  node: ProcessNode,
): readonly { readonly title: string; readonly nodes: readonly ProcessNode[] }[] {
  if (node.type === 'if') return [...node.branches, node.otherwise];
  return node.type === 'par' ? node.branches : [];
}

function place(
  sequence: readonly ProcessNode[],
  region: readonly Region[],
  inside: PlacedNode['inside'],
  placed: Map<string, PlacedNode>,
): void {
  sequence.forEach((node, index) => {
    if (!placed.has(node.id)) placed.set(node.id, { node, region, inside, sequence, index, order: placed.size });
    if (node.type === 'if') {
      node.branches.forEach((branch, i) => {
        place(branch.nodes, region, { node: node.id, branch: i }, placed);
      });
      place(node.otherwise.nodes, region, { node: node.id, branch: -1 }, placed);
    }
    if (node.type === 'par') {
      node.branches.forEach((branch, i) => {
        place(branch.nodes, [...region, { par: node.id, branch: i }], { node: node.id, branch: i }, placed);
      });
    }
  });
}
