import { expect, test } from 'vitest';
import { ENTRY_COLUMNS, entryDigest } from './entry.ts';
import { entryOf } from './testing/entry-of.ts';

test('the digest does not depend on the order of keys', () => {
  const entry = entryOf({ changes: { a: [1, 2], b: [{ x: 1, y: 2 }, null] } });
  const turned = { ...entry, changes: { b: [{ y: 2, x: 1 }, null], a: [1, 2] } };
  expect(entryDigest(turned)).toEqual(entryDigest(entry));
  expect(entryDigest(entry)).toHaveLength(32);
});

test.each(ENTRY_COLUMNS.map(([, key]) => key))('the digest covers %s', (key) => {
  const entry = entryOf();
  const value = key === 'changes' ? { title: ['旧事由', '改过'] } : 'changed';
  expect(entryDigest({ ...entry, [key]: value })).not.toEqual(entryDigest(entry));
});

test('null is not the text "null", and a value cannot slip into the next column', () => {
  expect(entryDigest(entryOf({ id: 'x', reason: null }))).not.toEqual(
    entryDigest(entryOf({ id: 'x', reason: 'null' })),
  );
  const entry = entryOf({ verb: 'a', reason: 'b' });
  expect(entryDigest(entry)).not.toEqual(entryDigest({ ...entry, verb: 'a","b', reason: null }));
});
