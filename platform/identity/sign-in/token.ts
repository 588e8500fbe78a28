import { createHash, randomBytes } from 'node:crypto';

/** A secret that is handed out once and kept only as its digest. */
export interface Token {
  /** 256 random bits in base64url: what the person or the cookie carries. */
  readonly text: string;
  /** SHA-256 of the text: what the database keeps. */
  readonly hash: Buffer;
}

/** Makes a new token. */
export function newToken(): Token {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: tokenHash(text) };
}

/** Digest under which a token is looked up. */
export function tokenHash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
