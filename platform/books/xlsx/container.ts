import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';
import { asBookFault, bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';

/** The parts of a zipped workbook by name; nothing is written to disk, so a name is a key and never a path. */
export interface Container {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes of one part, inflated under the limits. Errors: BOOK_DAMAGED, BOOK_BOMB, BOOK_LOCKED. */
  read(name: string): AsyncGenerator<Buffer, void, undefined>;
  close(): void;
}

const MOST_PARTS = 20_000;

/** Opens the container at a path. Errors: BOOK_DAMAGED when it is no intact zip. */
export async function openContainer(path: string, limits: BookLimits): Promise<Container> {
  try {
    // yauzl refuses names that climb (`../`), sizes that lie and directories that do not fit.
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: false });
    const entries = new Map<string, Entry>();
    try {
      if (zip.entryCount > MOST_PARTS) throw bookFault('BOOK_BOMB', { parts: zip.entryCount });
      for await (const entry of zip.eachEntry()) entries.set(keyOf(entry.fileName), entry);
    } catch (error) {
      zip.close();
      throw error;
    }
    async function* read(name: string) {
      const entry = entries.get(keyOf(name));
      if (!entry) throw bookFault('BOOK_DAMAGED', { missing: name });
      if (entry.isEncrypted()) throw bookFault('BOOK_LOCKED');
      const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
      yield* inflate(raw, entry, limits);
    }
    return {
      names: [...entries.values()].map((entry) => entry.fileName),
      has: (name) => entries.has(keyOf(name)),
      read: (name) => translated(read(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    throw asBookFault(error);
  }
}

/** Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3). */
function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

async function* inflate(raw: NodeJS.ReadableStream, entry: Entry, limits: BookLimits) {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw bookFault('BOOK_DAMAGED');
  const inflater = entry.compressionMethod === 8 ? createInflateRaw({ chunkSize: 128 * 1024 }) : null;
  const source = inflater ? raw.pipe(inflater) : raw;
  raw.on('error', (error: Error) => inflater?.destroy(error));
  let [size, sum] = [0, 0];
  try {
    for await (const piece of source) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      size += bytes.length;
      const ratio = size / Math.max(entry.compressedSize, 1);
      if (size > limits.maxInflated || (size > limits.ratioFrom && ratio > limits.maxRatio)) {
        throw bookFault('BOOK_BOMB', { part: entry.fileName });
      }
      sum = crc32(bytes, sum);
      yield bytes;
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32)
      throw bookFault('BOOK_DAMAGED', { part: entry.fileName });
  } finally {
    inflater?.destroy();
    if ('destroy' in raw && typeof raw.destroy === 'function') raw.destroy();
  }
}

async function* translated(parts: AsyncGenerator<Buffer, void, undefined>) {
  try {
    yield* parts;
  } catch (error) {
    throw asBookFault(error);
  }
}
