import { expect, test } from 'vitest';
import type { CellValue } from '#platform/books';
import { completeCreditCode, completeIdNumber, completeVin } from '#standards/checks';
import { creditCode, idNumber, mobile } from '#standards/elements';
import {
  code,
  date,
  defineCodeSet,
  defineElement,
  type Field,
  flag,
  int,
  money,
  note,
  quantity,
  shippedContext,
  text,
} from '#standards/language';
import type { ColumnProfile } from '../check/profile.ts';
import { cellReader } from './cell-reader.ts';
import { LineNotes } from './notes.ts';

const status = defineCodeSet({
  name: 'readerStatus',
  title: '状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'inUse', label: '在用', synonyms: ['使用中'] },
    { code: 'parked', label: '封存' },
    { code: 'toDispose', label: '待处置' },
    { code: 'JY', label: '机要通信用车' },
    { code: 'YJ', label: '应急保障用车' },
  ],
});
const context = shippedContext('2026-06-30', new Map([[status.name, status]]));
const vin = defineElement({
  id: 'DE-T-1',
  title: '车辆识别代号',
  evidence: 'D',
  version: 1,
  grade: 2,
  check: 'vin',
  max: 17,
});
const plate = defineElement({
  id: 'DE-T-2',
  title: '号牌',
  evidence: 'D',
  version: 1,
  grade: 2,
  check: 'plate',
  max: 10,
});

const CREDIT = completeCreditCode('11522799', '00004001');
const VIN = completeVin('LGXC16DF4A0169001');
const ID = completeIdNumber('52272619850101012');
const fields = {
  credit: text('信用代码', { id: 'credit', element: creditCode }),
  vin: text('车架号', { id: 'vin', element: vin }),
  plate: text('号牌', { id: 'plate', element: plate }),
  id: text('身份证号', { id: 'id_number', element: idNumber }),
  phone: text('手机号', { id: 'phone', element: mobile }),
  name: text('姓名', { id: 'name' }),
  remark: note('备注', { id: 'remark' }),
  day: date('日期', { id: 'day', most: 'today' }),
  price: money('价格', { id: 'price', least: '0' }),
  litres: quantity('排量', { id: 'litres', unit: 'L', scale: 1, least: '0' }),
  km: quantity('里程', { id: 'km', unit: 'km', scale: 0, least: '0' }),
  count: int('数量', { id: 'count', least: 1 }),
  status: code('状态', { id: 'status', set: status }),
  flag: flag('合格', { id: 'flag' }),
} satisfies Record<string, Field>;

function read(name: keyof typeof fields, cell: Exclude<CellValue, null>, profile?: Partial<ColumnProfile>, power = 0) {
  const column = { index: 3, path: name, name, field: fields[name], power };
  const notes = new LineNotes();
  const value = cellReader(column, context, profile && { numbers: 0, texts: 0, dates: 0, ...profile })(cell, notes);
  return {
    value,
    codes: notes.found.map(({ level, code: found }) => `${level} ${found}`),
    proposal: notes.found[0]?.proposal,
  };
}
const wide = (value: string) => value.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const dates: Partial<ColumnProfile> = { dates: 90, texts: 3 };

