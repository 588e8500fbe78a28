import { bookFault } from '../faults.ts';
import type { LineContext, LineReader } from './line-reader.ts';
import { plainRow } from './plain-row.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** A row of 16,384 cells of some hundred characters each. */
const LONGEST_ROW = 16 * 1024 * 1024;

/** Cuts the text of a sheet into rows and reads the plain ones the short way; all else goes to the scanner, in order. */
export class RowCutter {
  private rest = '';
  private state: 'before' | 'rows' | 'general' = 'before';

  constructor(
    private readonly scanner: XmlScanner,
    private readonly reader: LineReader,
    private readonly context: LineContext,
  ) {}

  push(piece: string): void {
    if (this.state === 'general') this.scanner.push(piece);
    else {
      this.rest += piece;
      if (this.state === 'rows' || this.enter()) this.rows();
    }
  }

  /** Gives what is left to the scanner: nothing more comes. */
  end(): void {
    this.general(0);
  }

  /** The beginning goes to the scanner up to the first row; a document with prefixes goes there as a whole. */
  private enter(): boolean {
    const start = this.rest.indexOf('<sheetData>');
    if (start >= 0) {
      this.scanner.push(this.rest.slice(0, start + 11));
      this.rest = this.rest.slice(start + 11);
      this.state = 'rows';
      return true;
    }
    if (/:sheetData[\s>/]/.test(this.rest) || this.rest.length > LONGEST_ROW) this.general(0);
    return false;
  }

  private rows(): void {
    const text = this.rest;
    let at = 0;
    while (text.length - at >= 6) {
      if (!text.startsWith('<row ', at)) {
        this.general(at);
        return;
      }
      const tag = text.indexOf('>', at);
      if (text.charAt(tag - 1) === '/') {
        this.scanner.push(text.slice(at, tag + 1));
        at = tag + 1;
        continue;
      }
      const end = text.indexOf('</row>', at);
      if (end < 0) break;
      const row = text.slice(at, end + 6);
      const line = plainRow(row, this.context);
      if (line === undefined) this.scanner.push(row);
      else this.reader.takePlain(line?.row ?? Number(/\d+/.exec(row)![0]), line);
      at = end + 6;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST_ROW) throw bookFault('BOOK_DAMAGED', { reason: 'endless row' });
  }

  private general(at: number): void {
    this.state = 'general';
    this.scanner.push(this.rest.slice(at));
    this.rest = '';
  }
}
