import { expect, test } from 'vitest';
import { type PathMove, piecesOf, presentPath } from './path-moves.ts';
import { chooser } from './testing/chooser.ts';

test('without moves a prefix is one piece', () => {
  expect(piecesOf('/1/2/', 'place', [])).toEqual([{ prefix: '/1/2/', except: [] }]);
});

test('what moves into a prefix is found at its old path too, what leaves it no longer', () => {
  const moves: PathMove[] = [{ kind: 'place', from: '/1/2/u/', to: '/1/3/u/' }];
  expect(piecesOf('/1/3/', 'place', moves)).toEqual([
    { prefix: '/1/3/', except: [] },
    { prefix: '/1/2/u/', except: [] },
  ]);
  expect(piecesOf('/1/2/', 'place', moves)).toEqual([{ prefix: '/1/2/', except: ['/1/2/u/'] }]);
  expect(piecesOf('/1/3/u/d/', 'place', moves)).toContainEqual({ prefix: '/1/2/u/d/', except: [] });
});

test('a move in the other tree changes nothing', () => {
  expect(piecesOf('/1/3/', 'line', [{ kind: 'place', from: '/1/2/u/', to: '/1/3/u/' }])).toHaveLength(1);
});

test('for any moves, a stored path lies in just one piece if its present path lies under the prefix, else in none', () => {
  const choose = chooser(7);
  const path = (least: number) =>
    `/${Array.from({ length: choose.int(least, 4) }, () => choose.of(['a', 'b', 'c'])).join('/')}/`;
  let inside = 0;
  for (let round = 0; round < 4000; round++) {
    const moves = Array.from(
      { length: choose.int(0, 3) },
      (): PathMove => ({ kind: 'place', from: path(2), to: path(1) }),
    );
    const sane = moves.filter(({ from, to }) => !to.startsWith(from) && !from.startsWith(to));
    const [prefix, stored] = [path(1), path(1)];
    const pieces = piecesOf(prefix, 'place', sane).filter(
      (piece) => stored.startsWith(piece.prefix) && !piece.except.some((hole) => stored.startsWith(hole)),
    );
    const expected = presentPath(stored, 'place', sane).startsWith(prefix);
    expect(pieces.length, JSON.stringify({ sane, prefix, stored })).toBe(expected ? 1 : 0);
    if (expected) inside += 1;
  }
  expect(inside).toBeGreaterThan(300);
});
