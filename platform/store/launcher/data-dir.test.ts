import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { defaultDataDir } from './data-dir.ts';

const clone = tmpdir();

test('GOA_DATA_DIR decides, relative to the clone', () => {
  expect(defaultDataDir(clone, { GOA_DATA_DIR: '/srv/goa' }, true)).toBe('/srv/goa');
  expect(defaultDataDir(clone, { GOA_DATA_DIR: 'data' }, false)).toBe(`${clone}/data`);
});

test('an ordinary user keeps the data in the clone', () => {
  expect(defaultDataDir(clone, {}, false)).toBe(`${clone}/.goa`);
});

test('root keeps the data of each clone in a system folder of its own', () => {
  expect(defaultDataDir(clone, {}, true)).toMatch(/^\/var\/lib\/goa-cloud\/[0-9a-f]{12}$/);
  expect(defaultDataDir('/', {}, true)).not.toBe(defaultDataDir(clone, {}, true));
});
