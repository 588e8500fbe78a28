import { read, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oddBook, partsIn, rows, zipOf } from '../testing/odd-book.ts';
import { openScratch, readAll, type Scratch } from '../testing/scratch.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { annotateBook } from './annotate-book.ts';
import { type Mark, RESULT_COLUMN, type SheetMarks } from './mark.ts';

let scratch: Scratch;
let count = 0;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

async function annotated(path: string, sheets: readonly SheetMarks[]): Promise<string> {
  return scratch.keep(`${++count}.xlsx`, await annotateBook({ path, name: 'a' }, sheets));
}

const plate: Mark = { row: 3, column: 0, level: 'error', text: '号牌号码不正确' };

async function ownBook(): Promise<string> {
  const rowsXml =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>台账</t></is></c></row>' +
    '<row r="2" spans="1:3"><c r="A2" s="1" t="inlineStr"><is><t>号牌</t></is></c><c r="B2" s="1" t="inlineStr"><is><t>价格</t></is></c></row>' +
    '<row r="3" ht="20"><c r="A3" t="inlineStr"><is><t>贵A1</t></is></c><c r="B3" s="1"><f>SUM(1,2)</f><v>3</v></c></row>' +
    '<row r="6"><c r="A6" t="inlineStr"><is><t>贵A2</t></is></c></row>';
  const sheet =
    `<dimension ref="A1:B6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="16384" width="20"/></cols>${rows(rowsXml)}` +
    '<autoFilter ref="A2:B6"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"/><extLst><ext/></extLst>';
  const other = rows('<row r="1"><c r="A1"><f>表1!B3</f><v>3</v></c></row>');
  return scratch.keep(
    `${++count}.xlsx`,
    await oddBook({
      sheets: [sheet, other],
      formats: ['0.00', 'yyyy-mm-dd'],
      more: { 'xl/theme/theme1.xml': '<theme/>' },
    }),
  );
}

test('a person’s own workbook gets colours, notes and a column of results, and keeps everything else', async () => {
  const place = await annotated(await ownBook(), [
    {
      sheet: '表1',
      headerRow: 2,
      marks: [
        plate,
        { row: 3, column: 1, level: 'warning', text: '价格可疑' },
        { row: 5, column: null, level: 'repair', text: '空行<&>' },
      ],
    },
  ]);
  const { sheets } = await readAll(place);
  expect(sheets[0]?.lines.map(({ row, cells }) => [row, cells])).toEqual([
    [1, ['台账']],
    [2, ['号牌', '价格', RESULT_COLUMN]],
    [3, ['贵A1', 3, '号牌号码不正确；价格可疑']],
    [5, [null, null, '空行<&>']],
    [6, ['贵A2']],
  ]);
  expect(sheets[0]?.lines[2]?.formulas).toEqual(new Set([1]));
  const bytes = await scratch.bytes(place);
  const book = read(bytes, { type: 'buffer', cellStyles: true });
  const sheet = book.Sheets.表1!;
  expect(sheet.A3.c[0].t).toBe('号牌号码不正确');
  expect(sheet.A3.s).toMatchObject({ patternType: 'solid', fgColor: { rgb: 'FFC7CF' } });
  expect(sheet.B3.s).toMatchObject({ fgColor: { rgb: 'FFEB9D' } });
  expect(sheet['!merges']).toHaveLength(1);
  const parts = await partsIn(place);
  const xml = parts['xl/worksheets/sheet1.xml'];
  expect(xml).toContain('<row r="3" ht="20">');
  expect(xml).toContain('<f>SUM(1,2)</f>');
  expect(xml).not.toContain('dimension');
  expect(xml).toMatch(
    /<col min="1" max="2" width="20"\/><col min="3" max="3" width="48" customWidth="1"\/><col min="4" max="16384"/,
  );
  expect(xml).toMatch(/<conditionalFormatting sqref="A1"\/><legacyDrawing [^>]*\/><extLst>/);
  expect(parts['xl/theme/theme1.xml']).toBe('<theme/>');
  expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>表1!B3</f>');
});

