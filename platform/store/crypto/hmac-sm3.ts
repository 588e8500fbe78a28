import { hash } from 'node:crypto';

/**
 * HMAC-SM3 (RFC 2104 over GB/T 32905) under one key of at most 64 bytes, for many short texts: the key is laid out once, and no object of the
 * library has to be made and collected for each of them.
 */
export function hmacSm3(key: Buffer): (data: Buffer) => Buffer {
  if (key.length > BLOCK) throw new Error('the key is longer than a block');
  const inner = padded(key, 0x36);
  const outer = Buffer.concat([padded(key, 0x5c), Buffer.alloc(DIGEST)]);
  return (data) => {
    outer.set(hash('sm3', Buffer.concat([inner, data]), 'buffer'), BLOCK);
    return hash('sm3', outer, 'buffer');
  };
}

const BLOCK = 64;
const DIGEST = 32;

function padded(key: Buffer, mask: number): Buffer {
  const block = Buffer.alloc(BLOCK, mask);
  for (let i = 0; i < key.length; i++) block[i] = key[i]! ^ mask;
  return block;
}
