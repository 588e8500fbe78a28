import type { Book } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';
import { decodeText, type TextEncoding } from './encoding.ts';
import { isScannable, readBlocks } from './read-blocks.ts';
import { readRecords } from './read-records.ts';
import { findSeparator } from './separator.ts';

const SAMPLE = 256 * 1024;

/** Opens a separated text. A book of one sheet; every value is text. Errors: BOOK_EMPTY, and while reading BOOK_TOO_WIDE, BOOK_TOO_LONG. */
export async function openText(path: string, title: string, encoding: TextEncoding, limits: BookLimits): Promise<Book> {
  const { sample, whole } = await sampleOf(path, encoding);
  if (whole && !/[^\s\p{P}\p{Cf}]/u.test(sample)) throw bookFault('BOOK_EMPTY');
  const separation = findSeparator(sample, whole);
  const found = { wide: [] as number[], quotes: [] as number[] };
  const text = { path, encoding, separation, limits, found };
  return {
    format: 'csv',
    encoding: encoding.name,
    sheets: [
      {
        name: title,
        hidden: false,
        hiddenColumns: new Set(),
        merges: [],
        lines: () => readRecords(text),
        ...(isScannable(text) ? { blocks: () => readBlocks(text) } : {}),
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

function rows(numbers: readonly number[]): string {
  const first = numbers.slice(0, 5).join('、');
  return numbers.length > 5 ? `第 ${first} 行等 ${numbers.length} 行` : `第 ${first} 行`;
}
