import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fault, GoaError } from '#platform/store';
import { fileFault } from '../faults.ts';

/** The growing files of uploads, each under the id of its upload. */
export interface Incoming {
  pathOf(upload: string): string;
  /** Bytes that lie on the disk, 0 when there is no file. */
  sizeOf(upload: string): Promise<number>;
  /**
   * Adds bytes at the end, at most up to `most` in all, and answers how many there are now. A body that breaks off, and one that is told to stop,
   * keeps what came.
   * Throws UPLOAD_TOO_LONG (then nothing of this piece is kept) and DISK_FULL.
   */
  append(upload: string, body: Readable, most: number, stop?: AbortSignal): Promise<number>;
  /** SM3 of all bytes, hexadecimal. */
  digestOf(upload: string): Promise<string>;
  /** The first bytes. */
  headOf(upload: string, bytes: number): Promise<Buffer>;
  remove(upload: string): Promise<void>;
  /** Uploads that have a file, with the moment of its last change (milliseconds since 1970). */
  list(): Promise<readonly { readonly upload: string; readonly touched: number }[]>;
}

/** Keeps growing files in a folder; ids are UUIDs that the platform made. */
export function openIncoming(folder: string): Incoming {
  const pathOf = (upload: string) => path.join(folder, checkId(upload));
  const sizeOf = async (upload: string) => (await stat(pathOf(upload)).catch(() => ({ size: 0 }))).size;
  return {
    pathOf,
    sizeOf,
    async append(upload, body, most, stop) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const start = await sizeOf(upload);
      const handle = await open(pathOf(upload), 'a', 0o600);
      try {
        const end = await written(handle, body, { start, most, stop });
        if (end > most) {
          await handle.truncate(start);
          throw new GoaError(fileFault('UPLOAD_TOO_LONG'));
        }
        await handle.sync();
        return end;
      } finally {
        await handle.close();
      }
    },
    async digestOf(upload) {
      const hash = createHash('sm3');
      await pipeline(createReadStream(pathOf(upload), { highWaterMark: 1 << 20 }), hash);
      return hash.digest('hex');
    },
    async headOf(upload, bytes) {
      const handle = await open(pathOf(upload), 'r');
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    remove: (upload) => rm(pathOf(upload), { force: true }),
    async list() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => ID.test(name));
      return Promise.all(names.map(async (upload) => ({ upload, touched: await touchedAt(pathOf(upload)) })));
    },
  };
}

interface Room {
  readonly start: number;
  readonly most: number;
  readonly stop?: AbortSignal;
}

/** Writes until the body ends, breaks off, must stop, or has gone past the limit; answers where it came to. The rest is left to be thrown away unread. */
async function written(handle: FileHandle, body: Readable, { start, most, stop }: Room): Promise<number> {
  let at = start;
  const chunks = body.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  const stopped = new Promise<undefined>((resolve) => stop?.addEventListener('abort', () => resolve(undefined)));
  while (!stop?.aborted) {
    const next = await Promise.race([chunks.next().catch(() => undefined), stopped]);
    if (!next || next.done) break;
    at += next.value.length;
    if (at > most) break;
    await handle.appendFile(next.value).catch(refuseFullDisk);
  }
  void chunks.return?.().catch(() => undefined);
  return at;
}

function refuseFullDisk(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOSPC' || error.code === 'EDQUOT' ? new GoaError(fault('DISK_FULL')) : error;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file that has gone meanwhile counts as touched just now. */
async function touchedAt(place: string): Promise<number> {
  return (await stat(place).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
}

function checkId(upload: string): string {
  if (!ID.test(upload)) throw new Error(`"${upload}" is no upload`);
  return upload;
}
