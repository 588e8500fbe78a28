import type { Readable } from 'node:stream';
import type { Book, BookSheet, CellValue, SheetLine } from '../book.ts';
import type { WrittenCell } from '../write/plan.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { type LineMarks, marksByLine, RESULT_COLUMN, type SheetMarks } from './mark.ts';

/** Writes the cells of a book of any format into a new .xlsx, each at its place, with the marks. The book is closed when the stream ends. */
export function annotateCopy(
  book: Book,
  marked: readonly SheetMarks[],
  columns: ReadonlyMap<string, number>,
): Readable {
  const sheets = book.sheets.map((sheet) => {
    const marks = marked.find((entry) => entry.sheet === sheet.name);
    const rows = marks ? withMarks(sheet, marks, columns.get(sheet.name) ?? 0) : plainRows(sheet);
    return { name: sheet.name, columns: [], bare: { merges: sheet.merges, hidden: sheet.hidden }, rows };
  });
  const stream = writeXlsx({ sheets });
  stream.once('close', () => void book.close());
  return stream;
}

async function* plainRows(sheet: BookSheet): AsyncGenerator<readonly CellValue[][]> {
  for await (const { lines } of inOrder(sheet, [])) yield lines.map(({ cells }) => [...cells]);
}

async function* withMarks(
  sheet: BookSheet,
  { headerRow, marks }: SheetMarks,
  column: number,
): AsyncGenerator<WrittenCell[][]> {
  const byLine = marksByLine(marks);
  for await (const { lines } of inOrder(sheet, [...byLine.keys()])) {
    yield lines.map(({ row, cells }) => lineWithMarks(row, cells, byLine.get(row), column, headerRow));
  }
}

function lineWithMarks(
  row: number,
  cells: readonly CellValue[],
  marks: LineMarks | undefined,
  column: number,
  headerRow: number,
): WrittenCell[] {
  const written: WrittenCell[] = [...cells];
  if (row === headerRow || marks) while (written.length <= column) written.push(null);
  if (column < written.length) written[column] = row === headerRow ? RESULT_COLUMN : null;
  if (!marks) return written;
  for (const [at, { level, text }] of marks.cells) {
    while (written.length <= at) written.push(null);
    written[at] = { value: cells[at] ?? null, level, note: text };
  }
  if (row !== headerRow) written[column] = { value: marks.result.text, level: marks.result.level };
  return written;
}

const MOST_BLANK = 1_048_576;

/** Lines without gaps: blank ones stand where they stood, and marked lines that hold nothing are there as well. */
async function* inOrder(sheet: BookSheet, extra: readonly number[]): AsyncGenerator<{ lines: readonly SheetLine[] }> {
  const wanted = extra.filter((row) => row <= MOST_BLANK).sort((a, b) => a - b);
  let next = 1;
  const fill = function* (until: number): Generator<SheetLine> {
    for (; next < until; next++) yield { row: next, cells: [] };
  };
  for await (const lines of sheet.lines()) {
    const all = lines.flatMap((line) => {
      const before = [...fill(line.row)];
      next = line.row + 1;
      return [...before, line];
    });
    yield { lines: all };
  }
  yield { lines: [...fill((wanted.at(-1) ?? 0) + 1)] };
}
