import { Readable } from 'node:stream';
import { columnName } from '../xlsx/cell-place.ts';
import { writeZip, type ZipEntry } from '../zip/zip-writer.ts';
import { commentsXml, notesDrawing } from './notes-out.ts';
import type { SheetPlan, WrittenCell } from './plan.ts';
import { type RowSource, SheetOut } from './sheet-out.ts';
import { StyleSheet } from './style-sheet.ts';
import {
  contentTypesXml,
  LIST_SHEET,
  type ListedSheet,
  noteRelationsXml,
  ROOT_RELATIONS,
  uniqueName,
  workbookRelationsXml,
  workbookXml,
} from './workbook-out.ts';

/** A workbook to be written. */
export interface BookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Lines of a sheet before the next one goes on; else as many as the format allows. */
  readonly linesPerSheet?: number;
}

/**
 * Writes a workbook as a stream in constant memory: rows are drawn when the reader of the stream asks. More lines than a sheet holds go on in a
 * second one. Errors (on the stream): CELL_TOO_LONG, BOOK_TOO_LARGE_TO_WRITE, and what drawing the rows throws.
 */
export function writeXlsx(plan: BookPlan): Readable {
  return Readable.from(writeZip(partsOf(plan)), { objectMode: false, highWaterMark: 256 * 1024 });
}

async function* partsOf({ sheets, linesPerSheet }: BookPlan): AsyncGenerator<ZipEntry, void, undefined> {
  const styles = new StyleSheet();
  const lists: (readonly string[])[] = [];
  const done: (ListedSheet & { readonly notes: boolean })[] = [];
  for (const plan of sheets) {
    const source: RowSource = asyncIteratorOf(plan.rows);
    for (let more = true; more; ) {
      const out = new SheetOut(plan, styles, (list) => rangeOf(lists, list), linesPerSheet);
      const number = done.length + 1;
      yield { name: `xl/worksheets/sheet${number}.xml`, content: out.xml(source) };
      if (out.notes.length > 0) yield* notesOf(number, out);
      const name = uniqueName(
        plan.name,
        done.map((sheet) => sheet.name),
      );
      done.push({ name, notes: out.notes.length > 0, hidden: plan.bare?.hidden ?? false, headerRow: out.headerRow });
      more = out.full;
    }
  }
  if (lists.length > 0) {
    const out = new SheetOut({ columns: [], bare: { merges: [] } }, styles, () => '');
    yield { name: `xl/worksheets/sheet${done.length + 1}.xml`, content: out.xml(asyncIteratorOf([listRows(lists)])) };
  }
  const listed = [
    ...done,
    ...(lists.length > 0 ? [{ name: LIST_SHEET, hidden: true, headerRow: 0, notes: false }] : []),
  ];
  yield part('xl/styles.xml', styles.xml());
  yield part('xl/workbook.xml', workbookXml(listed));
  yield part('xl/_rels/workbook.xml.rels', workbookRelationsXml(listed.length));
  yield part('_rels/.rels', ROOT_RELATIONS);
  const noted = done.flatMap(({ notes }, index) => (notes ? [index + 1] : []));
  yield part('[Content_Types].xml', contentTypesXml(listed.length, noted));
}

function* notesOf(number: number, { notes }: SheetOut): Generator<ZipEntry> {
  yield part(`xl/comments${number}.xml`, commentsXml(notes));
  yield part(`xl/drawings/vmlDrawing${number}.vml`, notesDrawing(notes));
  yield part(`xl/worksheets/_rels/sheet${number}.xml.rels`, noteRelationsXml(number));
}

function part(name: string, text: string): ZipEntry {
  return { name, content: [Buffer.from(text)] };
}

/** Long lists stand side by side on a hidden sheet; the same list stands there once. */
function rangeOf(lists: (readonly string[])[], list: readonly string[]): string {
  const known = lists.findIndex(
    (other) => other === list || (other.length === list.length && other.every((word, at) => word === list[at])),
  );
  const column = columnName(known < 0 ? lists.push(list) - 1 : known);
  return `'${LIST_SHEET}'!$${column}$1:$${column}$${list.length}`;
}

function listRows(lists: readonly (readonly string[])[]): WrittenCell[][] {
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_, row) => lists.map((list) => list[row] ?? null));
}

async function* drawn<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T, void, undefined> {
  yield* items;
}

function asyncIteratorOf(rows: SheetPlan['rows']): RowSource {
  return drawn(rows);
}
