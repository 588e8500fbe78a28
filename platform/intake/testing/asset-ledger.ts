import type { CellValue, SheetLine } from '#platform/books';
import { completeIdNumber } from '#standards/checks';
import { CODE_DAMAGE, DAY_DAMAGE, type Damage, ID_DAMAGE, UNIT_DAMAGE, wordDamage } from './damage.ts';
import { FLEET_UNITS } from './fleet-book.ts';
import { seeded } from './seeded.ts';

const GOODS = [
  ['台式计算机', 'A02010105', 4500],
  ['办公椅', 'A05010301', 480],
  ['办公桌', 'A05010201', 1500],
  ['空调机', 'A02061804', 3600],
  ['复印机', 'A02020100', 20_000],
] as const;

const amounts: readonly Damage[] = [
  { kind: 'currency', repairable: true, apply: (cell) => (typeof cell === 'string' ? `¥${cell}` : undefined) },
  { kind: 'suffix', repairable: true, apply: (cell) => (typeof cell === 'string' ? `${cell}元` : undefined) },
  {
    kind: 'in-wan',
    repairable: true,
    apply: (cell) => (typeof cell === 'string' ? `${(Number(cell) / 10_000).toFixed(6)}万元` : undefined),
  },
];

/** Ways to damage each column of the asset ledger. A text file holds days as text. */
export const ASSET_DAMAGE: ReadonlyMap<number, readonly Damage[]> = new Map<number, readonly Damage[]>([
  [
    1,
    [
      {
        kind: 'spec',
        repairable: true,
        apply: (cell) => (typeof cell === 'string' ? `${cell}(云岭X${200})` : undefined),
      },
      { kind: 'missing', repairable: false, apply: () => null },
    ],
  ],
  [
    2,
    [
      {
        kind: 'dotted',
        repairable: true,
        apply: (cell) =>
          typeof cell === 'string' ? `${cell.slice(0, 3)}.${cell.slice(3, 5)}.${cell.slice(5)}` : undefined,
      },
      { kind: 'missing', repairable: true, apply: () => null },
      { kind: 'unknown', repairable: false, apply: () => 'A99999999' },
    ],
  ],
  [3, UNIT_DAMAGE],
  [4, CODE_DAMAGE],
  [
    5,
    [
      { kind: 'with-unit', repairable: true, apply: (cell) => `${String(cell)}台` },
      { kind: 'zero', repairable: false, apply: () => '0' },
    ],
  ],
  [6, amounts],
  [
    7,
    [
      ...amounts,
      {
        kind: 'rounding',
        repairable: true,
        apply: (cell) => (typeof cell === 'string' ? (Number(cell) + 1).toFixed(2) : undefined),
      },
      {
        kind: 'ten-times',
        repairable: false,
        apply: (cell) => (typeof cell === 'string' ? (Number(cell) * 10).toFixed(2) : undefined),
      },
    ],
  ],
  [8, textDays()],
  [9, textDays()],
  [10, ID_DAMAGE],
  [11, wordDamage({ 在用: ['使用中'], 闲置: ['空闲'], 待处置: ['待报废'] })],
]);

/** A sound asset ledger as a text file: a title line, a header on line 3, every cell a text. */
export function assetLines(
  cards: number,
  seed: number,
): { readonly lines: readonly SheetLine[]; readonly data: ReadonlySet<number> } {
  const chance = seeded(seed);
  const lines: SheetLine[] = [
    { row: 1, cells: ['国有资产台账'] },
    {
      row: 3,
      cells: [
        '资产编号',
        '名称',
        '分类代码',
        '使用单位',
        '信用代码',
        '数量',
        '单价(元)',
        '金额(元)',
        '取得日期',
        '启用日期',
        '身份证号',
        '资产状态',
      ],
    },
  ];
  const data = new Set<number>();
  for (let n = 0; n < cards; n++) {
    const [name, code, base] = chance.pick(GOODS);
    const unit = chance.pick(FLEET_UNITS);
    const count = 1 + chance.below(6);
    const cents = Math.round(base * (80 + chance.below(40)));
    const acquired = Date.UTC(2010 + chance.below(15), chance.below(12), 1 + chance.below(28));
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    const born = `52272619${60 + chance.below(39)}0${1 + chance.below(9)}1${chance.below(10)}${String(chance.below(1000)).padStart(3, '0')}`;
    const cells: CellValue[] = [
      `ZC${52_000_000 + n}`,
      name,
      code,
      unit.name,
      unit.code,
      String(count),
      (cents / 100).toFixed(2),
      ((cents * count) / 100).toFixed(2),
      day(acquired),
      day(acquired + chance.below(60) * 86_400_000),
      completeIdNumber(born),
      chance.pick(['在用', '闲置', '待处置', '出租出借']),
    ];
    lines.push({ row: n + 4, cells });
    data.add(n + 4);
  }
  return { lines, data };
}

/** Damage of date cells, for days that are text. */
function textDays(): Damage[] {
  return DAY_DAMAGE.map(({ kind, repairable, apply }) => ({
    kind,
    repairable,
    apply: (cell, chance) => {
      const dirty = typeof cell === 'string' ? apply(new Date(`${cell}T00:00:00Z`), chance) : undefined;
      return typeof dirty === 'number' ? String(dirty) : dirty;
    },
  }));
}
