import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = './install-missing.mjs';
const { isInstalled } = (await import(script)) as { isInstalled(root: string, withTools: boolean): boolean };

const pg = { version: '8.23.1', integrity: 'sha512-a' };
const tool = { version: '2.6.8', integrity: 'sha512-b', dev: true };
const otherSystem = { version: '18.4.0', optional: true };

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'goa-install-'));
  write('package-lock.json', {
    '': {},
    'node_modules/pg': pg,
    'node_modules/tool': tool,
    'node_modules/other': otherSystem,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

test('nothing is installed in a fresh clone', () => {
  expect(isInstalled(root, false)).toBe(false);
});

test('packages for other systems need not be there, nor the tools for whom only serves', () => {
  install({ 'node_modules/pg': pg });
  expect([isInstalled(root, false), isInstalled(root, true)]).toEqual([true, false]);
  install({ 'node_modules/pg': pg, 'node_modules/tool': tool });
  expect(isInstalled(root, true)).toBe(true);
});

test.each([
  ['another version', { ...pg, version: '8.23.0' }],
  ['other content of the same version', { ...pg, integrity: 'sha512-c' }],
])('%s is stale', (_name, found) => {
  install({ 'node_modules/pg': found });
  expect(isInstalled(root, false)).toBe(false);
});

function install(packages: Record<string, object>): void {
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  write('node_modules/.package-lock.json', packages);
}

function write(file: string, packages: Record<string, object>): void {
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
}
