import { expect, test } from 'vitest';
import type { Drawing } from '#standards/geo';
import { changed, type Draft, takenBack } from './draft.ts';

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
