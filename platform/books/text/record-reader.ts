import { bookFault } from '../faults.ts';

/** A thousand cells of sixteen thousand characters. */
const LONGEST_RECORD = 16 * 1024 * 1024;

/** Records of a separated text (RFC 4180, read with patience), fields as they stand. */
export class RecordReader {
  /** Numbers of records with a quotation mark that nothing closes; it was taken as a character. */
  readonly openQuotes: number[] = [];
  private rest = '';
  /** First quotation mark at or behind the present place; searched once, not once a record. */
  private nextQuote = -1;
  /** First carriage return, likewise. */
  private nextCarriage = -1;

  constructor(
    private readonly separator: string,
    private readonly longestField = 1024 * 1024,
    /** Records before the first one. */
    private count = 0,
  ) {}

  /** Records that are complete with this piece. `last`: nothing follows. */
  push(piece: string, last = false): string[][] {
    const text = this.rest + piece;
    const records: string[][] = [];
    let at = 0;
    this.nextQuote = -1;
    this.nextCarriage = -1;
    while (at < text.length) {
      const record = this.record(text, at, last);
      if (!record) break;
      records.push(record.fields);
      at = record.next;
      this.count++;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST_RECORD)
      throw bookFault('BOOK_DAMAGED', { row: this.count + 1, reason: 'endless line' });
    return records;
  }

  private record(text: string, from: number, last: boolean): { fields: string[]; next: number } | null {
    if (this.nextCarriage < from) this.nextCarriage = placeOf('\r', text, from);
    const feed = text.indexOf('\n', from);
    const end = this.nextCarriage < (feed < 0 ? text.length : feed) ? this.nextCarriage : feed;
    if (end < 0 && !last) return null;
    const stop = end < 0 ? text.length : end;
    if (this.nextQuote < from) this.nextQuote = placeOf('"', text, from);
    // Most records have no quotation marks: one search for each field.
    if (this.nextQuote > stop) return over(text.slice(from, stop).split(this.separator), text, stop, last);
    return this.quoted(text, from, last);
  }

  private quoted(text: string, from: number, last: boolean): { fields: string[]; next: number } | null {
    const fields: string[] = [];
    let at = from;
    for (;;) {
      const field = text.charCodeAt(at) === QUOTE ? this.quotedField(text, at, last) : this.plainField(text, at, last);
      if (!field) return null;
      fields.push(field.value);
      if (text.startsWith(this.separator, field.end) && field.end < text.length) at = field.end + this.separator.length;
      else return over(fields, text, field.end, last);
    }
  }

  private plainField(text: string, at: number, last: boolean): { value: string; end: number } | null {
    const line = lineEnd(text, at);
    if (line < 0 && !last) return null;
    const all = text.slice(at, line < 0 ? text.length : line);
    const separator = all.indexOf(this.separator);
    const value = separator < 0 ? all : all.slice(0, separator);
    return { value, end: at + value.length };
  }

  private quotedField(text: string, at: number, last: boolean): { value: string; end: number } | null {
    let close = at + 1;
    for (;;) {
      close = text.indexOf('"', close);
      const far = (close < 0 ? text.length : close) - at > this.longestField;
      if (close < 0 && !far && !last) return null;
      if (close < 0 || far) return this.literal(text, at, last);
      if (close + 1 === text.length && !last) return null;
      if (text.charCodeAt(close + 1) !== QUOTE) break;
      close += 2;
    }
    const value = text.slice(at + 1, close).replaceAll('""', '"');
    const tail = this.plainField(text, close + 1, last);
    return tail && { value: value + tail.value, end: tail.end };
  }

  private literal(text: string, at: number, last: boolean): { value: string; end: number } | null {
    const field = this.plainField(text, at, last);
    if (field && this.openQuotes.at(-1) !== this.count + 1 && this.openQuotes.length < 100)
      this.openQuotes.push(this.count + 1);
    return field;
  }
}

const QUOTE = 34;

/** Place of a sign; infinity where there is none. */
function placeOf(sign: string, text: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const stop = feed < 0 ? text.length : feed;
  const carriage = text.slice(from, stop).indexOf('\r');
  return carriage >= 0 ? from + carriage : feed;
}

/** The record and where the next one begins; null while a carriage return may still be followed by a line feed. */
function over(fields: string[], text: string, end: number, last: boolean): { fields: string[]; next: number } | null {
  if (text.charCodeAt(end) !== 13) return { fields, next: end + 1 };
  if (end + 1 === text.length && !last) return null;
  return { fields, next: text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1 };
}
