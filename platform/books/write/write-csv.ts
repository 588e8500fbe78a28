import { Readable } from 'node:stream';
import type { CellValue } from '../book.ts';
import { guard } from '../formula-guard.ts';
import { isMarked, type SheetPlan, type WrittenCell } from './plan.ts';
import { TextBytes } from './text-bytes.ts';

/**
 * Writes one sheet as CSV: UTF-8 with mark, lines ended by CR LF (RFC 4180), header first, no preamble. Text that a spreadsheet program would
 * run as a formula gets an apostrophe before it; `openBook` takes it back, so that what was exported comes in again unchanged.
 */
export function writeCsv({ columns, rows }: Pick<SheetPlan, 'columns' | 'rows'>): Readable {
  return Readable.from(pieces(columns, rows), { objectMode: false, highWaterMark: 256 * 1024 });
}

async function* pieces(
  columns: SheetPlan['columns'],
  rows: SheetPlan['rows'],
): AsyncGenerator<Buffer, void, undefined> {
  const out = new TextBytes();
  let bytes = out.add(`\uFEFF${line(columns.map(({ title }) => title))}`);
  for await (const batch of rows) {
    for (const cells of batch) {
      bytes = out.add(line(cells));
      if (bytes) yield bytes;
    }
  }
  yield out.take();
}

function line(cells: readonly WrittenCell[]): string {
  let text = '';
  for (let column = 0; column < cells.length; column++) {
    if (column > 0) text += ',';
    const cell = cells[column]!;
    text += typeof cell === 'string' ? field(cell) : field(wordOf(isMarked(cell) ? cell.value : cell));
  }
  // A line of one empty field would read as no line.
  return `${text === '' ? '""' : text}\r\n`;
}

function wordOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'object') return String(value);
  const written = value.toISOString();
  return value.getTime() % 86_400_000 === 0 ? written.slice(0, 10) : written.slice(0, 19).replace('T', ' ');
}

const suspicious = /^[='+\-@\t\r＝＋－＠]/;
const quoted = /[",\r\n]/;

function field(text: string): string {
  const safe = suspicious.test(text) ? guard(text) : text;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
