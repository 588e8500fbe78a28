import { Parser } from 'htmlparser2';
import type { CellValue, Merge, SheetLine } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';
import { decodeText, type TextEncoding } from './encoding.ts';

/** Lines of the tables of a page; cells that span are told as merges. Errors: BOOK_TOO_WIDE, BOOK_TOO_LONG, BOOK_BOMB. */
export async function* readTable(
  path: string,
  encoding: TextEncoding,
  limits: BookLimits,
  merges: Merge[],
): AsyncGenerator<readonly SheetLine[], void, undefined> {
  const reader = new TableReader(limits, merges);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for await (const piece of decodeText(path, encoding)) {
    parser.write(piece);
    if (reader.lines.length > 0) yield reader.take();
  }
  parser.end();
  reader.close('table');
  if (reader.lines.length > 0) yield reader.take();
}

const MOST_MERGES = 200_000;
const LONGEST_CELL = 1024 * 1024;

class TableReader {
  lines: SheetLine[] = [];
  private row = 0;
  private depth = 0;
  private silent = 0;
  private hidden = false;
  private cells: CellValue[] = [];
  private column = 0;
  private span = { rows: 1, columns: 1 };
  private cell: string | null = null;
  /** Columns taken from above by cells that span lines: last line that they reach. */
  private reach: number[] = [];

  constructor(
    private readonly limits: BookLimits,
    private readonly merges: Merge[],
  ) {}

  take(): SheetLine[] {
    const { lines } = this;
    this.lines = [];
    return lines;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') this.depth++;
    else if (name === 'style' || name === 'script') this.silent++;
    else if (this.depth > 1) return;
    else if (name === 'tr') this.openRow(attributes);
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'br' && this.cell !== null) this.cell += '\n';
  }

  text(text: string): void {
    if (this.cell === null || this.silent > 0) return;
    this.cell += text.replace(/[ \t\r\n]+/g, ' ');
    if (this.cell.length > LONGEST_CELL) throw bookFault('BOOK_BOMB', { row: this.row });
  }

  close(name: string): void {
    if (name === 'style' || name === 'script') this.silent = Math.max(0, this.silent - 1);
    else if (name === 'table') {
      if (this.depth <= 1) this.closeRow();
      this.depth = Math.max(0, this.depth - 1);
    } else if (this.depth > 1) return;
    else if (name === 'tr') this.closeRow();
    else if (name === 'td' || name === 'th') this.closeCell();
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    this.closeRow();
    this.row++;
    this.column = 0;
    this.hidden = /display\s*:\s*none/i.test(attributes.style ?? '');
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.closeCell();
    if (this.row === 0) this.row = 1;
    while ((this.reach[this.column] ?? 0) >= this.row) this.column++;
    this.span = { rows: span(attributes.rowspan), columns: span(attributes.colspan) };
    if (this.column + this.span.columns > this.limits.maxColumns) throw bookFault('BOOK_TOO_WIDE', { row: this.row });
    this.cell = '';
  }

  private closeCell(): void {
    if (this.cell === null) return;
    const text = this.cell
      .replace(/ *\n */g, '\n')
      .replace(/^ +| +$/g, '')
      .replace(/\u00a0/g, ' ');
    this.cell = null;
    const { column, row, span } = this;
    if (text.trim() !== '') {
      while (this.cells.length < column) this.cells.push(null);
      this.cells[column] = text;
    }
    for (let at = column; at < column + span.columns; at++) this.reach[at] = row + span.rows - 1;
    if (span.rows > 1 || span.columns > 1) {
      if (this.merges.length >= MOST_MERGES) throw bookFault('BOOK_BOMB', { merges: this.merges.length });
      this.merges.push({ top: row, left: column, bottom: row + span.rows - 1, right: column + span.columns - 1 });
    }
    this.column = column + span.columns;
  }

  private closeRow(): void {
    this.closeCell();
    if (this.cells.length === 0) return;
    if (this.row > this.limits.maxRows) throw bookFault('BOOK_TOO_LONG');
    this.lines.push({ row: this.row, cells: this.cells, ...(this.hidden && { hidden: true }) });
    this.cells = [];
  }
}

/** The HTML standard ends spans at 65,534 lines and 1,000 columns. */
function span(written: string | undefined): number {
  const count = Number.parseInt(written ?? '1', 10);
  return count >= 1 ? Math.min(count, 65_534) : 1;
}
