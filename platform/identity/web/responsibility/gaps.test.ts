import { expect, test } from 'vitest';
import type { ResponsibilityCell } from '../../queries/responsibility-map.contract.ts';
import { gapsOf, withGaps } from './gaps.ts';

const cell = (line: string, state: ResponsibilityCell['state']): ResponsibilityCell => ({
  line,
  state,
  bodies: [],
  from: null,
});
const map = {
  lines: [
    { code: 'vehicles', label: '公务用车' },
    { code: 'energy', label: '公共机构节能' },
  ],
  regions: [
    { id: 'p', name: '甲市', code: '1', cells: [cell('vehicles', 'own'), cell('energy', 'above')] },
    { id: 'q', name: '乙市', code: '2', cells: [cell('vehicles', 'missing'), cell('energy', 'missing')] },
  ],
};

test('only cells that nobody answers for are gaps; a body from above fills one', () => {
  expect(gapsOf(map)).toBe(2);
  expect(withGaps(map).regions.map(({ name }) => name)).toEqual(['乙市']);
});