test('marking again uses the same column; colours and notes of what was mended go', async () => {
  const first = await annotated(await ownBook(), [
    { sheet: '表1', headerRow: 2, marks: [plate, { ...plate, row: 6 }] },
  ]);
  const second = await annotated(first, [{ sheet: '表1', headerRow: 2, marks: [{ ...plate, row: 6 }] }]);
  const { sheets } = await readAll(second);
  expect(sheets[0]?.lines.map(({ cells }) => cells[2])).toEqual([
    undefined,
    RESULT_COLUMN,
    undefined,
    '号牌号码不正确',
  ]);
  const sheet = read(await scratch.bytes(second), { type: 'buffer', cellStyles: true }).Sheets.表1!;
  expect(sheet.A3.c).toBeUndefined();
  expect(sheet.A3.s?.fgColor).toBeUndefined();
  expect(sheet.A6.c).toHaveLength(1);
  expect(sheet.A6.s).toMatchObject({ fgColor: { rgb: 'FFC7CF' } });
});

test('notes that the person wrote stay; a cell that has one keeps it', async () => {
  const own = writeXlsx({
    sheets: [{ name: '表1', columns: [{ title: '号牌', hint: '我的批注' }], rows: [[['贵A1'], ['贵A2']]] }],
  });
  const parts = await partsIn(await scratch.keep('own.xlsx', own));
  // As if a person had written it: another author.
  parts['xl/comments1.xml'] = parts['xl/comments1.xml']!.replace('校验（系统）', '张三');
  const book = await scratch.keep('theirs.xlsx', await zipOf(parts));
  const marks: Mark[] = [
    { ...plate, row: 1, text: '表头' },
    { ...plate, row: 2 },
  ];
  const place = await annotated(book, [{ sheet: '表1', headerRow: 1, marks }]);
  const sheet = read(await scratch.bytes(place), { type: 'buffer' }).Sheets.表1!;
  expect(sheet.A1.c.map(({ t }: { t: string }) => t)).toEqual(['我的批注']);
  expect(sheet.A2.c.map(({ t }: { t: string }) => t)).toEqual(['号牌号码不正确']);
});

test('a book of the strict form gets colours and the column of results', async () => {
  const sheet = rows('<row r="1"><c r="A1" t="inlineStr"><is><t>号牌</t></is></c></row>');
  const own = await scratch.keep('strict.xlsx', await oddBook({ strict: true, sheets: [sheet], formats: ['0'] }));
  const place = await annotated(own, [{ sheet: '表1', headerRow: 1, marks: [{ ...plate, row: 2 }] }]);
  expect((await readAll(place)).sheets[0]?.lines.map(({ cells }) => cells)).toEqual([
    ['号牌', RESULT_COLUMN],
    [null, '号牌号码不正确'],
  ]);
  expect(Object.keys(await partsIn(place)).filter((name) => /comments|vml/.test(name))).toEqual([]);
});

test('old workbooks and texts come back as a new workbook of the same cells with the marks', async () => {
  const lines = [['台账'], ['号牌', '价格'], ['贵A1', 3], [], ['贵A2', 4]];
  const xls = write(
    { SheetNames: ['表1'], Sheets: { 表1: utils.aoa_to_sheet(lines) } },
    { type: 'buffer', bookType: 'biff8' },
  ) as Buffer;
  for (const [name, bytes, sheet, three] of [
    ['a.xls', xls, '表1', 3],
    ['表1.csv', '台账\n号牌,价格\n贵A1,3\n\n贵A2,4\n', '表1', '3'],
  ] as const) {
    const path = await scratch.keep(name, bytes);
    const place = await scratch.keep(
      `${++count}.xlsx`,
      await annotateBook({ path, name }, [
        { sheet, headerRow: 2, marks: [plate, { row: 4, column: null, level: 'error', text: '空' }] },
      ]),
    );
    const { sheets, format } = await readAll(place);
    expect(format).toBe('xlsx');
    expect(sheets[0]?.lines.map(({ row, cells }) => [row, cells.slice(0, 3)])).toEqual([
      [1, ['台账']],
      [2, ['号牌', '价格', RESULT_COLUMN]],
      [3, ['贵A1', three, '号牌号码不正确']],
      [4, [null, null, '空']],
      [5, ['贵A2', three === 3 ? 4 : '4']],
    ]);
    const marked = read(await scratch.bytes(place), { type: 'buffer', cellStyles: true }).Sheets[sheet]!;
    expect(marked.A3.s).toMatchObject({ fgColor: { rgb: 'FFC7CF' } });
    expect(marked.A3.c[0].t).toContain('号牌号码不正确');
  }
});

test('a file that is no workbook is refused before anything is written', async () => {
  const path = await scratch.keep('a.pdf', '%PDF-1.7');
  await expect(annotateBook({ path, name: 'a.pdf' }, [])).rejects.toMatchObject({ code: 'NOT_A_BOOK', status: 422 });
});
