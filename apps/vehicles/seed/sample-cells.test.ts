import { expect, test } from 'vitest';
import { areaOf, readShape } from '#standards/geo';
import { cellsOf } from './sample-cells.ts';

const outline = [
  [104, 25],
  [109, 25],
  [109, 29],
  [104, 29],
] as const;
const seats = [
  { ref: 'west', lon: 105, lat: 27 },
  { ref: 'east', lon: 108, lat: 27 },
  { ref: 'south', lon: 106.5, lat: 25.5 },
];

test('every place lies in the cell of its nearest seat, and the cells are shapes that can be judged', () => {
  const cells = cellsOf(outline, seats);
  const areas = [...cells].map(([ref, ring]) => {
    const read = readShape({ kind: 'polygon', polygons: [[ring]] });
    if (!read.ok) throw new Error(read.message);
    return { ref, area: areaOf(read.shape) };
  });
  const at = (lon: number, lat: number) => areas.filter(({ area }) => area.inside({ lon, lat })).map(({ ref }) => ref);
  expect([at(104.1, 28.9), at(108.9, 28.9), at(106.5, 25.1), at(110, 27)]).toEqual([['west'], ['east'], ['south'], []]);
});

test('of two seats at one place neither takes from the other what is not nearer', () => {
  expect([...cellsOf(outline, [seats[0]!, { ...seats[0]!, ref: 'twin' }]).keys()]).toEqual([]);
});
