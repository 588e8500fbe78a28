import type { ProcessNode } from '#standards/process';

type Nodes = readonly ProcessNode[];

/** A list of nodes inside a tree: the way itself, or a branch of an `if` or `par`; `otherwise` is the last way of an `if`. */
export type ListPlace = { readonly owner: string; readonly branch: number | 'otherwise' } | 'way';

/** The tree with one node replaced by what `change` makes of it: nothing, itself changed, or several. */
export function changeNode(nodes: Nodes, id: string, change: (node: ProcessNode) => Nodes): Nodes {
  return nodes.flatMap((node) =>
    node.id === id ? change(node) : [inLists(node, (list) => changeNode(list, id, change))],
  );
}

/** The tree with one node a place earlier (−1) or later (1) in its list; at the end of its list it stays. */
export function moveNode(nodes: Nodes, id: string, by: -1 | 1): Nodes {
  const at = nodes.findIndex((node) => node.id === id);
  if (at < 0) return nodes.map((node) => inLists(node, (list) => moveNode(list, id, by)));
  const other = nodes[at + by];
  const moved = nodes[at];
  if (!other || !moved) return nodes;
  return nodes.map((node, i) => (i === at ? other : i === at + by ? moved : node));
}

/** The tree with a node at the end of a list. */
export function addNode(nodes: Nodes, place: ListPlace, added: ProcessNode): Nodes {
  if (place === 'way') return [...nodes, added];
  return changeNode(nodes, place.owner, (owner) => {
    if (owner.type === 'if' && place.branch === 'otherwise')
      return [{ ...owner, otherwise: { ...owner.otherwise, nodes: [...owner.otherwise.nodes, added] } }];
    const grown = <B extends { readonly nodes: Nodes }>(branch: B, i: number): B =>
      i === place.branch ? { ...branch, nodes: [...branch.nodes, added] } : branch;
    if (owner.type === 'if') return [{ ...owner, branches: owner.branches.map(grown) }];
    return [owner.type === 'par' ? { ...owner, branches: owner.branches.map(grown) } : owner];
  });
}

/** All nodes of a tree, outer ones first. */
export function allNodes(nodes: Nodes): Nodes {
  return nodes.flatMap((node) => [node, ...listsOf(node).flatMap(allNodes)]);
}

/** A new node of a kind under an id that the tree does not use yet. */
export function newNode(nodes: Nodes, type: ProcessNode['type']): ProcessNode {
  const taken = new Set(allNodes(nodes).map(({ id }) => id));
  let n = 1;
  while (taken.has(`${type}${n}`)) n++;
  const id = `${type}${n}`;
  switch (type) {
    case 'task':
      return { type, id, title: '新环节', who: [] };
    case 'cc':
      return { type, id, title: '抄送', who: [] };
    case 'par':
      return {
        type,
        id,
        title: '并行办理',
        branches: [
          { title: '一', nodes: [] },
          { title: '二', nodes: [] },
        ],
      };
    case 'if':
      return {
        type,
        id,
        title: '条件',
        branches: [{ title: '符合条件', when: { op: 'value', value: null }, nodes: [] }],
        otherwise: { title: '其他情况', nodes: [] },
      };
  }
}

function listsOf(node: ProcessNode): readonly Nodes[] {
  if (node.type === 'if') return [...node.branches.map((branch) => branch.nodes), node.otherwise.nodes];
  return node.type === 'par' ? node.branches.map((branch) => branch.nodes) : [];
}

function inLists(node: ProcessNode, change: (list: Nodes) => Nodes): ProcessNode {
  const inside = <B extends { readonly nodes: Nodes }>(branch: B): B => ({ ...branch, nodes: change(branch.nodes) });
  if (node.type === 'if') return { ...node, branches: node.branches.map(inside), otherwise: inside(node.otherwise) };
  return node.type === 'par' ? { ...node, branches: node.branches.map(inside) } : node;
}
