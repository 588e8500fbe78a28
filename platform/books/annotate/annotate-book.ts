import type { Readable } from 'node:stream';
import type { BookLimits } from '../limits.ts';
import { type BookFile, openBook } from '../open-book.ts';
import { annotateCopy } from './annotate-copy.ts';
import { annotateXlsx } from './annotate-xlsx.ts';
import type { SheetMarks } from './mark.ts';
import { resultColumns } from './result-columns.ts';

/**
 * Gives a person's book back with its bad cells coloured, notes at them, and a column of results at the right. An .xlsx keeps everything else it
 * had (a book with macros keeps them: name the file .xlsm); other formats come back as an .xlsx of the same cells. Marks of an earlier time go.
 * Always an .xlsx stream in constant memory. Errors: those of `openBook`, now or on the stream.
 */
export async function annotateBook(
  file: BookFile,
  sheets: readonly SheetMarks[],
  limits: Partial<BookLimits> = {},
): Promise<Readable> {
  const book = await openBook(file, limits);
  try {
    const columns = await resultColumns(book, sheets);
    if (book.format !== 'xlsx') return annotateCopy(book, sheets, columns);
    await book.close();
    return await annotateXlsx(file.path, sheets, columns, limits);
  } catch (error) {
    await book.close();
    throw error;
  }
}
