import { describe, expect, it } from 'vitest';
import { branchesOf, childrenInput, grown, nodeKey, type OrgNode } from './org-node.ts';

const node = (kind: OrgNode['kind'], id: string, children = true): OrgNode => ({
  kind,
  id,
  name: id,
  detail: null,
  status: null,
  children,
});

describe('a tree of the organisation', () => {
  it('asks for the roots first, then for what hangs below a node', () => {
    expect(childrenInput('place')).toEqual({ tree: 'place' });
    expect(childrenInput('line', node('unit', 'u1'))).toEqual({ tree: 'line', unit: 'u1' });
    expect(childrenInput('place', node('region', 'r1'))).toEqual({ tree: 'place', region: 'r1' });
  });

  it('keeps regions and units of the same id apart', () => {
    expect(nodeKey(node('unit', 'x'))).not.toBe(nodeKey(node('region', 'x')));
  });

  it('leaves units out where a region is to be chosen', () => {
    const nodes = [node('region', 'r', false), node('unit', 'u')];
    expect(branchesOf(nodes, false).map(({ key, isLeaf }) => [key, isLeaf])).toEqual([['region:r', true]]);
    expect(branchesOf(nodes, true)).toHaveLength(2);
  });

  it('grows where something was loaded, however deep, and marks a node without anything below', () => {
    const top = branchesOf([node('region', 'r')], true);
    const second = grown(top, 'region:r', branchesOf([node('unit', 'u')], true));
    const third = grown(second, 'unit:u', []);
    expect(third[0]?.children?.[0]).toMatchObject({ key: 'unit:u', isLeaf: true, children: [] });
    expect(grown(top, 'region:gone', [])).toEqual(top);
  });
});
