import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSources } from './watch-sources.ts';

let root = '';
let changes = 0;
let unwatch = () => {};
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'goa-watch-'));
  mkdirSync(path.join(root, 'platform/store'), { recursive: true });
  changes = 0;
  unwatch = watchSources(root, () => changes++);
  await sleep(100);
});
afterEach(() => {
  unwatch();
  rmSync(root, { recursive: true });
});

test('several writes in a row are one change', async () => {
  for (let i = 0; i < 3; i++) write('platform/store/a.ts');
  while (changes === 0) await sleep(20);
  await sleep(500);
  expect(changes).toBe(1);
});

test('tests and pages of text change nothing', async () => {
  write('platform/store/a.test.ts');
  write('platform/README.md');
  write('platform/store/b.ts');
  while (changes === 0) await sleep(20);
  expect(changes).toBe(1);
  write('platform/store/a.story.ts');
  await sleep(500);
  expect(changes).toBe(1);
});

function write(file: string): void {
  writeFileSync(path.join(root, file), String(Math.random()));
}
