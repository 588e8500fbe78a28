import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Resource } from '#standards/language';
import { sampleBrand, sampleOrder } from '#testing/sample-app';
import { checksum, readPlans, writePlan } from './plan-files.ts';
import { snapshotText } from './snapshot-text.ts';

const brand = { resources: new Map([['sampleBrand', sampleBrand]]) };
const both = {
  resources: new Map<string, Resource>([
    ['sampleBrand', sampleBrand],
    ['sampleOrder', sampleOrder],
  ]),
};
let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'goa-plans-')), 'migrations');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

test('plans are numbered and say at the top of each step what it does', () => {
  const first = writePlan(folder, brand, 'initial');
  expect(path.basename(first.file)).toBe('0001-initial.sql');
  expect(readFileSync(first.file, 'utf8')).toMatch(/^-- add table smp_brand \(sampleBrand\)\ncreate table/);
  writePlan(folder, both, 'orders');
  const plans = readPlans(folder);
  expect(plans.map(({ name }) => name)).toEqual(['0001-initial', '0002-orders']);
  expect(Object.keys(plans[1]!.snapshot.tables)).toEqual(['smp_brand', 'smp_order']);
});

test('there is nothing to plan twice, and a name must be plain', () => {
  writePlan(folder, brand, 'initial');
  expect(() => writePlan(folder, brand, 'again')).toThrow(/nothing to plan/);
  expect(() => writePlan(folder, both, '../away')).toThrow(/kebab-case/);
});

test('a gap, a double and a missing shape are refused', () => {
  writePlan(folder, brand, 'initial');
  const file = (name: string) => path.join(folder, name);
  renameSync(file('0001-initial.snapshot.json'), file('kept'));
  expect(() => readPlans(folder)).toThrow(/0001-initial/);
  renameSync(file('kept'), file('0001-initial.snapshot.json'));
  writeFileSync(file('0003-later.sql'), '');
  expect(() => readPlans(folder)).toThrow(/0003-later should be number 0002/);
  renameSync(file('0003-later.sql'), file('0001-twin.sql'));
  expect(() => readPlans(folder)).toThrow(/0001-twin should be number 0002/);
});

test('a checkout with other line ends is the same plan', () => {
  const { file } = writePlan(folder, brand, 'initial');
  const before = checksum(readPlans(folder)[0]!.sql);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(checksum(readPlans(folder)[0]!.sql)).toBe(before);
});

test('a shape reads back from its file as it was, long lists included', () => {
  const columns = Array.from({ length: 20 }, (_, n) => `a_long_column_${n}`);
  const car = { name: 'car', kind: 'ledger', key: columns, columns: {}, indexes: { i: { columns: ['id'] } } } as const;
  const text = snapshotText({ tables: { car } });
  expect(JSON.parse(text)).toEqual({ tables: { car } });
  expect(text).toContain('"columns": ["id"]');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});
