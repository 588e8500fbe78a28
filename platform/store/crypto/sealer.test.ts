import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sealKey } from './seal-key.ts';
import { createSealer } from './sealer.ts';

const sealer = createSealer(Buffer.alloc(32, 7));
const column = { table: 'person', column: 'id_number' };
const folder = mkdtempSync(path.join(tmpdir(), 'goa-seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a sealed value opens again, and looks different each time', () => {
  const sealed = sealer.seal('52010219900101003X');
  expect(sealed).not.toContain('5201');
  expect(sealer.open(sealed)).toBe('52010219900101003X');
  expect(sealer.seal('52010219900101003X')).not.toBe(sealed);
  expect(sealer.open(sealer.seal(''))).toBe('');
  expect(sealer.open(sealer.seal('张三丰'))).toBe('张三丰');
});

test('many values are sealed as one would be, in their order', () => {
  const values = ['52010219900101003X', '', '张三丰'.repeat(30), '52010219900101003X'];
  const sealed = sealer.sealAll(values);
  expect(sealed.map((text) => sealer.open(text))).toEqual(values);
  expect(new Set(sealed).size).toBe(values.length);
  expect(sealer.sealAll([])).toEqual([]);
});

test('a changed, cut or foreign ciphertext is refused', () => {
  const sealed = sealer.seal('52010219900101003X');
  const bytes = Buffer.from(sealed.slice(2), 'base64');
  bytes[20]! ^= 1;
  expect(() => sealer.open(`1.${bytes.toString('base64')}`)).toThrow(/changed/);
  expect(() => sealer.open(sealed.slice(0, 20))).toThrow(/changed/);
  expect(() => sealer.open('52010219900101003X')).toThrow(/changed/);
  expect(() => sealer.open(createSealer(Buffer.alloc(32, 8)).seal('x'))).toThrow(/another key/);
});

test('the blind index is equal for equal values of one column only', () => {
  const blind = sealer.blind(column, '520102');
  expect(blind).toMatch(/^[0-9a-f]{64}$/);
  expect(sealer.blind({ ...column }, '520102')).toBe(blind);
  expect(sealer.blind(column, '520103')).not.toBe(blind);
  expect(sealer.blind({ table: 'driver', column: 'id_number' }, '520102')).not.toBe(blind);
  expect(createSealer(Buffer.alloc(32, 8)).blind(column, '520102')).not.toBe(blind);
});

test('the first start makes a key that only its owner reads, later ones find it', () => {
  const key = sealKey(folder, {});
  const file = path.join(folder, 'secrets', 'seal.key');
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(sealKey(folder, {})).toEqual(key);
  expect(readFileSync(file, 'utf8').trim()).toBe(key.toString('hex'));
});

test('a given key wins over the file; a short one is refused', () => {
  const given = 'ab'.repeat(32);
  expect(sealKey(folder, { GOA_SEAL_KEY: given }).toString('hex')).toBe(given);
  expect(() => sealKey(folder, { GOA_SEAL_KEY: 'short' })).toThrow(/32 bytes/);
  expect(() => createSealer(Buffer.alloc(16))).toThrow(/32 bytes/);
});
