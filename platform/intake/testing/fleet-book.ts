import type { CellValue, Merge, SheetLine } from '#platform/books';
import { completeCreditCode, completeVin } from '#standards/checks';
import {
  amountDamage,
  CODE_DAMAGE,
  DAY_DAMAGE,
  type Damage,
  PHONE_DAMAGE,
  PLATE_DAMAGE,
  UNIT_DAMAGE,
  wordDamage,
} from './damage.ts';
import { type Seeded, seeded } from './seeded.ts';

/** A unit of the fictional county whose vehicles are listed. */
export interface FleetUnit {
  readonly name: string;
  readonly code: string;
}

/** Units of a fictional county. */
export const FLEET_UNITS: readonly FleetUnit[] = [
  '财政局',
  '教育局',
  '住房和城乡建设局',
  '水务局',
  '审计局',
  '司法局',
  '统计局',
  '林业局',
  '小计镇人民政府',
].map((name, n) => ({ name: `云山县${name}`, code: completeCreditCode('11522799', `0000${4001 + n * 37}`) }));

const TITLES = [
  '号牌号码',
  '号牌颜色',
  '车架号',
  '厂牌型号',
  '车辆类型',
  '排量(升)',
  '燃料种类',
  '使用单位',
  '使用单位信用代码',
  '车辆用途',
  '购车日期',
  '购置价格\n（万元）',
  '注册日期',
  '行驶里程（公里）',
  '使用状态',
  '司机',
  '手机号码',
  '年度油费',
];
const [, , , , , , , UNIT, CODE, , BOUGHT, PRICE, REGISTERED, ODOMETER, STATUS, , PHONE, FUEL] = TITLES.keys();

/** Ways to damage each column of the fleet book, by position in the sheet (a numbering column stands before). */
export const FLEET_DAMAGE: ReadonlyMap<number, readonly Damage[]> = new Map([
  [1, PLATE_DAMAGE],
  [3, CODE_DAMAGE.filter(({ kind }) => kind !== 'letter-for-digit')],
  [1 + UNIT!, UNIT_DAMAGE],
  [1 + CODE!, CODE_DAMAGE],
  [1 + BOUGHT!, DAY_DAMAGE],
  [1 + PRICE!, amountDamage('万元')],
  [1 + REGISTERED!, DAY_DAMAGE],
  [1 + ODOMETER!, amountDamage('公里')],
  [1 + STATUS!, wordDamage({ 在用: ['使用中'], 封存: ['已封存'] })],
  [1 + PHONE!, PHONE_DAMAGE],
  [1 + FUEL!, amountDamage('元').filter(({ kind }) => kind !== 'other-unit')],
]);

/** A sound fleet book of `vehicles` lines: title and unit lines, a header over two lines with merged groups, subtotals, blanks, a total and a footer. */
export function fleetLines(
  vehicles: number,
  seed: number,
): { readonly lines: readonly SheetLine[]; readonly merges: readonly Merge[]; readonly data: ReadonlySet<number> } {
  const chance = seeded(seed);
  const lines: SheetLine[] = [];
  const data = new Set<number>();
  let row = 0;
  const push = (cells: readonly CellValue[]) => lines.push({ row: ++row, cells });
  push(['云山县公务用车台账（截至2026年6月30日）']);
  push(['填报单位（盖章）：云山县机关事务管理局', null, null, null, null, null, null, null, null, '单位：万元']);
  push(['序 号', '基本信息', null, null, null, null, null, null, '使用', null, null, '购置与运行']);
  push([null, ...TITLES]);
  const perUnit = Math.ceil(vehicles / FLEET_UNITS.length);
  for (const unit of FLEET_UNITS) {
    for (let n = 0; n < perUnit && data.size < vehicles; n++) {
      push([data.size + 1, ...vehicleCells(unit, data.size, chance)]);
      data.add(row);
    }
    push(['小计', null, null, null, null, null, null, null, `${perUnit}辆`, null, null, null, chance.below(900) + 0.5]);
    if (chance.below(3) === 0) push([null, ' ', null]);
  }
  push(['合　计', null, null, null, null, null, null, null, `${vehicles}辆`, null, null, null, 9999.5]);
  push(['填报人：          审核人：          填报日期：']);
  const merges = [
    { top: 1, left: 0, bottom: 1, right: 18 },
    { top: 3, left: 0, bottom: 4, right: 0 },
    { top: 3, left: 1, bottom: 3, right: 7 },
    { top: 3, left: 8, bottom: 3, right: 10 },
    { top: 3, left: 11, bottom: 3, right: 18 },
  ];
  return { lines, merges, data };
}

function vehicleCells(unit: FleetUnit, n: number, chance: Seeded): CellValue[] {
  const electric = chance.below(4) === 0;
  const special = chance.below(8) === 0;
  const number = String(10_000 + n * 7).slice(-5);
  const bought = Date.UTC(2014 + chance.below(11), chance.below(12), 1 + chance.below(28));
  const driver = chance.below(8) > 0;
  return [
    electric ? `贵JD${number}` : `贵J${number}`,
    electric ? '绿' : '蓝',
    completeVin(`LGX${chance.signs('ABCDEFGHJKLMNPRSTUVWXYZ123456789', 10)}${String(1000 + n)}`),
    `云岭牌YL7${100 + (n % 90)}`,
    special ? '专项作业车' : '轿车',
    electric ? null : chance.pick([1.5, 1.6, 1.8]),
    electric ? '纯电动' : '汽油',
    unit.name,
    unit.code,
    special ? '特种专业技术用车' : chance.pick(['应急保障用车', '机要通信用车', '执法执勤用车']),
    new Date(bought),
    special ? 21 + chance.below(1800) / 100 : 8 + chance.below(900) / 100,
    new Date(bought + (1 + chance.below(40)) * 86_400_000),
    8000 + chance.below(150_000),
    chance.pick(['在用', '在用', '在用', '封存', '待处置']),
    driver ? `${chance.pick([...'赵钱孙李周吴'])}${chance.pick([...'山川林海'])}` : null,
    driver ? `199${String(10_000_000 + n)}` : null,
    electric ? 0 : 3000 + chance.below(900_000) / 100,
  ];
}
