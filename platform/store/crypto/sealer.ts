import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { hmacSm3 } from './hmac-sm3.ts';
import { sm4Ctr } from './sm4-ctr.ts';

/** Encrypts personal identifiers at rest and makes their blind indexes. */
export interface Sealer {
  /** Ciphertext of a value, different each time: `1.<base64 of iv, ciphertext and tag>`. */
  seal(value: string): string;
  /** The same for many values; cheaper than one by one. */
  sealAll(values: readonly string[]): string[];
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
  const sealAll = (values: readonly string[]) =>
    sm4Ctr(cipherKey, values, TAG).map((whole) => {
      const end = whole.length - TAG;
      whole.write(tagOf(whole.subarray(0, end), 'binary'), end, 'binary');
      return VERSION + whole.toString('base64');
    });
  return {
    seal: (value) => sealAll([value])[0]!,
    sealAll,
    open(sealed) {
      const whole = Buffer.from(sealed.slice(VERSION.length), 'base64');
      const body = whole.subarray(0, -TAG);
      const known = sealed.startsWith(VERSION) && whole.length >= IV + TAG;
      if (!known || !timingSafeEqual(Buffer.from(tagOf(body, 'binary'), 'binary'), whole.subarray(-TAG))) {
        throw new Error('a sealed value was changed or belongs to another key');
      }
      const decipher = createDecipheriv('sm4-ctr', cipherKey, body.subarray(0, IV));
      return Buffer.concat([decipher.update(body.subarray(IV)), decipher.final()]).toString('utf8');
    },
    blind: ({ table, column }, value) => blindOf(`${table}.${column}\0${value}`, 'hex'),
  };
}

const VERSION = '1.';
const IV = 16;
const TAG = 32;

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sm3', key).update(data).digest();
}
