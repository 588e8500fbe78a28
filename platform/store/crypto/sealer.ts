import { createCipheriv, createDecipheriv, createHmac, randomFillSync, timingSafeEqual } from 'node:crypto';
import { hmacSm3 } from './hmac-sm3.ts';

/** Encrypts personal identifiers at rest and makes their blind indexes. */
export interface Sealer {
  /** Ciphertext of a value, different each time: `1.<base64 of iv, ciphertext and tag>`. */
  seal(value: string): string;
  /** The value again. Throws `Error` when the text was changed or sealed under another key. */
  open(sealed: string): string;
  /** HMAC-SM3 of a value in hexadecimal, the same each time for one column; equal values of two columns do not show it. */
  blind(column: { readonly table: string; readonly column: string }, value: string): string;
}

/** Makes a sealer from a secret of 32 bytes: SM4 in counter mode under an HMAC-SM3 of the ciphertext, each with a key of its own. Throws on a shorter secret. */
export function createSealer(secret: Buffer): Sealer {
  if (secret.length < 32) throw new Error('the sealing key must have 32 bytes');
  const cipherKey = hmac(secret, 'seal').subarray(0, 16);
  const tagOf = hmacSm3(hmac(secret, 'tag'));
  const blindOf = hmacSm3(hmac(secret, 'blind'));
  return {
    seal(value) {
      const iv = newIv();
      const cipher = createCipheriv('sm4-ctr', cipherKey, iv);
      const body = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final()]);
      return `${VERSION}${Buffer.concat([body, tagOf(body)]).toString('base64')}`;
    },
    open(sealed) {
      const whole = Buffer.from(sealed.slice(VERSION.length), 'base64');
      const body = whole.subarray(0, -TAG);
      const known = sealed.startsWith(VERSION) && whole.length >= IV + TAG;
      if (!known || !timingSafeEqual(tagOf(body), whole.subarray(-TAG))) {
        throw new Error('a sealed value was changed or belongs to another key');
      }
      const decipher = createDecipheriv('sm4-ctr', cipherKey, body.subarray(0, IV));
      return Buffer.concat([decipher.update(body.subarray(IV)), decipher.final()]).toString('utf8');
    },
    blind: ({ table, column }, value) => blindOf(Buffer.from(`${table}.${column}\0${value}`)).toString('hex'),
  };
}

const VERSION = '1.';
const IV = 16;
const TAG = 32;

/** A start of the counter that no other value gets. Random bytes are drawn for many values at once. */
function newIv(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += IV;
  return pool.subarray(drawn - IV, drawn);
}

const pool = Buffer.alloc(IV * 512);
let drawn = pool.length;

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sm3', key).update(data).digest();
}
