import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Tree } from 'antd';
import type { DataNode } from 'antd/es/tree';
import { useState } from 'react';
import { fetchAll } from '../api/fetch-all.ts';
import { Failure } from '../state/failure.tsx';
import { Loading } from '../state/loading.tsx';
import { childrenAsks, nodeKey, nodeOf, type OrgNode } from './org-node.ts';

interface OrgDataNode extends DataNode {
  node: OrgNode;
  children?: OrgDataNode[];
}

/** The territory tree and what a choice in it does. */
export interface OrgTreeProps {
  readonly withUnits: boolean;
  /** Kinds that may be chosen. */
  readonly selectable: readonly OrgNode['kind'][];
  readonly onSelect: (node: OrgNode) => void;
  readonly height?: number;
}

/** Regions and units by territory, loaded as the person opens them; shows what the acting post may see and no more. */
export function OrgTree({ withUnits, selectable, onSelect, height = 420 }: OrgTreeProps) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<readonly OrgDataNode[]>();
  const load = async (below: OrgNode | undefined): Promise<OrgDataNode[]> => {
    const lists = await Promise.all(
      childrenAsks(below, withUnits).map(async ({ kind, filter }) => {
        const rows = await queries.fetchQuery({
          queryKey: ['rows', kind, 'below', filter],
          queryFn: () => fetchAll(kind, { filter }),
          staleTime: 60_000,
        });
        return rows.map((row) => nodeOf(kind, row));
      }),
    );
    return lists.flat().map((node) => ({
      key: nodeKey(node),
      title: node.title,
      node,
      selectable: selectable.includes(node.kind),
    }));
  };
  const top = useQuery({
    queryKey: ['rows', 'region', 'top', withUnits, selectable],
    queryFn: async () => {
      const [first, ...others] = await load(undefined);
      // A province stands alone at the top: nobody should have to open it first.
      if (first && others.length === 0) return [{ ...first, children: await load(first.node) }];
      return first ? [first, ...others] : [];
    },
  });
  if (top.error) return <Failure error={top.error} retry={top.refetch} />;
  if (!top.data) return <Loading />;
  const nodes = opened ?? top.data;
  return (
    <Tree<OrgDataNode>
      height={height}
      treeData={[...nodes]}
      defaultExpandedKeys={nodes.length === 1 ? nodes.map((node) => node.key) : []}
      loadData={async (node) => {
        if (node.children) return;
        const children = await load(node.node);
        setOpened((before) => placed(before ?? nodes, String(node.key), children));
      }}
      onSelect={(_keys, { node }) => onSelect(node.node)}
    />
  );
}

function placed(nodes: readonly OrgDataNode[], key: string, children: OrgDataNode[]): OrgDataNode[] {
  return nodes.map((node) => {
    if (node.key === key) return { ...node, children, isLeaf: children.length === 0 };
    return node.children ? { ...node, children: placed(node.children, key, children) } : node;
  });
}
