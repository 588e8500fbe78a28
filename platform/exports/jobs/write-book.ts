import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ListExport } from '#platform/store';
import { exportCsv, exportXlsx } from '../output/export-book.ts';
import { countedCsv, countedRows } from './counted.ts';

/** A file to be written. */
export interface BookFile {
  readonly list: ListExport;
  readonly title: string;
  readonly format: 'xlsx' | 'csv';
  /** Path on this machine. */
  readonly place: string;
  /** Told of the rows that were written. */
  readonly count: (rows: number) => void;
  readonly signal: AbortSignal;
}

/** Writes a list into a file in constant memory; the signal breaks it off. */
export async function writeBook({ list, title, format, place, count, signal }: BookFile): Promise<void> {
  const out = createWriteStream(place, { mode: 0o600 });
  if (format === 'csv') return pipeline(exportCsv(list), countedCsv(count), out, { signal });
  const counted = { ...list, rows: () => countedRows(list.rows(), count) };
  return pipeline(exportXlsx(counted, title), out, { signal });
}
