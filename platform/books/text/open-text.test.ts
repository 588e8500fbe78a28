import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellsOf, openScratch, readAll, type Scratch } from '../testing/scratch.ts';

let scratch: Scratch;
let count = 0;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

const keep = (bytes: Uint8Array | string) => scratch.keep(`${++count}.csv`, bytes);

test.each([
  ['utf-8', Buffer.from('姓名,备注\n𠮷野,〇')],
  ['utf-8-bom', Buffer.from('\uFEFF姓名,备注\n𠮷野,〇')],
  ['utf-16le', Buffer.from('\uFEFF姓名,备注\n𠮷野,〇', 'utf16le')],
  // GB18030: 姓名,备注 LF 𠮷 (four bytes) 野,〇
  ['gb18030', Buffer.from('d0d5c3fb2cb1b8d7a20a9534 9d37d2b02ca996'.replaceAll(' ', ''), 'hex')],
])('%s is found by the bytes, rare characters included', async (encoding, bytes) => {
  const { encoding: found, sheets, notes } = await readAll(await keep(bytes));
  expect(found).toBe(encoding);
  expect(sheets[0]?.lines[0]?.cells).toEqual(['姓名', '备注']);
  expect(sheets[0]?.lines[1]?.cells[1]).toBe('〇');
  expect([...String(sheets[0]?.lines[1]?.cells[0])]).toHaveLength(2);
  expect(notes).toEqual([]);
});

test('UTF-16 without a mark is found by its zero bytes', async () => {
  const { encoding, sheets } = await readAll(await keep(Buffer.from('a,b\r\n1,甲', 'utf16le')));
  expect(encoding).toBe('utf-16le');
  expect(sheets[0]?.lines[1]?.cells).toEqual(['1', '甲']);
});

test('a byte of GB18030 far behind 100 kB of plain letters still decides', async () => {
  const bytes = Buffer.concat([Buffer.from('abc,def\n'.repeat(20_000)), Buffer.from('d0d5c3fb2cb1b8d7a2', 'hex')]);
  const { encoding, sheets } = await readAll(await keep(bytes));
  expect(encoding).toBe('gb18030');
  expect(sheets[0]?.lines.at(-1)?.cells).toEqual(['姓名', '备注']);
});

test('signs of UTF-8 that lie across the border of two pieces of the file are read whole, one that is broken there is not taken for UTF-8', async () => {
  for (const shift of [0, 1, 2, 3]) {
    const text = `${'a'.repeat(shift)}姓,${'𠮷野'.repeat(60_000)}\n1,甲`;
    const { encoding, sheets, notes } = await readAll(await keep(text));
    expect([encoding, notes]).toEqual(['utf-8', []]);
    expect(sheets[0]?.lines[0]?.cells[1]).toBe('𠮷野'.repeat(60_000));
  }
  const cut = Buffer.concat([Buffer.alloc(256 * 1024 - 1, 'a'), Buffer.from([0xe5]), Buffer.from(',b\n')]);
  expect((await readAll(await keep(cut))).encoding).not.toBe('utf-8');
});

test('text that fits no encoding is read with marks of what is lost, and says so', async () => {
  const { notes, sheets } = await readAll(await keep(Buffer.from('d0d5c3fb2cff0a312c32', 'hex')));
  expect(sheets[0]?.lines[0]?.cells[1]).toContain('\uFFFD');
  expect(notes).toEqual([expect.stringContaining('无法识别')]);
});

test.each([
  [',', '甲,乙,丙\n1,2、3,4\n5,6,7'],
  ['\t', '甲\t乙\t丙\n1\t2,5\t4\n5\t6\t7'],
  [';', '甲;乙;丙\n1;2,5;4\n5;6;7'],
  ['、', '甲、乙、丙\n1、2、4\n5、6、7'],
  ['|', '甲|乙|丙\n1|2|4\n5|6|7'],
])('%j is recognised as the separator', async (_, text) => {
  const cells = await cellsOf(await keep(text));
  expect(cells[0]).toEqual(['甲', '乙', '丙']);
  expect(cells[2]).toEqual(['5', '6', '7']);
});

test('a title above the header does not hide the separator, and a list of names has none', async () => {
  expect(await cellsOf(await keep('固定资产台账（截至，六月）\n\n编号,名称\n1,桌、椅\n'))).toEqual([
    ['固定资产台账（截至，六月）'],
    ['编号', '名称'],
    ['1', '桌、椅'],
  ]);
  expect(await cellsOf(await keep('张三\n李四\n'))).toEqual([['张三'], ['李四']]);
});

test('quotation marks: separators, line breaks and doubled marks inside, text behind, one that is never closed', async () => {
  const text = '甲,乙,丙\r\n"1,2","三\r\n四","说""是"""\r\n"尾"巴,b,c\r5,6,"未闭\r\n7,8,9\r\n';
  const { sheets, notes } = await readAll(await keep(text));
  expect(sheets[0]?.lines).toEqual([
    { row: 1, cells: ['甲', '乙', '丙'] },
    { row: 2, cells: ['1,2', '三\r\n四', '说"是"'] },
    { row: 3, cells: ['尾巴', 'b', 'c'] },
    { row: 4, cells: ['5', '6', '"未闭'] },
    { row: 5, cells: ['7', '8', '9'] },
  ]);
  expect(notes).toEqual([expect.stringContaining('第 4 行的引号没有成对')]);
});

test('ragged lines lose nothing: short ones end early, long ones are told', async () => {
  const { sheets, notes } = await readAll(await keep('a,b,c\n1\n1,2,3,4,5\n,,\n1,2,3\n1,2,3\n'));
  expect(sheets[0]?.lines).toEqual([
    { row: 1, cells: ['a', 'b', 'c'] },
    { row: 2, cells: ['1'] },
    { row: 3, cells: ['1', '2', '3', '4', '5'] },
    { row: 5, cells: ['1', '2', '3'] },
    { row: 6, cells: ['1', '2', '3'] },
  ]);
  expect(notes).toEqual([expect.stringContaining('第 3 行的列数多于其他行')]);
});

test('an identity number that a program guarded by ="…" is the number itself', async () => {
  expect(await cellsOf(await keep('码,名\n="52270119900101001X",甲\n"=""007""",乙\n'))).toEqual([
    ['码', '名'],
    ['52270119900101001X', '甲'],
    ['007', '乙'],
  ]);
});

test('tables of a page: cells that span, lines hidden, entities, an inner table and scripts left aside', async () => {
  const page =
    '<html><head><style>td{color:red}</style></head><body><table border=1><tr><th colspan=2>台账&nbsp;&amp;表</th><th rowspan="2">备注</th></tr>' +
    '<tr><td>甲<br>乙</td><td> 2 </td></tr><tr style="display:none"><td>3<td>4<script>x</script><td>5</table>' +
    '<table><tr><td>第二张<table><tr><td>内</td></tr></table></td></tr></table>';
  const { format, sheets, notes } = await readAll(await keep(page));
  expect(format).toBe('html');
  expect(sheets[0]?.lines).toEqual([
    { row: 1, cells: ['台账 &表', null, '备注'] },
    { row: 2, cells: ['甲\n乙', '2'] },
    { row: 3, cells: ['3', '4', '5'], hidden: true },
    { row: 4, cells: ['第二张内'] },
  ]);
  expect(sheets[0]?.merges).toEqual([
    { top: 1, left: 0, bottom: 1, right: 1 },
    { top: 1, left: 2, bottom: 2, right: 2 },
  ]);
  expect(notes).toHaveLength(1);
});
