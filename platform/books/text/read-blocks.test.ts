import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetLine } from '../book.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { openScratch, type Scratch } from '../testing/scratch.ts';
import { PIECE, readBlocks } from './read-blocks.ts';
import { readRecords, type SeparatedText } from './read-records.ts';
import { RecordBlock } from './record-block.ts';

let scratch: Scratch;
let count = 0;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

const textOf = async (content: string | Buffer, more: Partial<SeparatedText> = {}): Promise<SeparatedText> => ({
  path: await scratch.keep(`${++count}.csv`, content),
  encoding: { name: 'utf-8', broken: false },
  separation: { separator: ',', columns: 3 },
  limits: DEFAULT_LIMITS,
  found: { wide: [], quotes: [] },
  ...more,
});

async function linesIn(text: SeparatedText): Promise<{ lines: SheetLine[]; found: SeparatedText['found'] }> {
  const lines: SheetLine[] = [];
  for await (const some of readRecords(text)) lines.push(...some);
  return { lines, found: { ...text.found } };
}

async function blocksIn(text: SeparatedText, piece = PIECE) {
  const lines: SheetLine[] = [];
  let scanned = 0;
  for await (const some of readBlocks(text, piece)) {
    if (!(some instanceof RecordBlock)) lines.push(...some);
    else for (let at = 0; at < some.count; at++, scanned++) lines.push(some.line(at));
  }
  return { lines, found: { ...text.found }, scanned };
}

const pairs = '甲,"乙,\r\n丙",丁\r\n"说""是""",a"b"c,\r\r\n\n,,,\n=\'x,\'=1,="007"\n1,2,3,4,5\n末,"one"';

test.each<[string, string | Buffer, Partial<SeparatedText>?]>([
  ['quotation marks in pairs, empty records, guards, a long line, no line end at the end', pairs],
  ['all kinds of line ends', 'a,b\r\nc,d\re,f\n\r\n,\r'],
  ['a mark that nothing closes', '1,2,3\n4,"5,6\n7,8,9\n"x",y,z'],
  ['a mark within a field', '1,5" 管,3\n4,6" 管,5" 管\n7,8,9\n'],
  ['nothing but separators', ',,\n,,'],
  ['a word to programs', 'sep=,\n甲,乙\n'],
  ['one column', '甲\n乙\n\n丙', { separation: { separator: ';', columns: 1 } }],
  ['a mark of UTF-8', '\uFEFF姓名,备注\n"𠮷",〇', { encoding: { name: 'utf-8-bom', broken: false } }],
  [
    'GB18030 with a sign of four bytes',
    Buffer.from('d0d5c3fb2cb1b8d7a20a9534 9d37d2b02ca996'.replaceAll(' ', ''), 'hex'),
    { encoding: { name: 'gb18030', broken: false } },
  ],
])('blocks hold the lines that are read otherwise, wherever the file is cut: %s', async (_, content, more) => {
  const text = await textOf(content, more);
  const plain = await linesIn(text);
  for (const bytes of [1, 2, 3, 5, 7, 16, 1000])
    for (const records of [1, 2, 5000]) {
      const { lines, found } = await blocksIn(text, { bytes, records });
      expect({ lines, found }).toEqual(plain);
    }
});

test('only a mark without its fellow ends the scan', async () => {
  expect((await blocksIn(await textOf(pairs))).scanned).toBe(5);
  expect((await blocksIn(await textOf('1,2\n"3,4\n5,6\n'))).scanned).toBe(1);
});

test('equal cells share a number, and a block can be asked from a row on', async () => {
  for await (const block of readBlocks(await textOf('甲,乙\n\n甲,丙\n'))) {
    if (!(block instanceof RecordBlock)) throw new Error('no block');
    expect(block.hashes[0]).toBe(block.hashes[2]);
    expect(block.hashes[1]).not.toBe(block.hashes[3]);
    const later = block.from(2);
    expect([later.count, later.line(0)]).toEqual([1, { row: 3, cells: ['甲', '丙'] }]);
    expect(block.from(4).count).toBe(0);
  }
});

test.each([
  ['BOOK_TOO_LONG', '1\n2\n3\n4\n', { maxRows: 3 }],
  ['BOOK_TOO_WIDE', '1,2,3\n1,2,3,4\n', { maxColumns: 3 }],
])('%s is told while blocks are read', async (code, content, limits) => {
  const text = await textOf(content, { limits: { ...DEFAULT_LIMITS, ...limits } });
  await expect(blocksIn(text)).rejects.toMatchObject({ code });
});

test('a record without end is refused instead of filling the memory', async () => {
  const text = await textOf('x'.repeat(17 * 1024 * 1024));
  await expect(blocksIn(text)).rejects.toMatchObject({ code: 'BOOK_DAMAGED' });
});
