import type { Book, Merge } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';
import type { TextEncoding } from './encoding.ts';
import { readTable } from './html-table.ts';

/** Opens a page that old systems call .xls: all its tables one below the other, as spreadsheet programs show it. Every value is text. */
export async function openHtml(path: string, title: string, encoding: TextEncoding, limits: BookLimits): Promise<Book> {
  const merges: Merge[] = [];
  let filled = false;
  for await (const lines of readTable(path, encoding, limits, merges)) filled ||= lines.length > 0;
  if (!filled) throw bookFault('NOT_A_BOOK');
  return {
    format: 'html',
    encoding: encoding.name,
    sheets: [
      {
        name: title,
        hidden: false,
        hiddenColumns: new Set(),
        merges,
        lines: () => readTable(path, encoding, limits, []),
      },
    ],
    notes: [
      '文件实际是网页表格，已按表格读取。',
      ...(encoding.broken ? ['文件中有无法识别的文字，已显示为“\uFFFD”，请核对。'] : []),
    ],
    close: async () => {},
  };
}
