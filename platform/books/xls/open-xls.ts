import { stat } from 'node:fs/promises';
import type { Book, BookSheet, CellValue, SheetLine } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';
import { columnName } from '../xlsx/cell-place.ts';
import { showsDay } from '../xlsx/number-format.ts';
import { dayOfSerial } from '../xlsx/serial-day.ts';
import { type RawBook, type RawCell, type RawLine, XlsWorker } from './xls-worker.ts';

const BATCH = 2_000;

/** Opens an old workbook (BIFF in an OLE container, also when named .et) or an XML spreadsheet of 2003. Its reader holds it whole, so its size is limited. */
export async function openXls(path: string, limits: BookLimits): Promise<Book> {
  if ((await stat(path)).size > limits.maxXlsBytes) throw bookFault('BOOK_TOO_LARGE');
  const { worker, book } = await XlsWorker.open(path, limits);
  try {
    const grids = book.opened.map((sheet, index) => ({ sheet, index })).filter(({ sheet }) => sheet.grid);
    const sheets = grids.map(({ sheet, index }) => sheetOf(worker, book, sheet, index, limits));
    if (!(await holdsSomething(sheets))) throw bookFault('BOOK_EMPTY');
    const unread = book.opened.filter(({ grid }) => !grid);
    return {
      format: 'xls',
      sheets,
      notes: [
        ...(book.macros ? ['文件带有宏，宏未运行，只读取了单元格中的数据。'] : []),
        ...unread.map(({ name }) => `“${name}”不是普通工作表（图表等），未读取。`),
      ],
      close: () => worker.close(),
    };
  } catch (error) {
    await worker.close();
    throw error;
  }
}

async function holdsSomething(sheets: readonly BookSheet[]): Promise<boolean> {
  for (const sheet of sheets) for await (const lines of sheet.lines()) if (lines.length > 0) return true;
  return false;
}

function sheetOf(
  worker: XlsWorker,
  { from1904 }: RawBook,
  { name, hidden, hiddenColumns, merges, rows }: RawBook['opened'][number],
  index: number,
  limits: BookLimits,
): BookSheet {
  async function* lines() {
    for (let from = 0; from < rows; from += BATCH) {
      const raw = await worker.lines(index, from, Math.min(from + BATCH, rows));
      const batch = raw.map((line) => lineOf(line, from1904, limits)).filter((line) => line !== null);
      if (batch.length > 0) yield batch;
    }
  }
  return {
    name,
    hidden,
    hiddenColumns: new Set(hiddenColumns),
    merges: merges.map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c })),
    lines,
  };
}

function lineOf({ row, hidden, cells: raw }: RawLine, from1904: boolean, limits: BookLimits): SheetLine | null {
  const cells: CellValue[] = [];
  const formulas = new Set<number>();
  const faults = new Map<number, 'noResult' | 'errorValue'>();
  for (const [column, cell] of raw.entries()) {
    if (!cell) continue;
    if (cell.f) formulas.add(column);
    if (cell.t === 'e') faults.set(column, 'errorValue');
    else if (cell.f && cell.v === undefined) faults.set(column, 'noResult');
    const value = cellValue(cell, from1904);
    if (value === null) continue;
    if (column >= limits.maxColumns) throw bookFault('BOOK_TOO_WIDE', { cell: columnName(column) + row });
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  if (cells.length === 0 && formulas.size === 0 && faults.size === 0) return null;
  return {
    row,
    cells,
    ...(hidden && { hidden }),
    ...(formulas.size > 0 && { formulas }),
    ...(faults.size > 0 && { faults }),
  };
}

function cellValue({ t, v, z }: RawCell, from1904: boolean): CellValue {
  if (t === 'b') return v === true;
  if (t === 's') return typeof v === 'string' && v !== '' ? v : null;
  if (v instanceof Date) return v;
  if (t !== 'n' || typeof v !== 'number' || !Number.isFinite(v)) return null;
  if (typeof z === 'string' && showsDay(z)) return dayOfSerial(v, from1904) ?? v;
  return Number.isInteger(v) ? v : Number(v.toPrecision(15));
}
