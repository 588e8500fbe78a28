import type { Book, BookSheet } from '../book.ts';
import { RESULT_COLUMN, type SheetMarks } from './mark.ts';

/** Where the column of results stands in each named sheet: where it stood before, else right of everything. */
export async function resultColumns(book: Book, marked: readonly SheetMarks[]): Promise<ReadonlyMap<string, number>> {
  const columns = new Map<string, number>();
  for (const sheet of book.sheets) {
    const marks = marked.find((entry) => entry.sheet === sheet.name);
    if (marks) columns.set(sheet.name, await resultColumn(sheet, marks));
  }
  return columns;
}

async function resultColumn(sheet: BookSheet, { headerRow, marks }: SheetMarks): Promise<number> {
  let width = sheet.merges.reduce((most, { right }) => Math.max(most, right + 1), 0);
  for (const { column } of marks) width = Math.max(width, (column ?? -1) + 1);
  for await (const lines of sheet.lines()) {
    for (const { row, cells } of lines) {
      if (row === headerRow) {
        const known = cells.indexOf(RESULT_COLUMN);
        if (known >= 0) return known;
      }
      width = Math.max(width, cells.length);
    }
  }
  return width;
}
