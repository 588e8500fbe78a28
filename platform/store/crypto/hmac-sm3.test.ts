import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacSm3 } from './hmac-sm3.ts';

test('gives what OpenSSL gives, for every length of key and data', () => {
  for (let length = 0; length <= 64; length++) {
    const [key, data] = [randomBytes(length), randomBytes(length * 3)];
    expect(hmacSm3(key)(data, 'hex')).toBe(createHmac('sm3', key).update(data).digest('hex'));
  }
});

test.each(['', '甲', '身份证 52010219900101003X', 'a'.repeat(341), '长'.repeat(342), '𠮷'.repeat(3000)])(
  'gives the same of a text as of its bytes: %#',
  (text) => {
    const code = hmacSm3(Buffer.alloc(32, 7));
    const digest = createHmac('sm3', Buffer.alloc(32, 7)).update(text).digest();
    expect(code(text, 'hex')).toBe(digest.toString('hex'));
    expect(code(Buffer.from(text), 'binary')).toBe(digest.toString('binary'));
  },
);

test('a long text leaves nothing behind for a short one', () => {
  const code = hmacSm3(Buffer.alloc(32, 7));
  const short = code('甲', 'hex');
  code('a'.repeat(300), 'hex');
  expect(code('甲', 'hex')).toBe(short);
});

test('a key longer than a block is refused', () => {
  expect(() => hmacSm3(Buffer.alloc(65))).toThrow();
});
