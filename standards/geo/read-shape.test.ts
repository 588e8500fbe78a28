import { describe, expect, test } from 'vitest';
import { inside, judgedShape, readOutline, readShape } from './index.ts';

const BOX = [
  [106.7, 26.6],
  [106.8, 26.6],
  [106.8, 26.7],
  [106.7, 26.7],
];
const HOLE = [
  [106.74, 26.64],
  [106.76, 26.64],
  [106.76, 26.66],
  [106.74, 26.66],
];

describe('a shape that comes from outside', () => {
  test.each([
    ['a circle', { kind: 'circle', centre: [106.7, 26.6], radius: 100 }],
    ['a parking place', { kind: 'parking', centre: [106.7, 26.6], radius: 50 }],
    ['a rectangle', { kind: 'rectangle', southWest: [106.7, 26.6], northEast: [106.8, 26.7] }],
    ['an outline with a hole', { kind: 'polygon', polygons: [[BOX, HOLE]] }],
    ['a corridor', { kind: 'corridor', points: BOX, width: 50 }],
  ])('is taken as it is: %s', (_title, value) => {
    expect(readShape(value)).toEqual({ ok: true, shape: value });
  });
  test('loses what is said twice: a closing point and a repeated one', () => {
    const closed = [...BOX.slice(0, 2), BOX[1], ...BOX.slice(2), BOX[0]];
    expect(readShape({ kind: 'polygon', polygons: [[closed]] })).toEqual({
      ok: true,
      shape: { kind: 'polygon', polygons: [[BOX]] },
    });
  });
  test.each([
    ['nothing', null, '没有图形'],
    ['a list', [], '没有图形'],
    ['an unknown kind', { kind: 'toString' }, '图形种类'],
    ['a radius of nothing', { kind: 'circle', centre: [106.7, 26.6], radius: 0 }, '半径'],
    ['a radius that is no number', { kind: 'circle', centre: [106.7, 26.6], radius: Number.NaN }, '半径'],
    ['a place whose numbers are swapped', { kind: 'circle', centre: [26.6, 106.7], radius: 50 }, '不在国内'],
    ['a place without numbers', { kind: 'circle', centre: ['106.7', '26.6'], radius: 50 }, '坐标应为'],
    ['a rectangle on its head', { kind: 'rectangle', southWest: [106.8, 26.7], northEast: [106.7, 26.6] }, '西南角'],
    ['two points', { kind: 'polygon', polygons: [[BOX.slice(0, 2)]] }, '至少要有三个'],
    [
      'a line',
      {
        kind: 'polygon',
        polygons: [
          [
            [
              [106.7, 26.6],
              [106.75, 26.6],
              [106.8, 26.6],
            ],
          ],
        ],
      },
      '没有面积',
    ],
    ['a bow', { kind: 'polygon', polygons: [[[BOX[0], BOX[2], BOX[1], BOX[3]]]] }, '自相交'],
    ['a hole outside', { kind: 'polygon', polygons: [[HOLE, BOX]] }, '孔洞不在'],
    [
      'a hole across the edge',
      {
        kind: 'polygon',
        polygons: [
          [
            BOX,
            [
              [106.75, 26.65],
              [106.85, 26.65],
              [106.75, 26.68],
            ],
          ],
        ],
      },
      '自相交',
    ],
    ['no outline', { kind: 'polygon', polygons: [] }, '没有轮廓'],
    ['too many points', { kind: 'polygon', polygons: [[Array.from({ length: 10_001 }, () => BOX[0])]] }, '10001 个点'],
    ['a corridor without a line', { kind: 'corridor', points: [BOX[0], BOX[0]], width: 50 }, '两个不同的点'],
    ['a corridor without a width', { kind: 'corridor', points: BOX, width: 0 }, '走廊宽度'],
  ])('is refused with a sentence: %s', (_title, value, message) => {
    expect(readShape(value)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });
  test('of the most points is judged without comparing every edge with every other', () => {
    const ring = Array.from({ length: 10_000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 10_000;
      return [106.7 + 0.2 * Math.cos(angle), 26.6 + 0.2 * Math.sin(angle)];
    });
    expect(readShape({ kind: 'polygon', polygons: [[ring]] }).ok).toBe(true);
  });
});

describe('an administrative outline', () => {
  const geometry = { type: 'MultiPolygon', coordinates: [[[...BOX, BOX[0]]]] };
  test.each([
    ['geometry', geometry],
    ['feature', { type: 'Feature', properties: { name: '示例区' }, geometry }],
    ['collection', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry }] }],
  ])('is read from a GeoJSON %s', (_title, value) => {
    const read = readOutline(JSON.stringify(value));
    expect(read.ok && inside(read.shape, { lat: 26.65, lon: 106.75 })).toBe(true);
  });
  test('that says GCJ-02 moves once: a place at its drawn western edge lies west of the shape no more', () => {
    const read = readOutline(JSON.stringify(geometry));
    const shape = read.ok && judgedShape({ crs: 'gcj02', shape: read.shape });
    expect(shape && inside(shape, { lat: 26.65, lon: 106.698 })).toBe(true);
    expect(shape && inside(shape, { lat: 26.65, lon: 106.7995 })).toBe(false);
  });
  test.each([
    '',
    '{}',
    '[1]',
    '{"type":"Point","coordinates":[106,26]}',
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}',
  ])('that is none is refused: %s', (text) =>
    expect(readOutline(text)).toEqual({ ok: false, message: expect.stringContaining('GeoJSON') }),
  );
});
