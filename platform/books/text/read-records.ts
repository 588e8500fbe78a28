import type { SheetLine } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';
import { decodeText, type TextEncoding } from './encoding.ts';
import { RecordReader } from './record-reader.ts';
import type { Separation } from './separator.ts';
import { cellsOf } from './text-cells.ts';

/** A separated text that is read, as often as wanted. */
export interface SeparatedText {
  readonly path: string;
  readonly encoding: TextEncoding;
  readonly separation: Separation;
  readonly limits: BookLimits;
  /** Rows that the person is told of, known when the text was read to its end. */
  readonly found: { wide: number[]; quotes: number[] };
}

/** Lines of a text. Errors: BOOK_TOO_WIDE, BOOK_TOO_LONG. */
export async function* readRecords(text: SeparatedText): AsyncGenerator<readonly SheetLine[], void, undefined> {
  const reader = new RecordReader(text.separation.separator);
  const guard = new WidthGuard(text);
  const take = (records: readonly string[][]) => linesOf(records, guard);
  for await (const piece of decodeText(text.path, text.encoding)) {
    const lines = take(reader.push(piece));
    if (lines.length > 0) yield lines;
  }
  const lines = take(reader.push('', true));
  Object.assign(text.found, { wide: guard.wide, quotes: reader.openQuotes });
  if (lines.length > 0) yield lines;
}

/** Records as lines; empty ones are left out, and so is the word to a spreadsheet program that some texts begin with. */
export function linesOf(records: readonly string[][], guard: WidthGuard): SheetLine[] {
  const lines: SheetLine[] = [];
  for (const fields of records) {
    const row = ++guard.row;
    const cells = cellsOf(fields);
    if (cells.length === 0 || (row === 1 && isWordToPrograms(cells))) continue;
    guard.judge(row, cells.length);
    lines.push({ row, cells });
  }
  guard.count(lines.length);
  return lines;
}

/** Whether a first line only names the separator: `sep=;`. */
export function isWordToPrograms(cells: SheetLine['cells']): boolean {
  return cells.length === 1 && /^sep=.?$/i.test(String(cells[0]));
}

/** Counts the records of a text and refuses what is beyond the limits. */
export class WidthGuard {
  /** Records passed so far. */
  row = 0;
  /** Rows with more columns than most. */
  readonly wide: number[] = [];
  private filled = 0;

  constructor(private readonly text: SeparatedText) {}

  judge(row: number, cells: number): void {
    const { limits, separation } = this.text;
    if (cells > limits.maxColumns) throw bookFault('BOOK_TOO_WIDE', { row });
    if (cells > separation.columns && separation.columns > 1 && this.wide.length < 1000) this.wide.push(row);
  }

  count(lines: number): void {
    this.filled += lines;
    if (this.filled > this.text.limits.maxRows) throw bookFault('BOOK_TOO_LONG');
  }
}
