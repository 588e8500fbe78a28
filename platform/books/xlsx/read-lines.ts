import type { SheetLine } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { Container } from './container.ts';
import { type LineContext, LineReader } from './line-reader.ts';
import { textOf } from './read-part.ts';
import { RowCutter } from './row-cutter.ts';
import { XmlScanner } from './xml-scanner.ts';

const BATCH = 2_000;

/** Lines of one sheet in batches, read while they are inflated; whoever stops early stops the inflating. Errors: BOOK_TOO_LONG and those of the reader. */
export async function* readLines(
  box: Container,
  part: string,
  context: LineContext,
  maxRows: number,
): AsyncGenerator<readonly SheetLine[], void, undefined> {
  const reader = new LineReader(context);
  const cutter = new RowCutter(new XmlScanner(reader), reader, context);
  let count = 0;
  for await (const piece of textOf(box, part)) {
    cutter.push(piece);
    if (reader.lines.length < BATCH && !reader.over) continue;
    if (reader.lines.length > 0) yield taken();
    if (reader.over) return;
  }
  cutter.end();
  if (reader.lines.length > 0) yield taken();

  function taken(): readonly SheetLine[] {
    const { lines } = reader;
    reader.lines = [];
    count += lines.length;
    if (count > maxRows) throw bookFault('BOOK_TOO_LONG');
    return lines;
  }
}
