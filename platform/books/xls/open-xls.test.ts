import { type BookType, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScratch, readAll, type Scratch } from '../testing/scratch.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.remove());

function sampleBook(): WorkBook {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['号牌号码', '购置日期', '价格', '在用'],
    [],
    ['贵A12345', null, 16.83, true],
  ]);
  sheet.B3 = { t: 'n', v: 44132, z: 'yyyy"年"m"月"d"日"' };
  sheet.E3 = { t: 'n', v: 3, f: '1+2' };
  sheet.F3 = { t: 'e', v: 7 };
  sheet['!ref'] = 'A1:F3';
  sheet['!merges'] = [utils.decode_range('A1:A2')];
  sheet['!cols'] = [{}, { hidden: true }];
  sheet['!rows'] = [{}, {}, { hidden: true }];
  return {
    SheetNames: ['车辆', '空'],
    Sheets: { 车辆: sheet, 空: {} },
    Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
  };
}

async function read(bookType: BookType) {
  return readAll(await scratch.keep(`${bookType}.et`, write(sampleBook(), { type: 'buffer', bookType }) as Buffer));
}

test('an old workbook gives values, days, formulas, errors, merges and what is hidden', async () => {
  const { format, sheets } = await read('biff8');
  expect(format).toBe('xls');
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['车辆', false],
    ['空', true],
  ]);
  expect(sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
  expect(sheets[0]?.lines[0]).toEqual({ row: 1, cells: ['号牌号码', '购置日期', '价格', '在用'] });
  expect(sheets[0]?.lines[1]).toMatchObject({
    row: 3,
    cells: ['贵A12345', new Date('2020-10-28T00:00:00Z'), 16.83, true, 3],
  });
  expect(sheets[0]?.lines[1]?.faults).toEqual(new Map([[5, 'errorValue']]));
});

test('an XML spreadsheet of 2003 is read by the same reader', async () => {
  const { format, sheets } = await read('xlml');
  expect(format).toBe('xls');
  expect(sheets[0]?.lines[1]?.cells.slice(0, 4)).toEqual(['贵A12345', new Date('2020-10-28T00:00:00Z'), 16.83, true]);
  expect(sheets[0]?.lines[1]?.formulas).toEqual(new Set([4]));
});

test('what a crafted book does to prototypes stays in the thread that reads it', async () => {
  const xml =
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
    '<Styles><Style ss:ID="__proto__"><NumberFormat ss:Format="polluted"/></Style></Styles>' +
    '<Worksheet ss:Name="__proto__"><Table><Row><Cell ss:StyleID="__proto__"><Data ss:Type="String">甲</Data></Cell></Row></Table></Worksheet></Workbook>';
  await readAll(await scratch.keep('crafted.xls', xml)).catch(() => null);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'Format')).toBeUndefined();
});
