import type { SheetLine } from '../book.ts';
import { RecordBlock } from './record-block.ts';
import { RecordReader } from './record-reader.ts';
import { cellsOf } from './text-cells.ts';

/** How the bytes of a text are taken apart. */
export interface ScanGround {
  /** One byte, and no part of any other sign of the encoding. */
  readonly separator: string;
  readonly decode: (bytes: Buffer, start: number, end: number) => string;
  /** Most records of one block. */
  readonly most: number;
}

/** What was found in a piece. */
export interface Scanned {
  readonly block: RecordBlock;
  /** Records that were passed, empty ones included. */
  readonly passed: number;
  /** Where the first record begins that was not taken in. */
  readonly next: number;
  /** That record has quotation marks that do not come in pairs: only a patient reader knows where it ends. */
  readonly stuck: boolean;
}

const [FEED, CARRIAGE, QUOTE] = [0x0a, 0x0d, 0x22];

/** Longest record with quotation marks that is looked at. */
const LONGEST = 1024 * 1024;

/** Takes records apart from a place on, which begins one; `last`: nothing follows the bytes. `row` is the number of the record before. */
export function scanRecords(bytes: Buffer, from: number, row: number, last: boolean, ground: ScanGround): Scanned {
  const separator = ground.separator.charCodeAt(0);
  // Most bytes lie above all signs that matter.
  const above = Math.max(separator, QUOTE);
  const end = bytes.length;
  const places = new Places(end - from);
  const quoted = new Map<number, SheetLine>();
  let [at, start, hash, passed] = [from, from, 0, 0];
  let next = from;
  let stuck = false;
  while (places.count < ground.most) {
    let byte = -1;
    while (at < end) {
      byte = bytes[at]!;
      if (byte <= above && (byte === separator || byte === FEED || byte === CARRIAGE || byte === QUOTE)) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
      at++;
    }
    if (at < end && byte === separator) {
      places.cell(start, at, hash);
      [start, hash] = [++at, 0];
      continue;
    }
    if (at < end && byte === QUOTE) {
      places.leave();
      const record = quotedRecord(bytes, next, last, ground);
      stuck = record === 'stuck';
      if (typeof record === 'string') break;
      passed++;
      if (record.cells.length > 0) {
        quoted.set(row + passed, { row: row + passed, cells: record.cells });
        places.record(row + passed);
      }
      [at, next] = [record.next, record.next];
    } else {
      const ended = at < end && (byte === FEED || at + 1 < end || last);
      if (!ended && !(last && at > next)) break;
      places.cell(start, at, hash);
      passed++;
      if (places.trim()) places.record(row + passed);
      if (byte === CARRIAGE && bytes[at + 1] === FEED) at++;
      next = Math.min(at + 1, end);
      at = next;
    }
    [start, hash] = [at, 0];
  }
  places.leave();
  return { block: new RecordBlock(bytes, places.finish(), ground.decode, quoted), passed, next, stuck };
}

/** A record with quotation marks, up to the line end before which they come in pairs. */
function quotedRecord(
  bytes: Buffer,
  from: number,
  last: boolean,
  { separator, decode }: ScanGround,
): { readonly cells: SheetLine['cells']; readonly next: number } | 'open' | 'stuck' {
  let odd = false;
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) odd = !odd;
    else if (!odd && (byte === FEED || byte === CARRIAGE)) break;
  }
  const open = at === bytes.length || (bytes[at] === CARRIAGE && at + 1 === bytes.length);
  if (open && !last) return at - from > LONGEST ? 'stuck' : 'open';
  const reader = new RecordReader(separator);
  const records = reader.push(decode(bytes, from, at), true);
  if (odd || records.length !== 1 || reader.openQuotes.length > 0) return 'stuck';
  const feed = bytes[at] === CARRIAGE && bytes[at + 1] === FEED ? 2 : 1;
  return { cells: cellsOf(records[0]!), next: Math.min(at + feed, bytes.length) };
}

/** Growing lists of where cells stand. */
class Places {
  private rows = new Int32Array(1024);
  private firsts = new Int32Array(1024);
  private starts: Int32Array;
  private ends: Int32Array;
  private hashes: Int32Array;
  private cells = 0;
  count = 0;

  constructor(bytes: number) {
    const size = 64 + (bytes >> 3);
    [this.starts, this.ends, this.hashes] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  }

  cell(start: number, end: number, hash: number): void {
    const at = this.cells++;
    if (at === this.starts.length)
      [this.starts, this.ends, this.hashes] = [larger(this.starts), larger(this.ends), larger(this.hashes)];
    this.starts[at] = start;
    this.ends[at] = end;
    this.hashes[at] = hash;
  }

  /** Leaves the empty cells at the end of the record out; false when it has none left. */
  trim(): boolean {
    const first = this.firsts[this.count]!;
    while (this.cells > first && this.starts[this.cells - 1] === this.ends[this.cells - 1]) this.cells--;
    return this.cells > first;
  }

  /** Ends the record. */
  record(row: number): void {
    this.rows[this.count++] = row;
    if (this.count + 1 >= this.rows.length) [this.rows, this.firsts] = [larger(this.rows), larger(this.firsts)];
    this.firsts[this.count] = this.cells;
  }

  /** Forgets the cells of a record that was not ended. */
  leave(): void {
    this.cells = this.firsts[this.count]!;
  }

  finish() {
    const { rows, firsts, starts, ends, hashes, count } = this;
    return { rows: rows.subarray(0, count), firsts: firsts.subarray(0, count + 1), starts, ends, hashes };
  }
}

function larger(list: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(list.length * 2);
  twice.set(list);
  return twice;
}
