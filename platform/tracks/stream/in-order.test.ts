import { expect, test } from 'vitest';
import { InOrder } from './in-order.ts';

test.each<[string, number, readonly number[], readonly number[]]>([
  ['what follows is given out at once', 0, [1, 2, 3], [1, 2, 3]],
  ['what came too early waits for what a dead process had in hand', 3, [6, 7, 4, 5], [4, 5, 6, 7]],
  ['what was given out before is old', 5, [4, 5, 6, 6, 4, 7], [6, 7]],
])('%s', (_, last, come, given) => {
  const order = new InOrder<number>(last);
  expect(come.flatMap((number) => order.take(number, number).ready)).toEqual(given);
});

test('what never comes is skipped, and only then', () => {
  const order = new InOrder<string>(0);
  expect(order.take(3, 'c')).toEqual({ ready: [], old: false });
  expect(order.held).toBe(1);
  expect(order.skip()).toEqual(['c']);
  expect(order.take(2, 'b')).toEqual({ ready: [], old: true });
  expect(order.skip()).toEqual([]);
});
