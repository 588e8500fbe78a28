import { describe, expect, it } from 'vitest';
import { childrenAsks, nodeKey, nodeOf } from './org-node.ts';

const county = { kind: 'region', id: 'r1', title: '南明区' } as const;

describe('what lies below a place', () => {
  it('begins with regions that have no superior', () => {
    expect(childrenAsks(undefined, true)).toEqual([{ kind: 'region', filter: { field: 'parent', op: 'empty' } }]);
  });

  it('puts a region’s own units before the regions below it, and leaves subordinate units to their superior', () => {
    const [units, regions] = childrenAsks(county, true);
    expect(units?.filter).toEqual({
      and: [
        { field: 'region', op: 'eq', value: 'r1' },
        { field: 'parent', op: 'empty' },
      ],
    });
    expect(regions?.kind).toBe('region');
    expect(childrenAsks(county, false).map((ask) => ask.kind)).toEqual(['region']);
  });

  it('shows subordinate units below their unit', () => {
    const unit = { kind: 'unit', id: 'u1', title: '教育局' } as const;
    expect(childrenAsks(unit, true)).toEqual([{ kind: 'unit', filter: { field: 'parent', op: 'eq', value: 'u1' } }]);
  });

  it('keeps regions and units of the same id apart', () => {
    const row = { id: 'x', rev: 1, createdAt: '', updatedAt: '', voidedAt: null, name: '甲' };
    expect(nodeKey(nodeOf('unit', row))).not.toBe(nodeKey(nodeOf('region', row)));
  });
});
