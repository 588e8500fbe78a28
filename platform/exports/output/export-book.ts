import type { Readable } from 'node:stream';
import { type ColumnFormat, writeCsv, writeXlsx } from '#platform/books';
import type { ExportColumn, ListExport } from '#platform/store';

/** An export as a workbook: numbers and days as such, everything else as text, so that no program makes numbers of codes. */
export function exportXlsx(list: ListExport, title: string): Readable {
  const columns = list.columns.map((column) => ({ title: column.title, format: formatOf(column) }));
  return writeXlsx({ sheets: [{ name: title.slice(0, 31), columns, rows: list.rows() }] });
}

/** An export as CSV; where a sealed value has to be opened row by row, through the writer of books. */
export function exportCsv(list: ListExport): Readable {
  if (list.sealed) return writeCsv({ columns: list.columns.map(({ title }) => ({ title })), rows: list.rows() });
  return list.csv();
}

function formatOf({ kind, scale }: ExportColumn): ColumnFormat {
  return kind === 'decimal' ? `decimal(${scale ?? 2})` : kind;
}
