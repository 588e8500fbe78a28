import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OddBook, oddBook, rows } from '../testing/odd-book.ts';
import { openScratch, readAll, type Scratch } from '../testing/scratch.ts';

let scratch: Scratch;
let count = 0;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

async function read(book: OddBook) {
  return readAll(await scratch.keep(`${++count}.xlsx`, await oddBook(book)));
}

async function firstLine(xml: string, more: Partial<OddBook> = {}) {
  const { sheets } = await read({ sheets: [rows(`<row r="1">${xml}</row>`)], ...more });
  return sheets[0]!.lines[0];
}

test('numbers keep what the file has: 15 digits of a fraction, all of a whole number', async () => {
  const line = await firstLine(
    '<c r="A1"><v>16.830000000000002</v></c><c r="B1"><v>522701199001011234</v></c><c r="C1"><v>0.15</v></c><c r="D1"><v>1.2E+3</v></c>' +
      '<c r="E1"><v>-7</v></c><c r="F1"><v>0.30000000000000004</v></c><c r="G1"><v>1234567890.12345</v></c>',
  );
  expect(line?.cells).toEqual([16.83, Number('522701199001011234'), 0.15, 1200, -7, 0.3, 1234567890.12345]);
});

test('a number under a format of days is the day it shows; percentages, fractions and lengths of time stay numbers', async () => {
  const formats = ['yyyy-mm-dd', 14, '0.00%', '# ?/?', '[h]:mm', 'yyyy/m/d h:mm', 57];
  const cells = [44132, 44132, 0.125, 0.5, 1.5, 44132.25, 44132].map(
    (value, i) => `<c r="${'ABCDEFG'[i]}1" s="${i + 1}"><v>${value}</v></c>`,
  );
  const day = new Date('2020-10-28T00:00:00Z');
  const line = await firstLine(cells.join(''), { formats });
  expect(line?.cells).toEqual([day, day, 0.125, 0.5, 1.5, new Date('2020-10-28T06:00:00Z'), day]);
});

test('a book that counts from 1904 shows the same days', async () => {
  const line = await firstLine('<c r="A1" s="1"><v>42670</v></c>', {
    formats: [14],
    workbook: '<workbookPr date1904="1"/>',
  });
  expect(line?.cells).toEqual([new Date('2020-10-28T00:00:00Z')]);
});

test('texts: shared, inline, rich, with spaces, escapes and readings for pronunciation left out', async () => {
  const strings =
    '<si><t>普通</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">粗 </t></r><r><t>细</t></r></si>' +
    '<si><t>重庆</t><rPh sb="0" eb="2"><t>ちょんちん</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve"> 两端 </t></si>' +
    '<si><t>甲_x000D_\n乙_x005F_x0041_</t></si><si><t>&lt;&amp;&gt;&#x4E2D;&#20013;&quot;</t></si><si><t><![CDATA[<a&b>]]></t></si><si><t/></si>';
  const cells = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => `<c r="${'ABCDEFGH'[at]}1" t="s"><v>${at}</v></c>`);
  const inline =
    '<c r="I1" t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c><c r="J1" t="str"><v>00123</v></c>';
  const line = await firstLine(cells.join('') + inline, { strings });
  expect(line?.cells).toEqual([
    '普通',
    '粗 细',
    '重庆',
    ' 两端 ',
    '甲\r\n乙_x0041_',
    '<&>中中"',
    '<a&b>',
    null,
    '行内',
    '00123',
  ]);
});

test('formulas give their kept result; one without a result and an error value say so', async () => {
  const line = await firstLine(
    '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#REF!</v></c>' +
      '<c r="E1" t="str"><f>A1&amp;""</f><v>2</v></c><c r="F1" t="b"><v>1</v></c><c r="G1"><f>X</f><v></v></c>',
  );
  expect(line?.cells).toEqual([2, null, null, null, '2', true]);
  expect(line?.formulas).toEqual(new Set([0, 1, 2, 4, 6]));
  expect(line?.faults).toEqual(
    new Map([
      [1, 'noResult'],
      [2, 'errorValue'],
      [3, 'errorValue'],
      [6, 'noResult'],
    ]),
  );
});

