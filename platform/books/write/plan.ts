import type { CellValue, Merge } from '../book.ts';

/** How the cells of a column are kept and shown. Codes and identity numbers are `text`: 18 digits are more than a number holds. */
export type ColumnFormat = 'text' | 'integer' | `decimal(${number})` | 'day' | 'moment';

/** How grave what a mark says is; it chooses the colour. */
export type MarkLevel = 'error' | 'warning' | 'repair';

/** A cell with a colour and, when there is something to say, a note. */
export interface MarkedCell {
  readonly value: CellValue;
  readonly level: MarkLevel;
  readonly note?: string;
}

/** A value of a cell. A `Date` shows its UTC components; a text with a time zone in a `moment` column shows the time in China. */
export type WrittenCell = CellValue | MarkedCell;

/** A column of a sheet to be written. */
export interface ColumnPlan {
  readonly title: string;
  /** In characters; else by title and format. */
  readonly width?: number;
  /** Else each cell by the kind of its value. */
  readonly format?: ColumnFormat;
  /** Words to choose from; others get a warning in the spreadsheet program. A long list lies on a hidden sheet. */
  readonly list?: readonly string[];
  /** Shown when a cell of the column is entered, and as a note at its title. */
  readonly hint?: string;
  /** Marked in the header; the reader of the book knows that it must be filled. */
  readonly required?: boolean;
}

/** A sheet to be written: lines above the header (title first), the header, the lines. Rows are drawn batch by batch at the reader's pace. */
export interface SheetPlan {
  readonly name: string;
  /** No header, no filter: the rows are all there is, the first one on line 1. For copies of what has a form of its own. */
  readonly bare?: { readonly merges: readonly Merge[]; readonly hidden?: boolean };
  readonly preamble?: readonly string[];
  readonly columns: readonly ColumnPlan[];
  readonly rows: AsyncIterable<readonly (readonly WrittenCell[])[]> | Iterable<readonly (readonly WrittenCell[])[]>;
}

/** Whether the cell carries a mark. */
export function isMarked(cell: WrittenCell): cell is MarkedCell {
  return typeof cell === 'object' && cell !== null && 'level' in cell;
}