test.each<[keyof typeof fields, Exclude<CellValue, null>, unknown, string[], Partial<ColumnProfile>?, number?]>([
  // Sound cells: no word.
  ['credit', CREDIT, CREDIT, []],
  ['plate', '贵AD12345', '贵AD12345', []],
  ['day', new Date('2024-03-05T00:00:00Z'), '2024-03-05', []],
  ['day', '2024-03-05', '2024-03-05', []],
  ['price', '1600.00', '1600.00', []],
  ['price', 16.83, '168300.00', [], undefined, 4],
  ['status', '在用', 'inUse', []],
  ['name', '杨䶮', '杨䶮', []],
  ['remark', '第一行\n第二行', '第一行\n第二行', []],
  // Spelling.
  ['credit', wide(CREDIT), CREDIT, ['repair fullwidth']],
  ['credit', `${CREDIT.slice(0, 6)}\u200b${CREDIT.slice(6)}`, CREDIT, ['repair zeroWidth']],
  ['credit', ` ${CREDIT.slice(0, 6)} ${CREDIT.slice(6)}`, CREDIT, ['repair spaces']],
  ['credit', CREDIT.replace('0', 'O'), CREDIT, ['repair letterForDigit']],
  ['vin', VIN.toLowerCase(), VIN, ['repair lowercase']],
  ['plate', '贵A·12345', '贵A12345', ['repair marks']],
  ['plate', '贵AO1234', '贵A01234', ['repair letterForDigit']],
  ['id', ID.replace('1', 'I'), ID, ['repair letterForDigit']],
  ['id', `${ID.slice(0, 6)}${ID.slice(8, 17)}`, ID, ['repair lengthened']],
  ['id', '522726040609000', completeIdNumber('52272620040609000'), ['repair lengthened']],
  ['phone', '199-0000-0045', '19900000045', ['repair marks']],
  ['phone', 19_900_000_045, '19900000045', ['repair textAsNumber'], { texts: 50, numbers: 2 }],
  ['name', '黄\u3000秀', '黄秀', ['repair spaces']],
  ['name', '中国共产主义\n青年团', '中国共产主义青年团', ['repair lineBreak']],
  ['name', 129, '000129', ['repair leadingZeros'], { texts: 90, width: 6 }],
  ['name', '—', null, ['repair dashForBlank']],
  ['name', '无', '无', []],
  // Days.
  ['day', '2024.3.5', '2024-03-05', ['repair dateShape']],
  ['day', '２０２４．３．５', '2024-03-05', ['repair fullwidth']],
  ['day', '2024年3月5日', '2024-03-05', ['repair dateShape']],
  ['day', '20240305', '2024-03-05', ['repair dateShape']],
  ['day', 20_240_305, '2024-03-05', ['repair dateShape']],
  ['day', 45_356, '2024-03-05', ['repair dateSerial']],
  ['day', '45356', '2024-03-05', ['repair dateSerial']],
  ['day', '2024-03-05 00:00:00', '2024-03-05', ['repair dateShape']],
  ['day', '2024-03-05', '2024-03-05', ['repair textDate'], dates],
  // Numbers.
  ['price', '12.5', '12.50', ['repair numberAsText'], { numbers: 90, texts: 2 }],
  ['price', '¥8,019.87', '8019.87', ['repair thousands']],
  ['price', '１２.５', '12.50', ['repair fullwidth']],
  ['price', '0.1596万元', '1596.00', ['repair unitConverted']],
  ['price', '250100元', '250100.00', ['repair unitConverted'], undefined, 4],
  ['price', '12.52万元', '125200.00', ['repair withUnit'], undefined, 4],
  ['price', '7071.3099999999995', '7071.31', []],
  [
    'price',
    347_400,
    '347400.00',
    ['repair tenThousand'],
    { amounts: { low: 80_000, high: 400_000, mixes: [-4, 4] } },
    4,
  ],
  ['litres', '1.6升', '1.6', ['repair withUnit']],
  ['litres', '1598ml', '1.6', ['repair unitConverted']],
  ['km', '8.3502万公里', '83502', ['repair unitConverted']],
  ['km', '24,573', '24573', ['repair thousands']],
  ['count', '4台', 4, ['repair withUnit']],
  ['litres', '无', null, ['repair dashForBlank']],
  // Words of lists.
  ['status', '在 用', 'inUse', ['repair spelling']],
  ['status', '使用中', 'inUse', ['repair synonym']],
  ['status', '使用中', 'inUse', [], { spelling: { inUse: ['使用中'] } }],
  ['status', '应急车', 'YJ', ['repair synonym']],
  ['flag', '√', true, []],
])('%s reads %j as %j: %j', (name, cell, value, codes, profile, power) => {
  expect(read(name, cell, profile, power)).toMatchObject({ value, codes });
});

test.each<[keyof typeof fields, Exclude<CellValue, null>, string, unknown?, Partial<ColumnProfile>?]>([
  ['credit', CREDIT.slice(0, -1), 'checkFailed'],
  ['credit', 125_227_014_371_226_000, 'precisionLost'],
  ['credit', '1.25227E+17', 'precisionLost'],
  ['vin', VIN.slice(0, 16), 'checkFailed'],
  ['plate', 'A12345', 'checkFailed'],
  ['phone', '1990000039', 'checkFailed'],
  ['day', '2023.2.30', 'impossibleDate'],
  ['day', '2025.07', 'monthOnly'],
  ['day', 2025.07, 'monthOnly'],
  ['day', '2026年6月', 'monthOnly'],
  ['day', '24.3.5', 'ambiguousDate', '2024-03-05'],
  ['day', '2217-10-08', 'afterMost', '2017-10-08'],
  ['price', -15.67, 'belowLeast'],
  ['price', '12.5公里', 'notDecimal'],
  ['price', '1,25,0', 'notDecimal'],
  ['count', '0', 'belowLeast'],
  ['count', 2.5, 'notWhole'],
  ['status', '非在用', 'unknownCode'],
  ['status', '报废', 'unknownCode'],
  ['flag', '也许', 'notFlag'],
])('%s leaves %j to a person (%s)', (name, cell, code, proposal, profile) => {
  expect(read(name, cell, profile)).toEqual({ value: undefined, codes: [`error ${code}`], proposal });
});

test('an amount off by ten thousand beside few others is a question, and stands when a person says so', () => {
  const amounts = { low: 4500, high: 6980, mixes: [-4, 4], few: true } as const;
  const asked = { value: '0.48', codes: ['error unitDoubt'], proposal: '4800' };
  expect(read('price', '0.48', { amounts })).toEqual(asked);
  expect(read('price', '4800.00', { amounts })).toMatchObject({ value: '4800.00', codes: [] });
  expect(read('price', '45000.00', { amounts })).toMatchObject({ value: '45000.00', codes: [] });
});

test('a wrong check character of a VIN waits only where the others of the column are right', () => {
  const wrong = `${VIN.slice(0, 8)}${VIN[8] === '5' ? '6' : '5'}${VIN.slice(9)}`;
  expect(read('vin', wrong)).toMatchObject({ value: wrong, codes: ['warning warning'] });
  expect(read('vin', wrong, { checksHold: true })).toMatchObject({ value: wrong, codes: ['error unusualCheck'] });
});
