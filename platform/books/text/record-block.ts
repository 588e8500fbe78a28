import type { CellValue, SheetLine } from '../book.ts';
import { cellOf } from './text-cells.ts';

/** Where the cells of many records stand in their bytes. */
export interface CellPlaces {
  /** Number of each record in the file, from 1. */
  readonly rows: Int32Array;
  /** Place of the first cell of each record in the lists below, and one more for the end of the last. Empty cells at the end of a record are left out. */
  readonly firsts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A number that equal cells share. */
  readonly hashes: Int32Array;
}

/**
 * Records of a text as they lie in the file. Who looks at millions of lines knows most of their cells again by their bytes, and makes a text only of those
 * it does not. A record with quotation marks has no places of its own: it is read as a line.
 */
export class RecordBlock {
  readonly rows: Int32Array;
  readonly firsts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;

  constructor(
    readonly bytes: Buffer,
    places: CellPlaces,
    private readonly decode: (bytes: Buffer, start: number, end: number) => string,
    /** Lines of records with quotation marks, by their row. */
    private readonly quoted: ReadonlyMap<number, SheetLine>,
  ) {
    ({ rows: this.rows, firsts: this.firsts, starts: this.starts, ends: this.ends, hashes: this.hashes } = places);
  }

  get count(): number {
    return this.rows.length;
  }

  /** The record as a line, as `lines` of its sheet gives it. */
  line(at: number): SheetLine {
    const row = this.rows[at]!;
    const quoted = this.quoted.get(row);
    if (quoted) return quoted;
    const cells: CellValue[] = [];
    for (let place = this.firsts[at]!; place < this.firsts[at + 1]!; place++) cells.push(this.cell(place));
    return { row, cells };
  }

  /** Value of the cell at a place. */
  cell(place: number): CellValue {
    const [start, end] = [this.starts[place]!, this.ends[place]!];
    return start === end ? null : cellOf(this.textOf(start, end));
  }

  /** The same without the records before a row. */
  from(row: number): RecordBlock {
    const at = this.rows.findIndex((own) => own >= row);
    if (at === 0) return this;
    const { rows, firsts, starts, ends, hashes } = this;
    const skipped = at < 0 ? rows.length : at;
    const places = { rows: rows.subarray(skipped), firsts: firsts.subarray(skipped), starts, ends, hashes };
    return new RecordBlock(this.bytes, places, this.decode, this.quoted);
  }

  private textOf(start: number, end: number): string {
    const { bytes } = this;
    // Latin letters and digits are the same in every encoding that is read so, and read fastest.
    for (let at = start; at < end; at++) if (bytes[at]! > 0x7e) return this.decode(bytes, start, end);
    return bytes.toString('latin1', start, end);
  }
}
