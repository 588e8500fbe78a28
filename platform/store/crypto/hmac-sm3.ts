import { hash } from 'node:crypto';

/** HMAC-SM3 of a text or of bytes: in hexadecimal, or as 32 characters of one byte each. */
export type HmacSm3 = (data: string | Buffer, as: 'hex' | 'binary') => string;

/**
 * HMAC-SM3 (RFC 2104 over GB/T 32905) under one key of at most 64 bytes, for many short texts: the key is laid out once, and no object of the
 * library has to be made and collected for each of them.
 */
export function hmacSm3(key: Buffer): HmacSm3 {
  if (key.length > BLOCK) throw new Error('the key is longer than a block');
  const inner = Buffer.concat([padded(key, 0x36), Buffer.alloc(SHORT)]);
  const outer = Buffer.concat([padded(key, 0x5c), Buffer.alloc(DIGEST)]);
  return (data, as) => {
    outer.write(hash('sm3', behind(inner, data), 'binary'), BLOCK, 'binary');
    return hash('sm3', outer, as);
  };
}

const BLOCK = 64;
const DIGEST = 32;

/** Bytes of data that are hashed without making a buffer for them. */
const SHORT = 1024;

/** The data behind the padded key; nothing else may use the buffer before it is hashed. */
function behind(inner: Buffer, data: string | Buffer): Buffer {
  // A character of a string is three bytes at most.
  if (data.length * 3 > SHORT) return Buffer.concat([inner.subarray(0, BLOCK), Buffer.from(data)]);
  if (typeof data === 'string') return inner.subarray(0, BLOCK + inner.write(data, BLOCK));
  inner.set(data, BLOCK);
  return inner.subarray(0, BLOCK + data.length);
}

function padded(key: Buffer, mask: number): Buffer {
  const block = Buffer.alloc(BLOCK, mask);
  for (let i = 0; i < key.length; i++) block[i] = key[i]! ^ mask;
  return block;
}
