import { expect, test } from 'vitest';
import { movedPath, nodeName, pathBelow, prefixEnd, SECRET_ROOT } from './path-prefix.ts';

test('a path below a parent ends in a slash, a root begins with one', () => {
  expect(pathBelow('/1a/2b/', '3c')).toBe('/1a/2b/3c/');
  expect(pathBelow(null, '3c')).toBe('/3c/');
});

test.each([
  ['/1/2/u/', '/1/2/u/', '/1/3/u/', '/1/3/u/'],
  ['/1/2/u/v/', '/1/2/u/', '/1/3/u/', '/1/3/u/v/'],
  ['/1/2/u2/', '/1/2/u/', '/1/3/u/', '/1/2/u2/'],
  ['/s/u/', '/1/2/', '/1/3/', '/s/u/'],
])('%s, when %s goes to %s, is %s', (path, from, to, after) => {
  expect(movedPath(path, from, to)).toBe(after);
});

test('the end of a prefix comes after everything below it and before its neighbours', () => {
  const end = prefixEnd('/1/2/');
  expect(['/1/2/', '/1/2/zz/9/'].every((path) => path < end)).toBe(true);
  expect(['/1/20/', '/1/3/'].some((path) => path >= '/1/2/' && path < end)).toBe(false);
});

test('no node is named like the root of the secret units', () => {
  const names = Array.from({ length: 2000 }, (_, n) => nodeName(n + 1)).filter((name) => name !== undefined);
  expect(names).toHaveLength(1999);
  expect(names.map((name) => pathBelow(null, name))).not.toContain(SECRET_ROOT);
});