test('hidden lines, columns and sheets are told, merges stand before the lines are read', async () => {
  const xml =
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>' +
    rows('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>') +
    '<mergeCells count="1"><mergeCell ref="A2:C3"/></mergeCells>';
  const { sheets } = await read({ sheets: [xml], sheetState: 'state="veryHidden"' });
  expect(sheets[0]).toEqual({
    name: '表1',
    hidden: true,
    hiddenColumns: [1, 2],
    merges: [{ top: 2, left: 0, bottom: 3, right: 2 }],
    lines: [
      { row: 2, cells: [1], hidden: true },
      { row: 4, cells: [null, 2] },
    ],
  });
});

test('lines and cells without addresses stand in order; cells with a style only are nothing', async () => {
  const xml =
    '<row><c><v>1</v></c><c s="1"/><c><v>3</v></c></row><row r="5"><c r="C5"/></row><row><c><v>4</v></c></row>';
  const { sheets } = await read({ sheets: [rows(xml)] });
  expect(sheets[0]?.lines).toEqual([
    { row: 1, cells: [1, null, 3] },
    { row: 6, cells: [4] },
  ]);
});

test('the last line is read even when only empty ones follow it, or nothing does', async () => {
  for (const behind of ['', '<row r="2"/>', '<row r="2"></row><!-- end -->', ' ']) {
    const { sheets } = await read({ sheets: [rows(`<row r="1"><c r="A1"><v>1</v></c></row>${behind}`)] });
    expect(sheets[0]?.lines, behind).toEqual([{ row: 1, cells: [1] }]);
  }
});

test('an element of the lines with attributes or spaces is the same element', async () => {
  for (const tag of ['sheetData ', 'sheetData\n', 'sheetData xml:space="preserve"']) {
    const { sheets } = await read({ sheets: [`<${tag}><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`] });
    expect(sheets[0]?.lines, tag).toEqual([{ row: 1, cells: [1] }]);
  }
});

test('the strict namespace, prefixes, comments and single quotes are read alike', async () => {
  const strict = await read({ strict: true, sheets: [rows('<row r="1"><c r="A1" t="d"><v>2020-10-28</v></c></row>')] });
  expect(strict.sheets[0]?.lines[0]?.cells).toEqual([new Date('2020-10-28T00:00:00Z')]);
  const prefixed = await read({
    sheets: [
      `<?xml version='1.0'?><!-- a > b --><x:worksheet xmlns:x='m'><x:sheetData><x:row r='1'><!-- c --><x:c r='A1' t='inlineStr' ><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>` +
        `<x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>`,
    ],
  });
  expect(prefixed.sheets[0]?.lines).toEqual([{ row: 1, cells: ['甲'] }]);
  expect(prefixed.sheets[0]?.merges).toHaveLength(1);
});

test('rows written the usual way and the same rows written in an odd way give the same', async () => {
  const usual =
    '<row r="1" spans="1:9" hidden="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="D1" s="2"/><c r="E1" s="1"><v>44132</v></c>' +
    '<c r="F1" t="b"><v>0</v></c><c r="G1" t="inlineStr"><is><t xml:space="preserve"> 甲&amp;乙 </t></is></c><c r="AA1" t="str"><v>x_x0041_</v></c></row>' +
    '<row r="2"></row><row r="3"/><row r="7"><c r="A7"><v>1e5</v></c></row>';
  const odd = usual.replaceAll('<c r', '<c  r').replaceAll('<row r', '<row  r');
  const more = { strings: '<si><t>共</t></si>', formats: ['yyyy-mm-dd', '0'] };
  const [a, b] = [await read({ sheets: [rows(usual)], ...more }), await read({ sheets: [rows(odd)], ...more })];
  expect(a.sheets[0]?.lines).toEqual(b.sheets[0]?.lines);
  expect(a.sheets[0]?.lines).toHaveLength(2);
});

test('macros and references to other files are not followed, and the person is told', async () => {
  const { notes, sheets } = await read({
    sheets: [rows('<row r="1"><c r="A1"><f>[1]表!A1</f><v>5</v></c></row>')],
    more: { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' },
  });
  expect(notes).toEqual([expect.stringContaining('宏未运行'), expect.stringContaining('引用未更新')]);
  expect(sheets[0]?.lines[0]?.cells).toEqual([5]);
});
