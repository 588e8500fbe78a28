import { expect, test } from 'vitest';
import type { SheetColumn, SheetView, TargetField } from '../../queries/sheets.contract.ts';
import { chooseField, confirmedColumns, missingFields, proposedChoice } from './column-choice.ts';

const column = (index: number, title: string, field: string | null): SheetColumn => ({
  ...{ index, title, field, group: null, unit: null, hidden: false, reason: null, confidence: 0, samples: [] },
});
const sheet = (name: string, columns: readonly SheetColumn[], more: Partial<SheetView> = {}): SheetView => ({
  ...{ sheet: name, hidden: false, target: 'vehicle', headerRows: [3], preamble: [], columns },
  ...more,
});
const field = (name: string, required: boolean): TargetField => ({
  ...{ sheetTarget: 'vehicle', name, title: name, required, kind: 'text', unit: null, hint: null },
});
const book = [
  sheet('甲', [column(0, '序号', null), column(1, '车号', 'plate'), column(2, '价格', 'price')]),
  sheet('乙', [column(0, '车号', 'plate'), column(1, '价格', 'price')]),
  sheet('说明', [], { target: null, refusal: '没有表格' }),
  sheet('旧', [column(0, '车号', 'plate')], { hidden: true }),
];

test('sheets with a table are taken as proposed, hidden ones and those without a table are not', () => {
  expect(confirmedColumns(proposedChoice(book))).toEqual([
    { sheet: '甲', column: 1, field: 'plate' },
    { sheet: '甲', column: 2, field: 'price' },
    { sheet: '乙', column: 0, field: 'plate' },
    { sheet: '乙', column: 1, field: 'price' },
  ]);
});

test('a field given to another column leaves the one that had it; sheets with the same column follow', () => {
  const at = { sheet: '甲', column: book[0]!.columns[2]! };
  expect(chooseField(proposedChoice(book), book, at, 'plate').fields).toMatchObject({
    甲: { 1: null, 2: 'plate' },
    乙: { 0: null, 1: 'plate' },
  });
});

test('a sheet that was already chosen otherwise does not follow', () => {
  const own = chooseField(proposedChoice(book), [book[1]!], { sheet: '乙', column: book[1]!.columns[1]! }, null);
  const at = { sheet: '甲', column: book[0]!.columns[2]! };
  expect(chooseField({ ...own, fields: { ...own.fields, 甲: { 2: 'price' } } }, book, at, 'cost').fields).toMatchObject(
    {
      甲: { 2: 'cost' },
      乙: { 1: null },
    },
  );
});

test('required fields without a column are named, of the sheet itself only', () => {
  const fields = [field('plate', true), field('vin', true), field('colour', false)];
  const missing = missingFields(proposedChoice(book), book[0]!, fields, () => undefined);
  expect(missing).toEqual([{ field: fields[1] }]);
});

test('a required unit is told by a column with another unit', () => {
  const fields = [field('manager', true), field('price', false), field('driver', true)];
  const to = (name: string) => ({ manager: 'unit', price: 'unit', driver: 'person' })[name];
  expect(missingFields(proposedChoice(book), book[0]!, fields, to)).toEqual([
    { field: fields[0], standIn: fields[1] },
    { field: fields[2] },
  ]);
});
