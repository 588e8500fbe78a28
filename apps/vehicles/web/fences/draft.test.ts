import { expect, test } from 'vitest';
import { type Drawing, readOutline } from '#standards/geo';
import { changed, type Draft, faultOf, outlineText, takenBack } from './draft.ts';

const circle = (radius: number): Drawing => ({
  crs: 'wgs84',
  shape: { kind: 'circle', centre: [106.7, 26.6], radius },
});
const empty: Draft = { kind: 'circle', hole: false, size: 50 };

test('each drawing can be taken back, down to none', () => {
  const one = changed(empty, { drawing: circle(100) });
  const two = changed(one, { drawing: circle(200), hole: false });
  expect(takenBack(two).drawing).toEqual(circle(100));
  expect(takenBack(takenBack(two)).drawing).toBeUndefined();
  const none = takenBack(takenBack(takenBack(two)));
  expect(none).toMatchObject({ drawing: undefined, before: [] });
});

test('what is no drawing is no step, and another kind begins anew', () => {
  const one = changed(empty, { drawing: circle(100) });
  expect(changed(one, { size: 80 }).before).toHaveLength(1);
  expect(changed(one, { kind: 'polygon', drawing: undefined }).before).toEqual([]);
});

test('fifty steps are kept', () => {
  let draft = empty;
  for (let i = 0; i < 60; i++) draft = changed(draft, { drawing: circle(100 + i) });
  expect(draft.before).toHaveLength(50);
});

const polygon = (...ring: readonly (readonly [number, number])[]): Drawing => ({
  crs: 'wgs84',
  shape: { kind: 'polygon', polygons: [[ring]] },
});
const square = polygon([106.7, 26.5], [106.8, 26.5], [106.8, 26.6], [106.7, 26.6]);

test('what crosses itself is told before it is sent', () => {
  expect(faultOf(undefined)).toBeUndefined();
  expect(faultOf(square)).toBeUndefined();
  expect(faultOf(polygon([106.7, 26.5], [106.8, 26.6], [106.8, 26.5], [106.7, 26.6]))).toContain('自相交');
});

test('an outline that was kept is read back as the same shape; other shapes are no outlines', () => {
  expect(readOutline(outlineText(square.shape)!)).toMatchObject({ ok: true, shape: square.shape });
  expect(outlineText(circle(100).shape)).toBeUndefined();
});
