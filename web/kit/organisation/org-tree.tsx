import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type GetRef, Tree } from 'antd';
import type { DataNode } from 'antd/es/tree';
import { useEffect, useRef, useState } from 'react';
import { useCodeItems } from '../api/use-meta.ts';
import { answerQuery } from '../api/use-records.ts';
import { Failure } from '../state/failure.tsx';
import { Loading } from '../state/loading.tsx';
import { Nothing } from '../state/nothing.tsx';
import {
  branchesOf,
  childrenInput,
  grown,
  nodeKey,
  type OrgBranch,
  type OrgNode,
  type OrgTreeName,
} from './org-node.ts';

/** A tree of the organisation and what a choice in it does. */
export interface OrgTreeProps {
  /** By territory unless said otherwise. */
  readonly tree?: OrgTreeName;
  readonly withUnits: boolean;
  /** Kinds that may be chosen. */
  readonly selectable: readonly OrgNode['kind'][];
  readonly onSelect: (node: OrgNode) => void;
  /** Regions, from the top down, that stand open at first: the way to where the person works. */
  readonly openAt?: readonly string[];
  /** The node that the page shows; marked wherever it stands open. */
  readonly chosen?: Pick<OrgNode, 'kind' | 'id'>;
  /** Height in CSS pixels within which it scrolls. */
  readonly height?: number;
}

interface Answer {
  readonly nodes: readonly OrgNode[];
  readonly more: boolean;
}

/** Regions and units, loaded as the person opens them; shows what the acting post may see and no more. */
export function OrgTree(props: OrgTreeProps) {
  const { tree = 'place', withUnits, selectable, onSelect, openAt = [], chosen, height = 420 } = props;
  const queries = useQueryClient();
  const load = async (below?: Pick<OrgNode, 'kind' | 'id'>) => {
    const asked = answerQuery<Answer>('identity', 'organisationChildren', childrenInput(tree, below));
    const { nodes } = await queries.fetchQuery({ ...asked, staleTime: 60_000 });
    return branchesOf(nodes, withUnits);
  };
  const top = useQuery({
    queryKey: ['organisation', tree, withUnits, openAt],
    queryFn: async () => {
      const roots = await load();
      const [only, ...others] = roots;
      // A province stands alone at the top: nobody should have to open it first.
      const alone = only && others.length === 0 ? [only.node] : [];
      const regions = tree === 'place' ? openAt.map((id) => ({ kind: 'region' as const, id })) : [];
      const open = [...alone, ...regions.filter(({ id }) => id !== alone[0]?.id)];
      const below = await Promise.all(open.map(load));
      const keys = open.map(nodeKey);
      return { keys, branches: keys.reduce((all, key, at) => grown(all, key, below[at] ?? []), roots) };
    },
  });
  // After a change that shows at the start, the tree is drawn anew, so that nothing opened before keeps standing there.
  const [drawn, setDrawn] = useState({ from: top.data, round: 0 });
  if (drawn.from !== top.data) setDrawn({ from: top.data, round: drawn.round + 1 });
  if (top.error) return <Failure error={top.error} retry={top.refetch} />;
  if (!top.data) return <Loading />;
  if (top.data.branches.length === 0) return <Nothing words="您的可见范围内还没有机构。" />;
  return (
    <Branches
      key={drawn.round}
      start={top.data.branches}
      open={top.data.keys}
      load={load}
      selectable={selectable}
      onSelect={onSelect}
      chosen={chosen}
      height={height}
    />
  );
}

interface BranchesProps
  extends Required<Pick<OrgTreeProps, 'selectable' | 'onSelect' | 'height'>>,
    Pick<OrgTreeProps, 'chosen'> {
  readonly start: readonly OrgBranch[];
  /** Keys that stand open at first. */
  readonly open: readonly string[];
  readonly load: (below: OrgNode) => Promise<readonly OrgBranch[]>;
}

function Branches({ start, open, load, selectable, onSelect, chosen, height }: BranchesProps) {
  const statuses = useCodeItems('unitStatus');
  const [branches, setBranches] = useState(start);
  const tree = useRef<GetRef<typeof Tree>>(null);
  const mark = chosen && nodeKey(chosen);
  useEffect(() => {
    if (mark) tree.current?.scrollTo({ key: mark });
  }, [mark]);
  const words = (node: OrgNode) => {
    const ended = node.status !== null && node.status !== 'active';
    const label = statuses.find((item) => item.code === node.status)?.label;
    return ended ? `${node.name}（${label ?? node.status}）` : node.name;
  };
  return (
    <Tree<TreeNode>
      ref={tree}
      height={height}
      treeData={branches.map((branch) => treeNode(branch, selectable, words))}
      defaultExpandedKeys={[...open]}
      selectedKeys={mark ? [mark] : []}
      loadData={async ({ key, node, children }) => {
        if (children) return;
        const below = await load(node);
        setBranches((before) => grown(before, key, below));
      }}
      onSelect={(_keys, { node }) => onSelect(node.node)}
    />
  );
}

interface TreeNode extends DataNode {
  key: string;
  node: OrgNode;
  children?: TreeNode[];
}

function treeNode(
  { key, node, isLeaf, children }: OrgBranch,
  selectable: OrgTreeProps['selectable'],
  words: (node: OrgNode) => string,
): TreeNode {
  return {
    key,
    node,
    title: words(node),
    isLeaf,
    selectable: selectable.includes(node.kind),
    ...(children ? { children: children.map((child) => treeNode(child, selectable, words)) } : {}),
  };
}
