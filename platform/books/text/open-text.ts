import type { Book, CellValue, SheetLine } from '../book.ts';
import { bookFault } from '../faults.ts';
import { unguard } from '../formula-guard.ts';
import type { BookLimits } from '../limits.ts';
import { decodeText, type TextEncoding } from './encoding.ts';
import { RecordReader } from './record-reader.ts';
import { findSeparator, type Separation } from './separator.ts';

const SAMPLE = 256 * 1024;

/** Opens a separated text. A book of one sheet; every value is text. Errors: BOOK_EMPTY, and while reading BOOK_TOO_WIDE, BOOK_TOO_LONG. */
export async function openText(path: string, title: string, encoding: TextEncoding, limits: BookLimits): Promise<Book> {
  const { sample, whole } = await sampleOf(path, encoding);
  if (whole && !/[^\s\p{P}\p{Cf}]/u.test(sample)) throw bookFault('BOOK_EMPTY');
  const separation = findSeparator(sample, whole);
  // Known only when the lines have been read once; the list is asked for after that.
  const found = { wide: [] as number[], quotes: [] as number[] };
  return {
    format: 'csv',
    encoding: encoding.name,
    sheets: [
      {
        name: title,
        hidden: false,
        hiddenColumns: new Set(),
        merges: [],
        lines: () => readRecords(path, encoding, separation, limits, found),
      },
    ],
    get notes() {
      return [
        ...(encoding.broken ? ['文件中有无法识别的文字，已显示为“\uFFFD”，请核对。'] : []),
        ...(found.wide.length > 0 ? [`${rows(found.wide)}的列数多于其他行，多出的内容已保留。`] : []),
        ...(found.quotes.length > 0 ? [`${rows(found.quotes)}的引号没有成对，已按普通文字读取。`] : []),
      ];
    },
    close: async () => {},
  };
}

async function sampleOf(path: string, encoding: TextEncoding): Promise<{ sample: string; whole: boolean }> {
  let sample = '';
  for await (const piece of decodeText(path, encoding)) {
    sample += piece;
    if (sample.length >= SAMPLE) return { sample, whole: false };
  }
  return { sample, whole: true };
}

async function* readRecords(
  path: string,
  encoding: TextEncoding,
  { separator, columns }: Separation,
  limits: BookLimits,
  found: { wide: number[]; quotes: number[] },
): AsyncGenerator<readonly SheetLine[], void, undefined> {
  const reader = new RecordReader(separator);
  const wide: number[] = [];
  let [row, filled] = [0, 0];
  const take = (records: readonly string[][]): SheetLine[] => {
    const lines: SheetLine[] = [];
    for (const fields of records) {
      row++;
      const cells = cellsOf(fields);
      if (cells.length === 0 || (row === 1 && /^sep=.?$/i.test(String(cells[0])) && cells.length === 1)) continue;
      if (cells.length > limits.maxColumns) throw bookFault('BOOK_TOO_WIDE', { row });
      if (cells.length > columns && columns > 1 && wide.length < 1000) wide.push(row);
      lines.push({ row, cells });
    }
    filled += lines.length;
    if (filled > limits.maxRows) throw bookFault('BOOK_TOO_LONG');
    return lines;
  };
  for await (const piece of decodeText(path, encoding)) {
    const lines = take(reader.push(piece));
    if (lines.length > 0) yield lines;
  }
  const lines = take(reader.push('', true));
  Object.assign(found, { wide, quotes: reader.openQuotes });
  if (lines.length > 0) yield lines;
}

/** The fields as cells, in their own array: there may be millions of lines. */
function cellsOf(fields: string[]): CellValue[] {
  const cells: CellValue[] = fields;
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.length--;
  for (let column = 0; column < cells.length; column++) {
    const field = fields[column]!;
    if (field === '') cells[column] = null;
    else if (MARKS.includes(field.charCodeAt(0))) cells[column] = unguard(field) || null;
  }
  return cells;
}

/** Signs with which a guarded text begins. */
const MARKS = [0x27, 0x3d];

function rows(numbers: readonly number[]): string {
  const first = numbers.slice(0, 5).join('、');
  return numbers.length > 5 ? `第 ${first} 行等 ${numbers.length} 行` : `第 ${first} 行`;
}
