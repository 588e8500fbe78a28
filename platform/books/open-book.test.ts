import { randomBytes } from 'node:crypto';
import { CFB, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BookLimits } from './limits.ts';
import { oddBook, rows, zipOf } from './testing/odd-book.ts';
import { openScratch, readAll, type Scratch } from './testing/scratch.ts';

let scratch: Scratch;
let count = 0;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

async function refused(bytes: Uint8Array | string, name = 'a.xlsx', limits: Partial<BookLimits> = {}): Promise<string> {
  const place = await scratch.keep(`${++count}-${name}`, bytes);
  const error: unknown = await readAll(place, limits).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'code' in error ? String(error.code) : 'accepted';
}

const one = rows('<row r="1"><c r="A1"><v>1</v></c></row>');

test('the bytes decide what a file is, not its name', async () => {
  const xlsx = await oddBook({ sheets: [one] });
  const xls: Buffer = write(
    { SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet([['甲']]) } },
    { type: 'buffer', bookType: 'biff8' },
  );
  const formats = [
    ['台账.xls', xlsx, 'xlsx'],
    ['台账.et', xlsx, 'xlsx'],
    ['台账.xlsx', xls, 'xls'],
    ['台账.et', xls, 'xls'],
    ['台账.xlsx', Buffer.from('甲,乙\n1,2'), 'csv'],
    ['台账.csv', xlsx, 'xlsx'],
    ['台账.xls', Buffer.from('<html><table><tr><td>甲</td></tr></table></html>'), 'html'],
  ] as const;
  for (const [name, bytes, format] of formats) {
    expect((await readAll(await scratch.keep(name, bytes))).format, name).toBe(format);
  }
});

test('pictures, documents, slides, archives and programs are no workbooks', async () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const docx = await zipOf({
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>',
  });
  const doc = CFB.utils.cfb_new();
  CFB.utils.cfb_add(doc, '/WordDocument', Buffer.alloc(5000, 1));
  expect(await refused(docx)).toBe('NOT_A_BOOK');
  expect(await refused(Buffer.from(CFB.write(doc, { type: 'buffer' }) as Uint8Array))).toBe('NOT_A_BOOK');
  expect(await refused(await zipOf({ 'a.txt': 'x' }))).toBe('NOT_A_BOOK');
  for (const head of ['%PDF-1.7', '\x89PNG\r\n', 'GIF89a', 'Rar!\x1a', '{\\rtf1']) {
    expect(await refused(Buffer.from(head, 'latin1')), head).toBe('NOT_A_BOOK');
  }
  expect(await refused(Buffer.concat([Buffer.from('\x7fELF'), randomBytes(4000)]))).toBe('NOT_A_BOOK');
  expect(await refused('<?xml version="1.0"?><svg/>')).toBe('NOT_A_BOOK');
  expect(await refused(await zipOf({ 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }))).toBe(
    'BOOK_OTHER_FORMAT',
  );
});

test('books without anything in them are told apart: empty, pictures only', async () => {
  expect(await refused('')).toBe('BOOK_EMPTY');
  expect(await refused('\r\n ,,\r\n', 'a.csv')).toBe('BOOK_EMPTY');
  const empty = { sheets: [rows('<row r="1"><c r="A1" s="1"/></row>'), '<sheetData/>'] };
  expect(await refused(await oddBook(empty))).toBe('BOOK_EMPTY');
  expect(await refused(await oddBook({ ...empty, more: { 'xl/media/image1.png': 'x' } }))).toBe('BOOK_PICTURES_ONLY');
});

test('a book with a password says so, in both formats', async () => {
  const sealed = CFB.utils.cfb_new();
  CFB.utils.cfb_add(sealed, '/EncryptedPackage', Buffer.alloc(5000, 1));
  CFB.utils.cfb_add(sealed, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0, ...Buffer.from('<encryption/>')]));
  expect(await refused(Buffer.from(CFB.write(sealed, { type: 'buffer' }) as Uint8Array))).toBe('BOOK_LOCKED');
  const xls: Buffer = write(
    { SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet([['甲']]) } },
    { type: 'buffer', bookType: 'biff8' },
  );
  const file = CFB.read(xls, { type: 'buffer' });
  const stream = CFB.find(file, '/Workbook')!;
  const content = Buffer.from(stream.content as Uint8Array);
  const behindStart = 4 + content.readUInt16LE(2);
  // FILEPASS with RC4: version, and 48 bytes of salt and verifiers.
  const filePass = Buffer.concat([Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0]), Buffer.alloc(48, 7)]);
  stream.content = Buffer.concat([content.subarray(0, behindStart), filePass, content.subarray(behindStart)]);
  expect(await refused(Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array))).toBe('BOOK_LOCKED');
});

test('entities cannot be defined, neither in a part nor in an XML spreadsheet', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  expect(await refused(await oddBook({ sheets: [`<?xml version="1.0"?>${bomb}<worksheet>${one}</worksheet>`] }))).toBe(
    'BOOK_ENTITIES',
  );
  const spreadsheet = `<?xml version="1.0"?>${bomb}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`;
  expect(await refused(spreadsheet, 'a.xls')).toBe('BOOK_ENTITIES');
});

