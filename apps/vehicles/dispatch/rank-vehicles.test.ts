import { expect, test } from 'vitest';
import { type Candidate, rankVehicles } from './rank-vehicles.ts';

const origin = { lat: 26.6, lon: 106.7 };
const near = { lat: 26.601, lon: 106.7 };
const far = { lat: 26.7, lon: 106.7 };
const ask = { passengers: 3, origin };

test.each([
  ['own before nearer of another unit', [car('a', { own: false, place: near }), car('b', { place: far })], 'b a'],
  ['standing before under way', [car('a', { moving: true, place: near }), car('b', { place: far })], 'b a'],
  ['nearer before farther, unknown last', [car('a'), car('b', { place: far }), car('c', { place: near })], 'c b a'],
  ['the smaller that is large enough', [car('a', { seats: 19 }), car('b', { seats: 5 })], 'b a'],
  ['no vehicle with too few seats', [car('a', { seats: 3 }), car('b', { seats: 4 }), car('c', { seats: null })], 'b c'],
  ['none', [], ''],
])('proposes %s', (_, candidates, order) => {
  expect(
    rankVehicles(candidates, ask)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(order);
});

test('says no distance when the start is unknown', () => {
  expect(rankVehicles([car('a', { place: near })], { ...ask, origin: null })).toMatchObject([{ metres: null }]);
  expect(rankVehicles([car('a', { place: near })], ask)[0]?.metres).toBeCloseTo(111, -1);
});

function car(id: string, more: Partial<Candidate> = {}): Candidate {
  return { id, plate: `贵A${id}`, own: true, seats: 5, place: null, moving: false, ...more };
}
