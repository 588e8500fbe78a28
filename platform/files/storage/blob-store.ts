import type { Readable } from 'node:stream';

/**
 * Where the bytes of files lie, each under the digest of its content: the same content is kept once, nothing is ever overwritten, and no name
 * from outside is part of a path. Throws GoaError STORAGE_FAILED when the storage does not answer, DISK_FULL when there is no room.
 */
export interface BlobStore {
  /** Takes over a finished local file (and removes it there); durable when it returns. Nothing happens when the content is kept already. */
  keep(digest: string, local: LocalFile): Promise<void>;
  /** Bytes from `from` up to and with `to`; throws FILE_LOST when nothing is kept under the digest. */
  read(digest: string, range?: ByteRange): Promise<Readable>;
  /** The bytes as a file on this machine, to be read only; `release` when done. Throws FILE_LOST. */
  local(digest: string): Promise<LocalCopy>;
  /** Removes the bytes for good; nothing happens when there are none. */
  remove(digest: string): Promise<void>;
}

/** A file on this machine that nobody writes any more. */
export interface LocalFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** A content as a file on this machine, for as long as it is read. */
export interface LocalCopy {
  readonly path: string;
  /** Removes what was made for reading; what is kept stays. */
  release(): Promise<void>;
}

/** A part of a content: first and last byte, counted from 0. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Refuses anything but 64 hexadecimal digits, so that a damaged digest never becomes a path. */
export function checkDigest(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`"${digest}" is no digest`);
  return digest;
}
