import type { Merge } from '../book.ts';
import { bookFault } from '../faults.ts';
import { columnOf, rowOf } from './cell-place.ts';
import type { Container } from './container.ts';
import { XmlScanner } from './xml-scanner.ts';
import { attribute, flag } from './xml-text.ts';

/** What a sheet says before and behind its lines. */
export interface SheetFrame {
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Merge[];
  /** Whether a cell holds something: a value, a text or a formula. */
  readonly filled: boolean;
}

const MOST_MERGES = 200_000;
/** A sheet has 16,384 columns. */
const MOST_RANGES = 16_384;
/** A beginning without an end. */
const LONGEST_TAG = 1024 * 1024;

/**
 * Reads the frame of a sheet. Merges stand behind the lines, so the whole part is inflated once; the lines themselves are only searched for
 * their end, as bytes. This pass also proves, before anything is used, that the part is whole and within the limits.
 */
export async function readSheetFrame(box: Container, part: string, maxColumns: number): Promise<SheetFrame> {
  const [hiddenColumns, merges] = [new Set<number>(), [] as Merge[]];
  let ranges = 0;
  const scanner = new XmlScanner({
    open(name, attributes) {
      if (name === 'col') {
        if (++ranges > MOST_RANGES) throw bookFault('BOOK_BOMB', { ranges });
        if (flag(attributes, 'hidden')) hide(hiddenColumns, attributes, maxColumns);
      }
      if (name !== 'mergeCell') return;
      if (merges.length >= MOST_MERGES) throw bookFault('BOOK_BOMB', { merges: merges.length });
      const merge = mergeOf(attribute(attributes, 'ref') ?? '');
      if (merge) merges.push(merge);
    },
    close() {},
  });
  const cut = new LineCutter();
  const decoder = new TextDecoder();
  for await (const bytes of box.read(part)) {
    for (const frame of cut.frameOf(bytes)) scanner.push(decoder.decode(frame, { stream: true }));
  }
  scanner.push(decoder.decode());
  scanner.end();
  return { hiddenColumns, merges, filled: cut.filled };
}

function hide(columns: Set<number>, attributes: string, maxColumns: number): void {
  const last = Math.min(Number(attribute(attributes, 'max')), maxColumns);
  for (let column = Number(attribute(attributes, 'min')); column >= 1 && column <= last; column++)
    columns.add(column - 1);
}

function mergeOf(ref: string): Merge | null {
  const [from = '', to = ''] = ref.split(':');
  const merge = { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
  return merge.top >= 1 && merge.left >= 0 && merge.bottom >= merge.top && merge.right >= merge.left ? merge : null;
}

/** Cuts the lines out of the bytes of a sheet. `<` stands in no text unescaped, so the end tag found is the end. */
class LineCutter {
  filled = false;
  private state: 'before' | 'lines' | 'behind' = 'before';
  private held: Buffer = Buffer.alloc(0);
  private endTag = '';

  *frameOf(piece: Buffer): Generator<Buffer> {
    if (this.state === 'behind') {
      yield piece;
      return;
    }
    const bytes = this.held.length > 0 ? Buffer.concat([this.held, piece]) : piece;
    if (this.state === 'before') yield* this.before(bytes);
    else yield* this.lines(bytes);
  }

  private *before(bytes: Buffer): Generator<Buffer> {
    const text = bytes.toString('latin1');
    const start = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?(\/?)>/.exec(text);
    if (!start) {
      const keep = text.lastIndexOf('<');
      if (keep >= 0 && text.length - keep > LONGEST_TAG) throw bookFault('BOOK_DAMAGED', { reason: 'endless tag' });
      this.held = keep < 0 ? Buffer.alloc(0) : bytes.subarray(keep);
      yield keep < 0 ? bytes : bytes.subarray(0, keep);
      return;
    }
    const end = start.index + start[0].length;
    this.held = Buffer.alloc(0);
    yield bytes.subarray(0, end);
    this.state = start[2] ? 'behind' : 'lines';
    this.endTag = `</${start[1]}sheetData`;
    yield* this.frameOf(bytes.subarray(end));
  }

  private *lines(bytes: Buffer): Generator<Buffer> {
    const end = bytes.indexOf(this.endTag, 0, 'latin1');
    const lines = end < 0 ? bytes : bytes.subarray(0, end);
    this.filled ||= valueTags.some((tag) => lines.includes(tag, 0, 'latin1'));
    if (end < 0) {
      // The tag may have been cut in two.
      this.held = bytes.subarray(Math.max(0, bytes.length - this.endTag.length));
      return;
    }
    this.state = 'behind';
    yield bytes.subarray(end);
  }
}

/** Beginnings and ends of what makes a cell more than a style. */
const valueTags = ['<v>', ':v>', '<v ', '<is>', ':is>', '<f>', '<f ', ':f>', ':f '];
