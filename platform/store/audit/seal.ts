import { createHash } from 'node:crypto';

/** A batch of entries, chained to the one before it. */
export interface Seal {
  /** From 1, without gaps. */
  readonly no: number;
  /** UTC ISO with milliseconds. */
  readonly at: string;
  readonly entries: number;
  /** SM3 over the digests of its entries in the order of their ids. */
  readonly root: Buffer;
  /** Digest of the seal before it, 32 zero bytes for the first. */
  readonly previous: Buffer;
}

/** What the first seal stands on. */
export const GENESIS = Buffer.alloc(32);

/** SM3 over a seal: the head of the chain after it. */
export function sealDigest({ no, at, entries, root, previous }: Seal): Buffer {
  return createHash('sm3').update(`${no} ${at} ${entries} `).update(root).update(previous).digest();
}

/** SM3 over the digests of a batch. */
export function rootOf(digests: readonly Buffer[]): Buffer {
  const hash = createHash('sm3');
  for (const digest of digests) hash.update(digest);
  return hash.digest();
}

/** A seal as it stands in the database. */
export interface StoredSeal {
  readonly no: number;
  readonly at: string;
  readonly entries: number;
  readonly root: Buffer;
  readonly previous: Buffer;
  readonly digest: Buffer;
}
