import Polygon from 'ol/geom/Polygon.js';
import { fromLonLat } from 'ol/proj.js';
import { describe, expect, test } from 'vitest';
import type { Shape } from '#standards/geo';
import { editableGeometry, shapeDrawn } from './drawn-geometry.ts';

const shapes: readonly Shape[] = [
  { kind: 'circle', centre: [106.71, 26.58], radius: 1500 },
  { kind: 'parking', centre: [106.71, 26.58], radius: 50 },
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

describe('what is drawn on a map', () => {
  test.each(shapes.map((shape) => [shape.kind, shape] as const))(
    'a %s that is opened for moving and left alone stays what it was',
    (kind, shape) => {
      expect(shapeDrawn(kind, editableGeometry(shape), 60, shape)).toEqual(shape);
    },
  );

  test('the corner of a rectangle takes its neighbours along, inwards too, and the corner opposite stays', () => {
    const before = shapes[2]!;
    const moved = new Polygon([
      [
        [106.7, 26.5],
        [106.8, 26.5],
        [106.77, 26.57],
        [106.7, 26.6],
        [106.7, 26.5],
      ].map((corner) => fromLonLat(corner)),
    ]);
    expect(shapeDrawn('rectangle', moved, 0, before)).toEqual({
      kind: 'rectangle',
      southWest: [106.7, 26.5],
      northEast: [106.77, 26.57],
    });
  });

  test('other outlines of an area are kept when the first is moved', () => {
    const far = [
      [
        [105, 26],
        [105.1, 26],
        [105, 26.1],
      ],
    ] as const;
    const before: Shape = {
      kind: 'polygon',
      polygons: [(shapes[3] as Extract<Shape, { kind: 'polygon' }>).polygons[0]!, far],
    };
    expect(shapeDrawn('polygon', editableGeometry(before), 0, before)).toEqual(before);
  });

  test('a line is no circle', () => {
    expect(shapeDrawn('polygon', editableGeometry(shapes[0]!), 0)).toBeUndefined();
  });
});