test('a zip bomb is stopped while it inflates: by ratio, and by the sum over all parts', async () => {
  const limits = { ratioFrom: 1024 * 1024, maxRatio: 100 };
  const padding = `<!--${' '.repeat(3_000_000)}-->`;
  expect(await refused(await oddBook({ sheets: [`${one}${padding}`] }), 'a.xlsx', limits)).toBe('BOOK_BOMB');
  const sheets = Array.from({ length: 8 }, () => `${one}<!--${randomBytes(100_000).toString('hex')}-->`);
  const bytes = await oddBook({ sheets });
  expect(await refused(bytes, 'a.xlsx', { maxInflated: 1_000_000 })).toBe('BOOK_BOMB');
  expect(await refused(bytes, 'a.xlsx', { maxInflated: 3_000_000 })).toBe('accepted');
});

test('what never ends is stopped: a cell, a tag, a line of text, ranges of columns', async () => {
  const much = 'x'.repeat(1_100_000);
  const pieces = `${much}<!-- -->${much}`;
  expect(
    await refused(await oddBook({ sheets: [rows(`<row r="1"><c r="A1" t="str"><v>${pieces}</v></c></row>`)] })),
  ).toBe('BOOK_DAMAGED');
  expect(await refused(await oddBook({ sheets: [one], strings: `<si><t>${pieces}</t></si>` }))).toBe('BOOK_DAMAGED');
  expect(await refused(await oddBook({ sheets: [`<?xml version="1.0"?><worksheet><sheetData ${much}${much}`] }))).toBe(
    'BOOK_DAMAGED',
  );
  const ranges = '<col min="1" max="16384" hidden="1"/>'.repeat(20_000);
  expect(await refused(await oddBook({ sheets: [`<cols>${ranges}</cols>${one}`] }))).toBe('BOOK_BOMB');
  expect(await refused('x'.repeat(17 * 1024 * 1024), 'a.csv')).toBe('BOOK_DAMAGED');
});

test('sizes and names in the directory that lie are damage', async () => {
  const good = await oddBook({ sheets: [one] });
  const at = good.indexOf('xl/workbook.xml', good.indexOf('PK\x01\x02', 0, 'latin1'));
  const lying = Buffer.from(good);
  lying.writeUInt32LE(5, at - 46 + 24);
  expect(await refused(lying)).toBe('BOOK_DAMAGED');
  expect(await refused(await zipOf({ '../../etc/passwd': 'x', '_rels/.rels': '<a/>' }))).toBe('BOOK_DAMAGED');
});

test.each([
  ['a missing sheet', { without: ['xl/worksheets/sheet1.xml'] }],
  [
    'XML that ends half-way',
    { more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>' } },
  ],
  ['tags that do not match', { more: { 'xl/worksheets/sheet1.xml': `<worksheet>${one}</wrksheet>` } }],
  [
    'lines out of order',
    {
      more: {
        'xl/worksheets/sheet1.xml': `<worksheet>${rows('<row r="2"><c><v>1</v></c></row><row r="2"/>')}</worksheet>`,
      },
    },
  ],
  [
    'a shared text that is not there',
    {
      more: { 'xl/worksheets/sheet1.xml': `<worksheet>${rows('<row r="1"><c t="s"><v>9</v></c></row>')}</worksheet>` },
    },
  ],
  [
    'a line behind the last',
    {
      more: { 'xl/worksheets/sheet1.xml': `<worksheet>${rows('<row r="1048577"><c><v>9</v></c></row>')}</worksheet>` },
    },
  ],
  ['bytes that are no UTF-8', { more: { 'xl/workbook.xml': '<workbook>\uD800</workbook>' } }],
])('%s is damage', async (_, more) => {
  expect(await refused(await oddBook({ sheets: [one], ...more }))).toMatch(/BOOK_DAMAGED|NOT_A_BOOK|BOOK_EMPTY/);
});

test('too many columns and too many lines are refused in every format', async () => {
  const wide = rows('<row r="1"><c r="ALM1"><v>1</v></c></row>');
  expect(await refused(await oddBook({ sheets: [wide] }))).toBe('BOOK_TOO_WIDE');
  expect(await refused(`${'a,'.repeat(1001)}b\n`, 'a.csv')).toBe('BOOK_TOO_WIDE');
  expect(await refused(`<table><tr>${'<td>a'.repeat(1001)}</table>`)).toBe('BOOK_TOO_WIDE');
  const long = rows([1, 2, 3].map((r) => `<row r="${r}"><c><v>1</v></c></row>`).join(''));
  expect(await refused(await oddBook({ sheets: [long] }), 'a.xlsx', { maxRows: 2 })).toBe('BOOK_TOO_LONG');
  expect(await refused('a\nb\nc\n', 'a.csv', { maxRows: 2 })).toBe('BOOK_TOO_LONG');
});

test('an old workbook that is too large or takes too long is stopped', async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => [i, `甲${i}`]);
  const xls: Buffer = write(
    { SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet(lines) } },
    { type: 'buffer', bookType: 'biff8' },
  );
  expect(await refused(xls, 'a.xls', { maxXlsBytes: 1000 })).toBe('BOOK_TOO_LARGE');
  expect(await refused(xls, 'a.xls', { maxXlsTime: 1 })).toBe('BOOK_TOO_SLOW');
});
