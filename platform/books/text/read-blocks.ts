import { createReadStream } from 'node:fs';
import type { SheetLine } from '../book.ts';
import { decodeText } from './encoding.ts';
import { isWordToPrograms, linesOf, type SeparatedText, WidthGuard } from './read-records.ts';
import type { RecordBlock } from './record-block.ts';
import { RecordReader } from './record-reader.ts';
import { type ScanGround, scanRecords } from './scan-records.ts';

/** Bytes that are read at once, and most records of a block. */
export const PIECE = { bytes: 768 * 1024, records: 5000 };

/** Bytes of a record beyond which it is not scanned again with the next piece. */
const LONGEST = 4 * 1024 * 1024;

/** Whether the cells of a text can be told by its bytes: its separator is a byte that is part of no other sign. */
export function isScannable({ encoding: { name, broken }, separation: { separator } }: SeparatedText): boolean {
  const ascii = separator.length === 1 && separator.charCodeAt(0) < 0x80;
  if (broken || !ascii) return false;
  // In GB18030 the second byte of a sign may be a letter or a bar.
  return name === 'utf-8' || name === 'utf-8-bom' || (name === 'gb18030' && [',', ';', '\t'].includes(separator));
}

/**
 * The records of such a text, block by block; from a quotation mark without its fellow on as lines. Rows and errors are those of `readRecords`.
 * @param piece sizes of pieces and blocks; the outcome does not depend on it
 */
export async function* readBlocks(
  text: SeparatedText,
  piece = PIECE,
): AsyncGenerator<RecordBlock | readonly SheetLine[], void, undefined> {
  const { path, encoding, separation, found } = text;
  const ground: ScanGround = { separator: separation.separator, decode: decoder(encoding.name), most: piece.records };
  const guard = new WidthGuard(text);
  const mark = encoding.name === 'utf-8-bom' ? 3 : 0;
  let rest: Buffer = Buffer.alloc(0);
  let place = mark;
  for await (const read of piecesOf(path, piece.bytes, mark)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, read]) : read;
    const last = read.length === 0;
    let at = 0;
    for (;;) {
      const { block, passed, next, stuck } = scanRecords(bytes, at, guard.row, last, ground);
      const whole = judged(block, guard);
      guard.row += passed;
      place += next - at;
      at = next;
      if (whole.count > 0) yield whole;
      if (stuck || bytes.length - at > LONGEST) {
        yield* patiently(text, guard, place);
        return;
      }
      if (passed < 1 || block.count < piece.records) break;
    }
    rest = bytes.subarray(at);
  }
  Object.assign(found, { wide: guard.wide, quotes: [] });
}

/** Pieces of a file behind its mark, and an empty one at its end. */
async function* piecesOf(path: string, highWaterMark: number, start: number): AsyncGenerator<Buffer, void, undefined> {
  for await (const bytes of createReadStream(path, { highWaterMark, start })) yield bytes as Buffer;
  yield Buffer.alloc(0);
}

function judged(block: RecordBlock, guard: WidthGuard): RecordBlock {
  const { firsts } = block;
  const whole = block.rows[0] === 1 && isWordToPrograms(block.line(0).cells) ? block.from(2) : block;
  for (let at = 0; at < block.count; at++) {
    const cells = firsts[at + 1]! - firsts[at]!;
    guard.judge(block.rows[at]!, cells > 0 ? cells : block.line(at).cells.length);
  }
  guard.count(whole.count);
  return whole;
}

/** The rest of the file from a record on, read sign by sign. */
async function* patiently(
  text: SeparatedText,
  guard: WidthGuard,
  start: number,
): AsyncGenerator<readonly SheetLine[], void, undefined> {
  const reader = new RecordReader(text.separation.separator, undefined, guard.row);
  for await (const part of decodeText(text.path, text.encoding, start)) {
    const lines = linesOf(reader.push(part), guard);
    if (lines.length > 0) yield lines;
  }
  const lines = linesOf(reader.push('', true), guard);
  Object.assign(text.found, { wide: guard.wide, quotes: reader.openQuotes });
  if (lines.length > 0) yield lines;
}

function decoder(name: SeparatedText['encoding']['name']): ScanGround['decode'] {
  if (name !== 'gb18030') return (bytes, start, end) => bytes.toString('utf8', start, end);
  const gb18030 = new TextDecoder(name);
  return (bytes, start, end) => gb18030.decode(bytes.subarray(start, end));
}
