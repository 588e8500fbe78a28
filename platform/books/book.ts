import type { RecordBlock } from './text/record-block.ts';

/** What stands in a cell: text, a number, a yes/no, a day or moment (its UTC components are what the sheet shows), or nothing. Formulas give their cached value. */
export type CellValue = string | number | boolean | Date | null;

/** One line of a sheet. */
export interface SheetLine {
  /** Number of the line as the spreadsheet program shows it (a CSV: number of the record), from 1. */
  readonly row: number;
  /** Cells by column, from 0; shorter than the sheet when the rest is empty. Merged cells hold their value at the top left only. */
  readonly cells: readonly CellValue[];
  /** The person hid the line; it is data all the same. */
  readonly hidden?: boolean;
  /** Columns whose cell is a formula. */
  readonly formulas?: ReadonlySet<number>;
  /** Columns whose cell cannot be read as a value, with why: a formula without a kept result, `#REF!` and the like. */
  readonly faults?: ReadonlyMap<number, 'noResult' | 'errorValue'>;
}

/** A merged range, lines from 1 and columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet that is read line by line, as often as wanted, in constant memory. */
export interface BookSheet {
  readonly name: string;
  /** The person hid the sheet. */
  readonly hidden: boolean;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Merge[];
  /** Lines in order, in batches of up to a few thousand; wholly empty lines may be left out. */
  lines(): AsyncIterable<readonly SheetLine[]>;
  /** The same lines as they lie in the file, where it has them so (a text); some may come as lines all the same. */
  blocks?(): AsyncIterable<RecordBlock | readonly SheetLine[]>;
}

/** An opened workbook or text file. */
export interface Book {
  readonly format: 'xlsx' | 'xls' | 'csv' | 'html';
  /** CSV: how the text was read, shown to the person. */
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le';
  readonly sheets: readonly BookSheet[];
  /** Sentences the person should see: macros were not run, external links were not followed … */
  readonly notes: readonly string[];
  close(): Promise<void>;
}
