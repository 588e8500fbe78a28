import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Book } from '../book.ts';
import { bookFault } from '../faults.ts';

/** How the bytes of a text file are read. */
export interface TextEncoding {
  readonly name: NonNullable<Book['encoding']>;
  /** Places that are no character of the encoding; they show as U+FFFD. */
  readonly broken: boolean;
}

/**
 * Finds the encoding by reading the whole file: a mark at the beginning decides; else it is UTF-8 if every byte fits, else GB18030 (which holds
 * GBK and GB2312). A file that fits neither is read as the one its bytes look like, and says so. Errors: NOT_A_BOOK for binary data.
 */
export async function findEncoding(path: string, head: Buffer): Promise<TextEncoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', broken: false };
  if (looksLikeUtf16(head)) return { name: 'utf-16le', broken: false };
  refuseBinary(head);
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const utf8 = marked ? 'utf-8-bom' : 'utf-8';
  const sound = await fitsUtf8(path);
  if (marked || sound) return { name: utf8, broken: !sound };
  return { name: 'gb18030', broken: !(await fitsGb18030(path)) };
}

/** Text of the file piece by piece, the mark left out; from a byte on that begins a sign. */
export async function* decodeText(
  path: string,
  encoding: TextEncoding,
  start = 0,
): AsyncGenerator<string, void, undefined> {
  if (encoding.name === 'utf-8' && !encoding.broken) {
    yield* decodeSound(path, start);
    return;
  }
  const decoder = new TextDecoder(encoding.name === 'utf-8-bom' ? 'utf-8' : encoding.name);
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024, start })) {
    const text = decoder.decode(bytes, { stream: true });
    if (text) yield text;
  }
  const last = decoder.decode();
  if (last) yield last;
}

/** UTF-8 in which every byte fits, as it was found before: read several times as fast as with the patience of a TextDecoder. */
async function* decodeSound(path: string, start: number): AsyncGenerator<string, void, undefined> {
  const decoder = new StringDecoder('utf8');
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024, start })) {
    const text = decoder.write(bytes);
    if (text) yield text;
  }
  const last = decoder.end();
  if (last) yield last;
}

/** Whether every byte of the file fits UTF-8; signs that two pieces share are looked at with the second. */
async function fitsUtf8(path: string): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const piece = rest.length > 0 ? Buffer.concat([rest, bytes]) : (bytes as Buffer);
    const whole = piece.length - unfinished(piece);
    if (!isUtf8(piece.subarray(0, whole))) return false;
    rest = piece.subarray(whole);
  }
  return isUtf8(rest);
}

/** Bytes at the end that may begin a sign of which more follows. */
function unfinished(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back++) {
    const byte = piece[piece.length - back]!;
    if (byte >= 0xc0) return back;
    if (byte < 0x80) return 0;
  }
  return 0;
}

async function fitsGb18030(path: string): Promise<boolean> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 }))
      decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Latin letters, digits and separators in UTF-16 have a zero byte each; other texts have none. */
function looksLikeUtf16(head: Buffer): boolean {
  let zeros = 0;
  for (let at = 1; at < head.length; at += 2) if (head[at] === 0 && head[at - 1] !== 0) zeros++;
  return head.length >= 4 && zeros > head.length / 16;
}

function refuseBinary(head: Buffer): void {
  let strange = 0;
  for (const byte of head) {
    if (byte === 0) throw bookFault('NOT_A_BOOK');
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange++;
  }
  if (strange > head.length / 200) throw bookFault('NOT_A_BOOK');
}
