import type { CellValue, SheetLine } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { DayStyles } from './cell-formats.ts';
import { columnName, columnOf } from './cell-place.ts';
import { dayOfSerial } from './serial-day.ts';
import type { StringShelf } from './string-shelf.ts';
import type { XmlHandler } from './xml-scanner.ts';
import { attribute, cellText, flag } from './xml-text.ts';

/** What a reader of lines has to know of the workbook. */
export interface LineContext {
  readonly days: DayStyles;
  readonly strings: StringShelf;
  readonly from1904: boolean;
  readonly maxColumns: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** A cell holds 32,767 characters; written with entities they are up to eight times as many. */
export const LONGEST_CELL = 1024 * 1024;

/** Puts lines together while the elements of a sheet come by; empty lines are left out. Errors: BOOK_TOO_WIDE, BOOK_DAMAGED. */
export class LineReader implements XmlHandler {
  /** Lines that are complete; the caller takes them away. */
  lines: SheetLine[] = [];
  /** The lines are over; what follows is no data. */
  over = false;
  private row = 0;
  private hidden = false;
  private inRow = false;
  private cells: CellValue[] = [];
  private formulas: Set<number> | undefined;
  private faults: Map<number, 'noResult' | 'errorValue'> | undefined;
  private column = -1;
  private type = '';
  private style = 0;
  private hasFormula = false;
  private hasValue = false;
  private phonetic = 0;
  private taking = false;
  private raw = '';

  constructor(private readonly context: LineContext) {}

  open(name: string, attributes: string): void {
    if (name === 'c') {
      if (this.inRow) this.openCell(attributes);
    } else if (name === 'v' || name === 't') {
      this.taking = this.phonetic === 0;
      this.hasValue = true;
    } else if (name === 'f') this.hasFormula = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'rPh') this.phonetic++;
  }

  text(raw: string): void {
    if (!this.taking) return;
    this.raw += raw;
    if (this.raw.length > LONGEST_CELL) throw bookFault('BOOK_DAMAGED', { row: this.row, reason: 'endless cell' });
  }

  /** Takes over a row that was read the short way. */
  takePlain(row: number, line: SheetLine | null): void {
    this.setRow(row);
    if (line) this.lines.push(line);
  }

  close(name: string): void {
    if (name === 'c') {
      if (this.inRow && (this.hasValue || this.hasFormula)) this.take();
    } else if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'sheetData') this.over = true;
  }

  private openRow(attributes: string): void {
    this.setRow(Number(attribute(attributes, 'r') ?? this.row + 1));
    this.column = -1;
    this.inRow = true;
    this.hidden = attributes.includes('hidden') && flag(attributes, 'hidden');
  }

  private setRow(row: number): void {
    // Lines out of order would end up as other lines than the person sees.
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) throw bookFault('BOOK_DAMAGED', { row });
    this.row = row;
  }

  /** A hot place: attributes are taken apart by hand. */
  private openCell(attributes: string): void {
    this.column++;
    [this.type, this.style, this.hasFormula, this.hasValue, this.raw] = ['', 0, false, false, ''];
    let at = 0;
    for (;;) {
      const equals = attributes.indexOf('=', at);
      if (equals < 0) break;
      let quote = equals + 1;
      while (attributes.charCodeAt(quote) <= 32) quote++;
      const end = attributes.indexOf(attributes.charAt(quote), quote + 1);
      if (end < 0) break;
      const name = attributes.slice(at, equals).trim();
      if (name === 'r') this.column = columnOf(attributes.slice(quote + 1, end));
      else if (name === 's') this.style = Number(attributes.slice(quote + 1, end));
      else if (name === 't') this.type = attributes.slice(quote + 1, end);
      at = end + 1;
    }
    if (this.column < 0 || this.column >= LAST_COLUMN) throw bookFault('BOOK_DAMAGED', { row: this.row });
  }

  private take(): void {
    const { column } = this;
    if (column >= this.context.maxColumns) throw bookFault('BOOK_TOO_WIDE', { cell: columnName(column) + this.row });
    if (this.hasFormula) {
      this.formulas ??= new Set();
      this.formulas.add(column);
    }
    const value = this.value();
    if (value === null) return;
    while (this.cells.length < column) this.cells.push(null);
    this.cells[column] = value;
  }

  private value(): CellValue {
    const { raw, type } = this;
    if (type === 'e') return this.fault('errorValue');
    if (!this.hasValue) return this.fault('noResult');
    if (type === 's') return raw === '' ? null : this.shared(Number(raw));
    if (type === 'str' || type === 'inlineStr') return cellText(raw) || null;
    if (raw === '') return this.hasFormula ? this.fault('noResult') : null;
    if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true';
    return type === 'd' ? isoDay(raw) : this.number(raw);
  }

  private fault(why: 'noResult' | 'errorValue'): null {
    this.faults ??= new Map();
    this.faults.set(this.column, why);
    return null;
  }

  private shared(place: number): string | null {
    const text = this.context.strings.at(place);
    if (text === undefined) throw bookFault('BOOK_DAMAGED', { cell: columnName(this.column) + this.row });
    return text || null;
  }

  private number(raw: string): CellValue {
    const number = numberOf(raw);
    // What a program wrote as a number and is none stays visible as the text it is.
    if (number === null) return cellText(raw);
    return this.context.days[this.style] ? (dayOfSerial(number, this.context.from1904) ?? number) : number;
  }

  private closeRow(): void {
    this.inRow = false;
    if (this.cells.length > 0 || this.formulas || this.faults) {
      this.lines.push({
        row: this.row,
        cells: this.cells,
        ...(this.hidden && { hidden: true }),
        ...(this.formulas && { formulas: this.formulas }),
        ...(this.faults && { faults: this.faults }),
      });
    }
    this.cells = [];
    this.formulas = undefined;
    this.faults = undefined;
  }
}

/** Spreadsheet programs keep 15 digits and write 17: `16.830000000000002` is 16.83. Whole numbers are taken as they stand. */
export function numberOf(raw: string): number | null {
  const number = raw.trim() === '' ? Number.NaN : Number(raw);
  if (!Number.isFinite(number)) return null;
  return raw.length > 15 && !Number.isInteger(number) ? Number(number.toPrecision(15)) : number;
}

function isoDay(raw: string): CellValue {
  const day = new Date(/T/.test(raw) ? `${raw.replace(/Z$/, '')}Z` : raw);
  return Number.isNaN(day.getTime()) ? cellText(raw) : day;
}
