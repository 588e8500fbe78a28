import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { CellValue, SheetLine } from '../book.ts';
import type { BookLimits } from '../limits.ts';
import { openBook } from '../open-book.ts';

/** A folder for the files of one test file. */
export interface Scratch {
  /** Keeps bytes as a file and gives its path. */
  keep(name: string, bytes: Uint8Array | string | Readable): Promise<string>;
  bytes(path: string): Promise<Buffer>;
  remove(): Promise<void>;
}

/** Makes the folder; remove it when the tests are done. */
export async function openScratch(): Promise<Scratch> {
  const folder = await mkdtemp(path.join(tmpdir(), 'goa-books-test-'));
  return {
    async keep(name, content) {
      const place = path.join(folder, name);
      await writeFile(
        place,
        typeof content === 'string' || content instanceof Uint8Array ? content : await buffer(content),
      );
      return place;
    },
    bytes: (place) => readFile(place),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** All that a file holds, read to the end and closed. */
export interface ReadBook {
  readonly format: string;
  readonly encoding?: string;
  readonly notes: readonly string[];
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly hiddenColumns: readonly number[];
    readonly merges: readonly unknown[];
    readonly lines: readonly SheetLine[];
  }[];
}

/** Opens, reads and closes. */
export async function readAll(place: string, limits: Partial<BookLimits> = {}): Promise<ReadBook> {
  const book = await openBook({ path: place, name: path.basename(place) }, limits);
  try {
    const sheets = [];
    for (const sheet of book.sheets) {
      const lines: SheetLine[] = [];
      for await (const batch of sheet.lines()) lines.push(...batch);
      const { name, hidden, merges } = sheet;
      sheets.push({ name, hidden, merges, hiddenColumns: [...sheet.hiddenColumns], lines });
    }
    return { format: book.format, encoding: book.encoding, notes: book.notes, sheets };
  } finally {
    await book.close();
  }
}

/** Cells of the first sheet, line by line. */
export async function cellsOf(place: string): Promise<CellValue[][]> {
  return (await readAll(place)).sheets[0]!.lines.map(({ cells }) => [...cells]);
}
