import { describe, expect, test } from 'vitest';
import type { Shape } from '#standards/geo';
import { type AreaOrder, areaOrderOf, deleteArea, type FenceToSend, queryArea, setArea } from './area-order.ts';

const fence: FenceToSend = {
  id: '01890000-0000-7000-8000-0000000000ff',
  name: '公园',
  rule: 'keepOut',
  calendar: 'always',
};
const circle: Shape = { kind: 'circle', centre: [106.7, 26.5], radius: 150 };
const rectangle: Shape = { kind: 'rectangle', southWest: [106.6, 26.5], northEast: [106.7, 26.6] };
const ring = (corners: number) => Array.from({ length: corners }, (_, i) => [106.7 + i / 1000, 26.5] as const);
const polygon: Shape = { kind: 'polygon', polygons: [[ring(3)]] };
const corridor: Shape = { kind: 'corridor', points: ring(2), width: 40 };
const order = (shape: Shape, more: Partial<FenceToSend> = {}) => areaOrderOf({ ...fence, ...more }, shape) as AreaOrder;

describe('what no terminal can keep is refused', () => {
  test.each<[string, Partial<FenceToSend>, Shape, 'shape' | 'calendar']>([
    ['times by the working calendar', { calendar: 'offDuty' }, circle, 'calendar'],
    ['a polygon with a hole', {}, { kind: 'polygon', polygons: [[ring(3), ring(3)]] }, 'shape'],
    ['two outlines', {}, { kind: 'polygon', polygons: [[ring(3)], [ring(3)]] }, 'shape'],
    ['more than a hundred corners', {}, { kind: 'polygon', polygons: [[ring(101)]] }, 'shape'],
    ['a road wider than a byte', {}, { ...corridor, width: 256 }, 'shape'],
  ])('%s', (_, more, shape, why) => {
    expect(areaOrderOf({ ...fence, ...more }, shape)).toBe(why);
  });
});

/** Bodies by the tables of JT/T 808-2013: id 255, attributes, corners in millionths of a degree. */
test.each<[string, AreaOrder, number, string]>([
  // Attributes 000c: tell driver and platform of coming in; latitude 26500000 = 01945ba0, longitude 106700000 = 065c1ce0, radius 150.
  ['a circle', order(circle), 0x8600, '01 01 000000ff 000c 01945ba0 065c1ce0 00000096'],
  // Attributes 0030: of going out. North-west, then south-east.
  [
    'a rectangle to stay in',
    order(rectangle, { rule: 'keepIn' }),
    0x8602,
    '01 01 000000ff 0030 0195e240 065a9640 01945ba0 065c1ce0',
  ],
  ['a polygon', order(polygon), 0x8604, '000000ff 000c 0003 01945ba0 065c1ce0 01945ba0 065c20c8 01945ba0 065c24b0'],
  // Corner 1 of segment 1, 40 m wide, no attributes; corner 2 of segment 2.
  [
    'a corridor as a route',
    order(corridor),
    0x8606,
    '000000ff 000c 0002 00000001 00000001 01945ba0 065c1ce0 28 00 00000002 00000002 01945ba0 065c20c8 28 00',
  ],
  // Attributes 0002 and at the end 60 km/h for 10 s.
  [
    'a speed',
    order(circle, { rule: 'speed', speedLimit: 60 }),
    0x8600,
    '01 01 000000ff 0002 01945ba0 065c1ce0 00000096 003c 0a',
  ],
  // Attributes 000d and the first and last second in GMT+8.
  [
    'days of validity',
    order(circle, { validFrom: '2026-03-02', validTo: '2026-03-05' }),
    0x8600,
    '01 01 000000ff 000d 01945ba0 065c1ce0 00000096 260302000000 260305235959',
  ],
])('%s as a terminal of 2013 gets it', (_, given, id, hex) => {
  const built = setArea(JSON.parse(JSON.stringify(given)), '2013');
  expect(built.id).toBe(id);
  expect(built.body.toString('hex')).toBe(hex.replaceAll(' ', ''));
});

test.each<[Shape, number, string]>([
  [circle, 0x8601, '01000000ff'],
  [{ kind: 'parking', centre: [106.7, 26.5], radius: 30 }, 0x8601, '01000000ff'],
  [rectangle, 0x8603, '01000000ff'],
  [polygon, 0x8605, '01000000ff'],
  [corridor, 0x8607, '01000000ff'],
])('%o is taken off by its number', (shape, id, hex) => {
  const { id: sent, body } = deleteArea(order(shape));
  expect([sent, body.toString('hex')]).toEqual([id, hex]);
});

test('what a terminal has is asked for by kind and number', () => {
  const { id, body } = queryArea(order(corridor));
  expect([id, body.toString('hex')]).toEqual([0x8608, '0400000001000000ff']);
});
