import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annotateBook } from './annotate/annotate-book.ts';
import { BOOK_FAULTS } from './faults.ts';
import { damagedCopies } from './testing/damaged-copies.ts';
import { openScratch, readAll, type Scratch } from './testing/scratch.ts';
import { seededTexts } from './testing/seeded-texts.ts';
import { writeXlsx } from './write/write-xlsx.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

const texts = seededTexts(600);
const lines = Array.from({ length: 200 }, (_, i) => [texts[i]!, texts[i + 200]!, i, texts[i + 400]!]);

/** Either it reads or it says a sentence of the table; anything else is a defect. */
async function outcome(name: string, bytes: Buffer, expected?: readonly unknown[]): Promise<string> {
  const place = await scratch.keep(name, bytes);
  try {
    const { sheets } = await readAll(place, { maxXlsTime: 5_000 });
    if (expected) expect(sheets[0]?.lines).toEqual(expected);
    return `read ${sheets.reduce((sum, sheet) => sum + sheet.lines.length, 0)}`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code in BOOK_FAULTS) return code;
    throw error;
  }
}

test('an .xlsx that is cut off or has bits turned is read in full or refused, never read in part', async () => {
  const whole = await scratch.keep(
    'whole.xlsx',
    writeXlsx({ sheets: [{ name: '表', columns: [{ title: '甲' }], rows: [lines] }] }),
  );
  const expected = (await readAll(whole)).sheets[0]!.lines;
  for (const { how, bytes } of damagedCopies(await scratch.bytes(whole), 300)) {
    expect(await outcome('damaged.xlsx', bytes, expected), how).toMatch(/^(read 201|[A-Z_]+)$/);
  }
});

test('an .xls that is cut off is refused; one with bits turned is read or refused', async () => {
  const book = { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet(lines) } };
  const whole: Buffer = write(book, { type: 'buffer', bookType: 'biff8' });
  for (const { how, bytes } of damagedCopies(whole, 12)) {
    const found = await outcome('damaged.xls', bytes);
    if (how.startsWith('cut')) expect(found, how).toMatch(/^[A-Z_]+$/);
  }
});

test('a damaged text is read or refused', async () => {
  const whole = Buffer.from(lines.map((line) => line.join(',')).join('\n'));
  for (const { bytes } of damagedCopies(whole, 60)) await outcome('damaged.csv', bytes);
});

test('marking a damaged workbook ends with a sentence or with a workbook', async () => {
  const whole = await scratch.keep(
    'own.xlsx',
    writeXlsx({ sheets: [{ name: '表', columns: [{ title: '甲' }], rows: [lines] }] }),
  );
  const marks = [{ sheet: '表', headerRow: 1, marks: [{ row: 3, column: 0, level: 'error' as const, text: '不对' }] }];
  for (const { how, bytes } of damagedCopies(await scratch.bytes(whole), 60)) {
    const path = await scratch.keep('damaged.xlsx', bytes);
    const result = await annotateBook({ path, name: 'a.xlsx' }, marks)
      .then(
        (stream) => scratch.keep('marked.xlsx', stream).then(() => 'marked'),
        (error: { code?: string }) => error.code ?? String(error),
      )
      .catch((error: { code?: string }) => error.code ?? String(error));
    expect(['marked', ...Object.keys(BOOK_FAULTS)], how).toContain(result);
  }
});
