import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLaunchLock } from './launch-lock.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

let dir = '';
beforeEach(() => {
  dir = scratchFolder();
  mkdirSync(dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

test('work under the lock never overlaps', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await sleep(2);
    inside--;
  };
  await Promise.all(Array.from({ length: 20 }, () => withLaunchLock(dir, work)));
  expect(most).toBe(1);
});

test('work that fails lets the next one in', async () => {
  const failing = withLaunchLock(dir, () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await withLaunchLock(dir, () => Promise.resolve('in'), 0)).toBe('in');
});

test('the lock of a dead process is taken over', async () => {
  writeFileSync(path.join(dir, 'launch-7.lock'), JSON.stringify({ pid: 2 ** 22 + 1, born: '1', released: false }));
  expect(await withLaunchLock(dir, () => Promise.resolve('in'), 0)).toBe('in');
});

test.runIf(process.platform === 'linux')(
  'a living process that only reuses the number does not hold the lock',
  async () => {
    writeFileSync(path.join(dir, 'launch-7.lock'), JSON.stringify({ pid: process.pid, born: '1', released: false }));
    expect(await withLaunchLock(dir, () => Promise.resolve('in'), 0)).toBe('in');
  },
);

test('a held lock is refused with its code when patience ends', async () => {
  await withLaunchLock(dir, async () => {
    const second = withLaunchLock(dir, () => Promise.resolve(), 50);
    await expect(second).rejects.toMatchObject({ code: 'LAUNCH_LOCKED' });
  });
});

test('used locks do not pile up', async () => {
  for (let i = 0; i < 5; i++) await withLaunchLock(dir, () => Promise.resolve());
  expect(readdirSync(dir)).toEqual(['launch-5.lock']);
});
