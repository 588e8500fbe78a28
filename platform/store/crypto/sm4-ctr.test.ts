import { createDecipheriv, randomBytes, randomFillSync } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { sm4Ctr } from './sm4-ctr.ts';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  return { ...real, randomFillSync: vi.fn(real.randomFillSync) };
});
beforeEach(() => {
  vi.mocked(randomFillSync).mockClear();
});

const key = randomBytes(16);
const opened = (whole: Buffer, room: number) => {
  const body = whole.subarray(16, whole.length - room);
  const decipher = createDecipheriv('sm4-ctr', key, whole.subarray(0, 16));
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
};

test('OpenSSL opens every text, of every length, among others', () => {
  const texts = ['', '甲', ...Array.from({ length: 70 }, (_, n) => 'x'.repeat(n)), '保管人'.repeat(400)];
  const sealed = sm4Ctr(key, texts, 5);
  expect(sealed.map((whole) => opened(whole, 5))).toEqual(texts);
  expect(new Set(sealed.map((whole) => whole.toString('hex', 0, 16))).size).toBe(texts.length);
});

test('no text is no text', () => {
  expect(sm4Ctr(key, [], 32)).toEqual([]);
});

test.each(['00ff', 'ffff'])('a counter that begins %s and runs over goes on as OpenSSL counts', (head) => {
  const start = Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(13, 0xff), Buffer.from([0xfe])]);
  vi.mocked(randomFillSync).mockImplementationOnce(((buffer: Buffer) => {
    start.copy(buffer);
    return buffer;
  }) as typeof randomFillSync);
  const text = '长'.repeat(64);
  expect(opened(sm4Ctr(key, [text], 0)[0]!, 0)).toBe(text);
});
