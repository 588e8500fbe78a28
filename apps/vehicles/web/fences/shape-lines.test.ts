import { describe, expect, test } from 'vitest';
import type { Shape } from '#standards/geo';
import { linesOfShape, shapeOfLines, sizeOfShape } from './shape-lines.ts';

const shapes: readonly Shape[] = [
  { kind: 'circle', centre: [106.7135, 26.5783], radius: 300 },
  { kind: 'parking', centre: [106.7135, 26.5783], radius: 50 },
  { kind: 'rectangle', southWest: [106.7, 26.5], northEast: [106.8, 26.6] },
  {
    kind: 'polygon',
    polygons: [
      [
        [
          [106.7, 26.5],
          [106.8, 26.5],
          [106.75, 26.6],
        ],
        [
          [106.74, 26.52],
          [106.76, 26.52],
          [106.75, 26.54],
        ],
      ],
    ],
  },
  {
    kind: 'corridor',
    points: [
      [106.7, 26.5],
      [106.8, 26.55],
    ],
    width: 60,
  },
];

describe('a shape by its numbers', () => {
  test.each(shapes.map((shape) => [shape.kind, shape] as const))(
    'a %s is the same after writing and reading',
    (kind, shape) => {
      expect(shapeOfLines(kind, linesOfShape(shape), sizeOfShape(shape) ?? 0)).toEqual({ shape });
    },
  );

  test('Chinese commas and spaces are read too, and corners in any order', () => {
    expect(shapeOfLines('rectangle', ' 106.8，26.5 \n106.7 26.6', 0)).toEqual({ shape: shapes[2] });
  });

  test.each([
    ['a line without two numbers', 'circle', '106.7135', 50, '第 1 行'],
    ['a line that is no number', 'corridor', '106.7, 26.5\n东门, 26.5', 50, '第 2 行'],
    ['a polygon of two points', 'polygon', '106.7, 26.5\n106.8, 26.5', 0, ''],
    ['a circle without a radius', 'circle', '106.7, 26.5', 0, ''],
    ['one corner of a rectangle', 'rectangle', '106.7, 26.5', 0, ''],
    ['nothing', 'polygon', '', 0, ''],
    ['latitude before longitude', 'circle', '26.5783, 106.7135', 50, ''],
  ] as const)('%s is refused with a sentence', (_what, kind, text, size, words) => {
    const read = shapeOfLines(kind, text, size);
    expect('says' in read && read.says.length > 4 && read.says.includes(words)).toBe(true);
  });
});
