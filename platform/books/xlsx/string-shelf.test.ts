import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { StringShelf } from './string-shelf.ts';

const spilled = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`goa-book-${process.pid}-`));

test('texts come back at their places, the open block included, and nothing stands behind the end', () => {
  const shelf = new StringShelf();
  const texts = Array.from({ length: 1_000 }, (_, i) => (i % 7 === 0 ? '' : `甲𠮷${i}`));
  for (const text of texts) shelf.append(text);
  expect(shelf.length).toBe(1_000);
  expect(texts.map((_, place) => shelf.at(place))).toEqual(texts);
  for (const place of [1_000, 1_024, 5_000, -1, Number.NaN, 1.5]) expect(shelf.at(place)).toBeUndefined();
  shelf.close();
});

test('what does not fit into memory goes to a file of its own that is gone afterwards', () => {
  const shelf = new StringShelf();
  const text = (i: number) => `${i}`.padEnd(30_000, '字');
  for (let i = 0; i < 1_500; i++) shelf.append(text(i));
  expect(spilled()).toHaveLength(1);
  for (const place of [0, 1_499, 700, 1_200, 3, 1_279, 1_280]) expect(shelf.at(place)).toBe(text(place));
  shelf.close();
  expect(spilled()).toEqual([]);
});
