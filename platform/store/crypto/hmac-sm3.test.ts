import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacSm3 } from './hmac-sm3.ts';

test('gives what OpenSSL gives, for every length of key and data', () => {
  for (let length = 0; length <= 64; length++) {
    const [key, data] = [randomBytes(length), randomBytes(length * 3)];
    expect(hmacSm3(key)(data)).toEqual(createHmac('sm3', key).update(data).digest());
  }
});

test('one answer does not change the one before', () => {
  const code = hmacSm3(Buffer.alloc(32, 7));
  const first = code(Buffer.from('甲'));
  code(Buffer.from('乙'));
  expect(first).toEqual(code(Buffer.from('甲')));
});

test('a key longer than a block is refused', () => {
  expect(() => hmacSm3(Buffer.alloc(65))).toThrow();
});
