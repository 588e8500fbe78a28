import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

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
  const tagKey = hmac(secret, 'tag');
  const blindKey = hmac(secret, 'blind');
  return {
    seal(value) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('sm4-ctr', cipherKey, iv);
      const body = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final()]);
      return `${VERSION}${Buffer.concat([body, hmac(tagKey, body)]).toString('base64')}`;
    },
    open(sealed) {
      const whole = Buffer.from(sealed.slice(VERSION.length), 'base64');
      const body = whole.subarray(0, -TAG);
      const known = sealed.startsWith(VERSION) && whole.length >= IV + TAG;
      if (!known || !timingSafeEqual(hmac(tagKey, body), whole.subarray(-TAG))) {
        throw new Error('a sealed value was changed or belongs to another key');
      }
      const decipher = createDecipheriv('sm4-ctr', cipherKey, body.subarray(0, IV));
      return Buffer.concat([decipher.update(body.subarray(IV)), decipher.final()]).toString('utf8');
    },
    blind: ({ table, column }, value) => hmac(blindKey, `${table}.${column}\0${value}`).toString('hex'),
  };
}

const VERSION = '1.';
const IV = 16;
const TAG = 32;

function hmac(key: Buffer, data: string | Buffer): Buffer {
  return createHmac('sm3', key).update(data).digest();
}
