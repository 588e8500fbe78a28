import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { bookFault } from '../faults.ts';

/** One entry of a container that is being written and its bytes as they come. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly size: number;
  readonly packed: number;
  readonly sum: number;
}

/** Sizes and places are 32 bits wide; spreadsheet programs do not all read the wider form. */
const MOST = 0xffff_ffff;
const LEVEL = 1;

/**
 * A zip as a stream, in constant memory: each entry is drawn, deflated off this thread and passed on at the reader's pace. Sizes follow the
 * data of an entry, because nobody knows them before. Errors: BOOK_TOO_LARGE_TO_WRITE.
 */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Buffer, void, undefined> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, content } of entries) {
    const entry = { name: Buffer.from(name), offset: at, size: 0, packed: 0, sum: 0 };
    const head = localHeader(entry.name);
    at += head.length;
    yield head;
    for await (const bytes of deflate(content, entry)) {
      entry.packed += bytes.length;
      at += bytes.length;
      if (at > MOST || entry.size > MOST) throw bookFault('BOOK_TOO_LARGE_TO_WRITE');
      yield bytes;
    }
    const tail = descriptor(entry);
    at += tail.length;
    yield tail;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  if (at + directory.length > MOST || written.length > 0xffff) throw bookFault('BOOK_TOO_LARGE_TO_WRITE');
  yield Buffer.concat([directory, endOfDirectory(written.length, directory.length, at)]);
}

async function* deflate(content: ZipEntry['content'], entry: { size: number; sum: number }) {
  async function* counted() {
    for await (const bytes of content) {
      entry.size += bytes.length;
      entry.sum = crc32(bytes, entry.sum);
      yield bytes;
    }
  }
  const source = Readable.from(counted(), { objectMode: true, highWaterMark: 2 });
  const deflater = createDeflateRaw({ level: LEVEL, chunkSize: 64 * 1024 });
  source.on('error', (error) => deflater.destroy(error));
  try {
    for await (const bytes of source.pipe(deflater)) yield bytes as Buffer;
  } finally {
    source.destroy();
    deflater.destroy();
  }
}

/** UTF-8 names, sizes behind the data. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01: the same rows give the same bytes. */
const DAY = 0x0021;

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt16LE(DAY, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor({ sum, packed, size }: Written): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(sum, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function directoryEntry({ name, offset, size, packed, sum }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DAY, 14);
  entry.writeUInt32LE(sum, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
