import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Book } from './book.ts';
import { bookFault } from './faults.ts';
import { type BookLimits, DEFAULT_LIMITS } from './limits.ts';
import { kindOf } from './sniff.ts';
import { findEncoding } from './text/encoding.ts';
import { openHtml } from './text/open-html.ts';
import { openText } from './text/open-text.ts';
import { openXls } from './xls/open-xls.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

/** A file that a person sent: where it lies, and what it was called there. */
export interface BookFile {
  readonly path: string;
  /** Name of the file as sent; it titles the sheet of a text file and decides nothing. */
  readonly name: string;
}

const HEAD = 64 * 1024;

/**
 * Opens a workbook or a text file. What it is, its bytes say. Whoever opens it closes it.
 * Errors: every row of `BOOK_FAULTS`; those about single lines come while the lines are read.
 */
export async function openBook(file: BookFile, limits: Partial<BookLimits> = {}): Promise<Book> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const head = await headOf(file.path);
  const kind = kindOf(head);
  if (kind === 'zip') return openXlsx(file.path, all);
  if (kind === 'ole' || kind === 'biff' || (kind === 'xml' && isXmlSpreadsheet(head))) return openXls(file.path, all);
  if (kind === 'text' || kind === 'html') {
    const encoding = await findEncoding(file.path, head);
    return (kind === 'html' ? openHtml : openText)(file.path, titleOf(file.name), encoding, all);
  }
  throw bookFault(kind === 'empty' ? 'BOOK_EMPTY' : 'NOT_A_BOOK');
}

/** A workbook that Excel 2003 wrote as one XML document. Errors: BOOK_ENTITIES. */
function isXmlSpreadsheet(head: Buffer): boolean {
  const text = head.toString('latin1');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw bookFault('BOOK_ENTITIES');
  return text.includes('urn:schemas-microsoft-com:office:spreadsheet');
}

async function headOf(place: string): Promise<Buffer> {
  const file = await open(place, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The name without folders and ending, as a sheet may be called. */
function titleOf(name: string): string {
  const base = path.posix.basename(name.replaceAll('\\', '/'));
  return (
    base
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .replace(/[\p{Cc}[\]:*?/\\]/gu, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}
