import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = './put-in-place.mjs';
const { putInPlace } = (await import(script)) as {
  putInPlace(root: string, part: string, stamp: string, build: (folder: string) => unknown): Promise<void>;
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'goa-place-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a new build replaces the old one as a whole', async () => {
  await putInPlace(root, 'web', 'one', (folder) => writeFileSync(path.join(folder, 'old.js'), ''));
  await putInPlace(root, 'web', 'two', (folder) => writeFileSync(path.join(folder, 'new.js'), ''));
  expect(readdirSync(path.join(root, 'dist/web')).sort()).toEqual(['.stamp', 'new.js']);
  expect(readFileSync(path.join(root, 'dist/web/.stamp'), 'utf8')).toBe('two');
});

test('a build that fails leaves the old one as it was, and nothing else', async () => {
  await putInPlace(root, 'web', 'one', (folder) => writeFileSync(path.join(folder, 'old.js'), ''));
  const failing = putInPlace(root, 'web', 'two', () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(readdirSync(path.join(root, 'dist'))).toEqual(['web']);
  expect(existsSync(path.join(root, 'dist/web/old.js'))).toBe(true);
});
