import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = './source-stamp.mjs';
const { builtStamp, sourceStamp, stampName } = (await import(script)) as {
  builtStamp(root: string, part: string): string | undefined;
  sourceStamp(root: string, part: string): string;
  stampName: string;
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'goa-stamp-'));
  for (const file of ['package.json', 'package-lock.json', 'standards/a.ts', 'web/main.tsx', 'server/goa.mjs'])
    write(file, '1');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['a changed source', 'standards/a.ts', ['server', 'web']],
  ['a new source', 'apps/vehicles/app.ts', ['server', 'web']],
  ['a changed lock file', 'package-lock.json', ['server', 'web']],
  ['a page', 'web/main.tsx', ['web']],
  ['a part of the server', 'server/goa.mjs', ['server']],
  ['a test', 'standards/a.test.ts', []],
  ['a page of the manual', 'standards/README.md', []],
])('%s makes stale what it goes into, and nothing else', (_name, file, stale) => {
  const before = stamps();
  write(file, '2');
  const after = stamps();
  expect(['server', 'web'].filter((part) => before[part] !== after[part])).toEqual(stale);
});

test('a source that was only touched, or moved away and back, is not stale', () => {
  const before = stamps();
  write('standards/a.ts', '2');
  write('standards/a.ts', '1');
  expect(stamps()).toEqual(before);
});

test('content that moves from one file into the next is a change', () => {
  write('standards/a.ts', '12');
  write('standards/b.ts', '3');
  const before = stamps();
  write('standards/a.ts', '1');
  write('standards/b.ts', '23');
  expect(stamps().server).not.toBe(before.server);
});

test('a build without its note does not count', () => {
  mkdirSync(path.join(root, 'dist/web'), { recursive: true });
  expect(builtStamp(root, 'web')).toBeUndefined();
  write(`dist/web/${stampName}`, 'abc');
  expect(builtStamp(root, 'web')).toBe('abc');
});

function stamps(): Record<string, string> {
  return { server: sourceStamp(root, 'server'), web: sourceStamp(root, 'web') };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
