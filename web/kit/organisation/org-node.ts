import type { Filter } from '#platform/store';
import type { Row } from '../api/shapes.ts';

/** A place in the territory tree: a region, or a unit in it. */
export interface OrgNode {
  readonly kind: 'region' | 'unit';
  readonly id: string;
  readonly title: string;
}

/** What lies below a node (below nothing: the top), as lists to ask for. Units hang below their superior unit, else below their region. */
export function childrenAsks(
  below: OrgNode | undefined,
  withUnits: boolean,
): readonly { readonly kind: OrgNode['kind']; readonly filter: Filter }[] {
  if (!below) return [{ kind: 'region', filter: { field: 'parent', op: 'empty' } }];
  if (below.kind === 'unit') return [{ kind: 'unit', filter: { field: 'parent', op: 'eq', value: below.id } }];
  const regions = { kind: 'region', filter: { field: 'parent', op: 'eq', value: below.id } } as const;
  if (!withUnits) return [regions];
  const inRegion: Filter = {
    and: [
      { field: 'region', op: 'eq', value: below.id },
      { field: 'parent', op: 'empty' },
    ],
  };
  return [{ kind: 'unit', filter: inRegion }, regions];
}

/** A row of a region or unit list as a node. */
export function nodeOf(kind: OrgNode['kind'], row: Row): OrgNode {
  return { kind, id: row.id, title: String(row.name ?? '') };
}

/** Key of a node in a tree control. */
export function nodeKey(node: Pick<OrgNode, 'kind' | 'id'>): string {
  return `${node.kind}:${node.id}`;
}
