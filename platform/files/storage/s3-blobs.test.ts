import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { S3_KEYS, type S3StandIn, startS3 } from '../testing/s3-stand-in.ts';
import { type S3Place, s3Blobs } from './s3-blobs.ts';
import { fileSettings } from './settings.ts';

const DIGEST = 'ab'.repeat(32);
const folder = mkdtempSync(path.join(tmpdir(), 'goa-s3-'));
let s3: S3StandIn;
let place: S3Place;
beforeAll(async () => {
  s3 = await startS3();
  place = {
    endpoint: s3.endpoint,
    bucket: 'goa-files',
    region: 'cn-gz',
    accessKey: S3_KEYS.access,
    secretKey: S3_KEYS.secret,
  };
});
beforeEach(() => {
  s3.failWith = undefined;
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

function local(words: string) {
  const at = path.join(folder, 'local');
  writeFileSync(at, words);
  return { path: at, size: Buffer.byteLength(words) };
}

test('what was kept comes back, whole or in part, and is gone after its removal', async () => {
  const blobs = s3Blobs(place);
  const file = local('0123456789 归档');
  await blobs.keep(DIGEST, file);
  expect(existsSync(file.path)).toBe(false);
  expect([...s3.objects.keys()]).toEqual([`/goa-files/files/ab/${DIGEST}`]);
  expect(await text(await blobs.read(DIGEST))).toBe('0123456789 归档');
  expect(await text(await blobs.read(DIGEST, { from: 2, to: 4 }))).toBe('234');
  const copy = await blobs.local(DIGEST);
  expect(existsSync(copy.path)).toBe(true);
  await copy.release();
  expect(existsSync(copy.path)).toBe(false);
  await blobs.remove(DIGEST);
  await expect(blobs.read(DIGEST)).rejects.toMatchObject({ code: 'FILE_LOST' });
  await blobs.remove(DIGEST);
});

test('a storage that refuses, fails or is not there is told in one sentence, and the local bytes stay', async () => {
  const file = local('bleibt');
  s3.failWith = 503;
  await expect(s3Blobs(place).keep(DIGEST, file)).rejects.toMatchObject({ code: 'STORAGE_FAILED', status: 503 });
  await expect(s3Blobs(place).read(DIGEST)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  s3.failWith = undefined;
  await expect(s3Blobs({ ...place, secretKey: 'falsch' }).keep(DIGEST, file)).rejects.toMatchObject({
    code: 'STORAGE_FAILED',
  });
  await expect(s3Blobs({ ...place, endpoint: 'http://127.0.0.1:1' }).read(DIGEST)).rejects.toMatchObject({
    code: 'STORAGE_FAILED',
    message: expect.not.stringContaining('127.0.0.1'),
  });
  expect(existsSync(file.path)).toBe(true);
});

test('a digest that is none never becomes a path', async () => {
  await expect(s3Blobs(place).read('../../etc/passwd')).rejects.toThrow(/no digest/);
  const { blobs } = fileSettings(folder, {});
  await expect(blobs.read('../../etc/passwd')).rejects.toThrow(/no digest/);
});

test.each([
  [{ GOA_S3_ENDPOINT: 'https://s3.test' }, /GOA_S3_BUCKET, GOA_S3_ACCESS_KEY, GOA_S3_SECRET_KEY is missing/],
  [
    { GOA_S3_ENDPOINT: 'ftp://x', GOA_S3_BUCKET: 'b12', GOA_S3_ACCESS_KEY: 'a', GOA_S3_SECRET_KEY: 'b' },
    /GOA_S3_ENDPOINT/,
  ],
  [
    { GOA_S3_ENDPOINT: 'https://x', GOA_S3_BUCKET: '../b', GOA_S3_ACCESS_KEY: 'a', GOA_S3_SECRET_KEY: 'b' },
    /GOA_S3_BUCKET/,
  ],
  [{ GOA_UPLOAD_LIMIT_MB: 'viel' }, /GOA_UPLOAD_LIMIT_MB/],
])('settings that make no sense are refused at the start: %o', (env, message) => {
  expect(() => fileSettings(folder, env)).toThrow(message);
});
