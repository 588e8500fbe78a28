import { describe, expect, test } from 'vitest';
import { type Marker, MarkerField } from './marker-field.ts';

const marker = (id: string, change: Partial<Marker> = {}): Marker => ({
  id,
  lat: 26.58,
  lon: 106.71,
  look: 'moving',
  course: 0,
  label: id,
  alert: false,
  ...change,
});

describe('many markers', () => {
  test('those with an alarm are drawn last, those that are not heard first', () => {
    const field = new MarkerField();
    field.replace([
      marker('alarm', { look: 'offline', alert: true }),
      marker('moving'),
      marker('off', { look: 'offline' }),
    ]);
    expect(field.ids.slice(0, field.count)).toEqual(['off', 'moving', 'alarm']);
    expect([field.slotOf('moving'), field.slotOf('nobody'), field.slotOf(undefined)]).toEqual([1, -1, -1]);
  });

  test.each([
    [0, 0],
    [359, 0],
    [90, 8],
    [-90, 24],
    [null, 0],
  ])('a course of %s degrees is step %i', (course, step) => {
    const field = new MarkerField();
    field.replace([marker('a', { course })]);
    expect(field.course[0]).toBe(step);
  });

  test('on another base map everything stands elsewhere, once', () => {
    const field = new MarkerField();
    field.replace([marker('a')]);
    const [x] = field.x;
    field.drawOn('gcj02');
    const moved = field.x[0]!;
    expect(Math.abs(moved - x!)).toBeGreaterThan(300);
    field.drawOn('gcj02');
    expect(field.x[0]).toBe(moved);
    field.drawOn('wgs84');
    expect(field.x[0]).toBe(x);
  });

  test('fewer than before leave nothing behind', () => {
    const field = new MarkerField();
    field.replace([marker('a'), marker('b'), marker('c')]);
    field.replace([marker('b')]);
    expect([field.count, field.ids]).toEqual([1, ['b']]);
    expect(field.box()).toEqual([field.x[0], field.y[0], field.x[0], field.y[0]]);
    field.replace([]);
    expect(field.box()).toBeUndefined();
  });
});
