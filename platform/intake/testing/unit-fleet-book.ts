import { buffer } from 'node:stream/consumers';
import { type CellValue, writeXlsx } from '#platform/books';
import { completeVin } from '#standards/checks';

const TITLES = [
  '序号',
  '车牌号',
  '车架号',
  '厂牌型号',
  '车辆类型',
  '燃料种类',
  '使用单位',
  '车辆用途',
  '购车日期',
  '购置价格（万元）',
  '上牌日期',
  '使用状态',
  '驾驶员电话',
  '库房位置',
];
const AT = Object.fromEntries(TITLES.map((title, at) => [title, at]));

/** Cells typed over a sound line, by title. */
export type Typed = Readonly<Record<string, CellValue>>;

/**
 * The vehicles of one unit as its clerk keeps them: title and unit lines above the header, a subtotal, a blank line, a total and a footer,
 * a column that no ledger has.
 * @param typed what stands in a line instead of the sound cell, by number of the vehicle from 0
 */
export function unitFleetBook(
  unit: string,
  vehicles: number,
  typed: Readonly<Record<number, Typed>> = {},
  more: readonly (readonly CellValue[])[] = [],
): Promise<Buffer> {
  const lines = Array.from({ length: vehicles }, (_, n) => {
    const cells = soundLine(unit, n);
    for (const [title, value] of Object.entries(typed[n] ?? {})) cells[AT[title]!] = value;
    return cells;
  });
  const half = Math.ceil(vehicles / 2);
  const rows = [
    ...lines.slice(0, half),
    ['小计', null, null, null, null, null, `${half}辆`, null, null, 98.5],
    [null],
    ...lines.slice(half),
    ...more,
    ['合　计', null, null, null, null, null, `${vehicles}辆`, null, null, 197],
    ['填报人：          审核人：          填报日期：'],
  ];
  const preamble = ['公务用车台账（截至2026年6月30日）', `填报单位（盖章）：${unit}　　　　单位：万元`];
  return buffer(
    writeXlsx({
      sheets: [
        { name: '车辆台账', preamble, columns: TITLES.map((title) => ({ title })), rows: [rows] },
        { name: '填表说明', bare: { merges: [] }, columns: [], rows: [[['请于每季度末前报送，样例：贵A·00000']]] },
      ],
    }),
  );
}

/** A line without any fault. */
export function soundLine(unit: string, n: number): CellValue[] {
  const bought = Date.UTC(2018 + (n % 6), n % 12, 3 + (n % 20));
  return [
    n + 1,
    `贵A8${String(1003 + n * 7).padStart(4, '0')}`,
    completeVin(`LGXC14DA*N${String(5_000_000 + n * 13)}`.slice(0, 17)),
    `云岭牌YL7${150 + n}`,
    '轿车',
    '汽油',
    unit,
    n % 3 === 0 ? '机要通信用车' : '应急保障用车',
    new Date(bought),
    9 + (n % 8) + 0.8,
    new Date(bought + 9 * 86_400_000),
    '在用',
    `1990851${String(2000 + n)}`,
    `负一层${n + 1}号`,
  ];
}
