import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is made over. */
export interface SignedParts {
  readonly method: string;
  /** Path with its leading slash, without a query. */
  readonly path: string;
  /** Seconds since 1970-01-01T00:00:00Z, as they stand in the header. */
  readonly time: string;
  /** Exactly the bytes of the body. */
  readonly body: Uint8Array;
}

/** Headers of a signed request. */
export const HEADERS = { partner: 'x-goa-partner', time: 'x-goa-time', signature: 'x-goa-signature' } as const;

/** Seconds by which the clocks of both sides may differ; an older request is a replay. */
export const WINDOW = 300;

/** HMAC-SM3 (GB/T 15852.2, GB/T 32905) in lower-case hexadecimal over method, path and time, each with a line feed behind it, and the body. `key` is hexadecimal. */
export function signRequest(key: string, { method, path, time, body }: SignedParts): string {
  return createHmac('sm3', Buffer.from(key, 'hex')).update(`${method}\n${path}\n${time}\n`).update(body).digest('hex');
}

/** Whether the signature is of this request and the request of now. */
export function isSigned(key: string, parts: SignedParts, signature: string, now: Date = new Date()): boolean {
  if (!/^\d{1,12}$/.test(parts.time) || !/^[0-9a-f]{64}$/.test(signature)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(parts.time)) > WINDOW) return false;
  return timingSafeEqual(Buffer.from(signRequest(key, parts), 'hex'), Buffer.from(signature, 'hex'));
}
