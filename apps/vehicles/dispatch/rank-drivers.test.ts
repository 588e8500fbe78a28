import { expect, test } from 'vitest';
import { type DriverCandidate, rankDrivers } from './rank-drivers.ts';

test.each([
  ['the fixed driver before all', [man('a'), man('b', { fixed: true, own: false, busy: 300 })], 'b a'],
  ['own before another unit’s', [man('a', { own: false }), man('b', { busy: 300 })], 'b a'],
  ['who drives least', [man('a', { busy: 240 }), man('b', { busy: 60 })], 'b a'],
  ['none', [], ''],
])('proposes %s', (_, candidates, order) => {
  expect(
    rankDrivers(candidates)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(order);
});

function man(id: string, more: Partial<DriverCandidate> = {}): DriverCandidate {
  return { id, name: id, licence: 'C1', own: true, fixed: false, busy: 0, ...more };
}
