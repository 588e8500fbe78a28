import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellsOf, openScratch, type Scratch } from '../testing/scratch.ts';
import { seededTexts } from '../testing/seeded-texts.ts';
import { writeCsv } from './write-csv.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

const columns = [{ title: '序' }, { title: '值' }, { title: '尾' }];

test('any text that is exported comes in again as it was', async () => {
  const texts = [
    '=1+1',
    "'=1",
    "''@x",
    '+86 851',
    '-1',
    '-a',
    '@SUM(A1)',
    '\t=1',
    '="1"',
    '＝1',
    "'",
    '"',
    'a"b',
    '1,2',
    '行\r\n二',
    ...seededTexts(2_000),
  ];
  const place = await scratch.keep('a.csv', writeCsv({ columns, rows: [texts.map((text, i) => [i, text, '尾'])] }));
  const cells = await cellsOf(place);
  expect(cells.slice(1).map((line) => line[1])).toEqual(texts);
});

test('no field begins as a formula, but numbers with a sign stay numbers', async () => {
  const place = await scratch.keep(
    'b.csv',
    writeCsv({ columns: [{ title: '=cmd|calc' }], rows: [[['=1+1'], ['-5.20'], [-7], ['@x'], ['+1+1']]] }),
  );
  const lines = (await scratch.bytes(place)).toString().slice(1).split('\r\n');
  expect(lines).toEqual(["'=cmd|calc", "'=1+1", '-5.20', '-7', "'@x", "'+1+1", '']);
});

test('the form: mark of UTF-8, CR LF, quotation marks only where needed, words for yes and no, days', async () => {
  const day = new Date('2020-10-28T00:00:00Z');
  const rows = [
    [
      [1, '甲,"乙"', true],
      [null, day, new Date(day.getTime() + 1000)],
      [{ value: '错', level: 'error' as const, note: '说明' }, null, false],
    ],
  ];
  const place = await scratch.keep('c.csv', writeCsv({ columns, rows }));
  expect((await scratch.bytes(place)).toString()).toBe(
    '\uFEFF序,值,尾\r\n1,"甲,""乙""",是\r\n,2020-10-28,2020-10-28 00:00:01\r\n错,,否\r\n',
  );
});
