import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { returnLease, takeLease } from './leases.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

let dir = '';
beforeEach(() => {
  dir = scratchFolder();
  mkdirSync(dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

test('only the last living user is told that nobody remains', () => {
  const [first, second] = [takeLease(dir), takeLease(dir)];
  expect(returnLease(first)).toEqual({ othersRemain: true });
  expect(returnLease(second)).toEqual({ othersRemain: false });
});

test('leases of dead users, and notes cut short by a full disk, do not count and are swept', () => {
  const mine = takeLease(dir);
  writeFileSync(path.join(dir, 'users/dead.json'), JSON.stringify({ pid: 2 ** 22 + 1, born: '1' }));
  writeFileSync(path.join(dir, 'users/torn.json'), '{"pid":');
  expect(returnLease(mine)).toEqual({ othersRemain: false });
  expect(readdirSync(path.join(dir, 'users'))).toEqual([]);
});
