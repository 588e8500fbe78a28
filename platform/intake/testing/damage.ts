import type { CellValue } from '#platform/books';
import type { Seeded } from './seeded.ts';

/** One way in which cells of a sort get damaged, and whether rules can mend it with certainty. */
export interface Damage {
  readonly kind: string;
  readonly repairable: boolean;
  /** The damaged cell, or `undefined` where this cell cannot be damaged so. */
  readonly apply: (cell: CellValue, chance: Seeded) => CellValue | undefined;
}

const text = (cell: CellValue) => (typeof cell === 'string' ? cell : undefined);
const wide = (value: string) => value.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const inside = (value: string, sign: string) => value.slice(0, 9) + sign + value.slice(9);
const day = (cell: CellValue) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : undefined);
const of = (cell: CellValue, make: (value: string) => CellValue | undefined) => {
  const value = text(cell);
  return value === undefined ? undefined : make(value);
};
const ofDay = (cell: CellValue, make: (value: string) => CellValue | undefined) => {
  const value = day(cell);
  return value === undefined ? undefined : make(value);
};
const ofNumber = (cell: CellValue, make: (value: number) => CellValue | undefined) =>
  typeof cell === 'number' ? make(cell) : undefined;
const changed = (value: string, at: number, to: string) => value.slice(0, at) + to + value.slice(at + 1);

/** Codes with a check digit and no O or I in their alphabet: credit codes, VINs. */
export const CODE_DAMAGE: readonly Damage[] = [
  { kind: 'fullwidth', repairable: true, apply: (cell) => of(cell, wide) },
  { kind: 'zero-width', repairable: true, apply: (cell) => of(cell, (value) => inside(value, '\u200b')) },
  { kind: 'spaces', repairable: true, apply: (cell) => of(cell, (value) => ` ${inside(value, ' ')}`) },
  {
    kind: 'letter-for-digit',
    repairable: true,
    apply: (cell) => of(cell, (value) => (value.includes('0') ? value.replace('0', 'O') : undefined)),
  },
  {
    kind: 'lowercase',
    repairable: true,
    apply: (cell) => of(cell, (value) => (/[A-Z]/u.test(value) ? value.toLowerCase() : undefined)),
  },
  { kind: 'truncated', repairable: false, apply: (cell) => of(cell, (value) => value.slice(0, -1)) },
  {
    kind: 'wrong-check',
    repairable: false,
    apply: (cell, chance) =>
      of(cell, (value) => changed(value, 8, String((Number.parseInt(value[8]!, 36) + 1 + chance.below(3)) % 10))),
  },
];

/** Number plates. */
export const PLATE_DAMAGE: readonly Damage[] = [
  { kind: 'dot', repairable: true, apply: (cell) => of(cell, (value) => `${value.slice(0, 2)}·${value.slice(2)}`) },
  { kind: 'lowercase', repairable: true, apply: (cell) => of(cell, (value) => value.toLowerCase()) },
  { kind: 'fullwidth', repairable: true, apply: (cell) => of(cell, wide) },
  { kind: 'spaces', repairable: true, apply: (cell) => of(cell, (value) => `${value}\u3000`) },
  {
    kind: 'letter-for-digit',
    repairable: true,
    apply: (cell) =>
      of(cell, (value) =>
        value.slice(2).includes('0') ? value.slice(0, 2) + value.slice(2).replace('0', 'O') : undefined,
      ),
  },
  { kind: 'no-province', repairable: false, apply: (cell) => of(cell, (value) => value.slice(1)) },
];

/** Days in date cells. */
export const DAY_DAMAGE: readonly Damage[] = [
  { kind: 'dot', repairable: true, apply: (cell) => ofDay(cell, (value) => value.replace(/-0?/gu, '.')) },
  { kind: 'slash', repairable: true, apply: (cell) => ofDay(cell, (value) => value.replace(/-0?/gu, '/')) },
  {
    kind: 'chinese',
    repairable: true,
    apply: (cell) => ofDay(cell, (value) => value.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')),
  },
  { kind: 'compact', repairable: true, apply: (cell) => ofDay(cell, (value) => value.replaceAll('-', '')) },
  {
    kind: 'compact-number',
    repairable: true,
    apply: (cell) => ofDay(cell, (value) => Number(value.replaceAll('-', ''))),
  },
  {
    kind: 'serial',
    repairable: true,
    apply: (cell) => ofDay(cell, (value) => Math.round(Date.parse(value) / 86_400_000) + 25_569),
  },
  {
    kind: 'serial-text',
    repairable: true,
    apply: (cell) => ofDay(cell, (value) => String(Math.round(Date.parse(value) / 86_400_000) + 25_569)),
  },
  { kind: 'fullwidth', repairable: true, apply: (cell) => ofDay(cell, (value) => wide(value.replace(/-0?/gu, '.'))) },
  { kind: 'datetime', repairable: true, apply: (cell) => ofDay(cell, (value) => `${value} 00:00:00`) },
  {
    kind: 'month-only',
    repairable: false,
    apply: (cell) => ofDay(cell, (value) => value.slice(0, 7).replace('-', '.')),
  },
  { kind: 'impossible', repairable: false, apply: (cell) => ofDay(cell, (value) => `${value.slice(0, 4)}.2.30`) },
  {
    kind: 'future',
    repairable: false,
    apply: (cell) => ofDay(cell, (value) => `2${1 + (Number(value[3]) % 8)}${value.slice(2)}`),
  },
  { kind: 'missing', repairable: false, apply: (cell) => ofDay(cell, () => null) },
];

/** Amounts in a column of the given unit; `万元` for prices of vehicles. */
export const amountDamage = (unit: '元' | '万元' | '公里'): readonly Damage[] => [
  { kind: 'as-text', repairable: true, apply: (cell) => ofNumber(cell, String) },
  { kind: 'fullwidth', repairable: true, apply: (cell) => ofNumber(cell, (value) => wide(String(value))) },
  { kind: 'with-unit', repairable: true, apply: (cell) => ofNumber(cell, (value) => `${value}${unit}`) },
  {
    kind: 'thousands',
    repairable: true,
    apply: (cell) => ofNumber(cell, (value) => (value >= 1000 ? `¥${value.toLocaleString('en-US')}` : undefined)),
  },
  {
    kind: 'other-unit',
    repairable: true,
    apply: (cell) =>
      ofNumber(cell, (value) =>
        unit === '万元'
          ? `${Math.round(value * 10_000)}元`
          : `${((value * 10_000) / 1e8).toFixed(6)}${unit === '元' ? '万元' : '万公里'}`,
      ),
  },
  { kind: 'negative', repairable: false, apply: (cell) => ofNumber(cell, (value) => (value > 0 ? -value : undefined)) },
  ...(unit === '万元'
    ? [
        {
          kind: 'in-yuan',
          repairable: true,
          apply: (cell: CellValue) => ofNumber(cell, (value) => Math.round(value * 10_000)),
        },
        {
          kind: 'ten-times',
          repairable: false,
          apply: (cell: CellValue) => ofNumber(cell, (value) => Math.round(value * 1000) / 100),
        },
      ]
    : []),
];

/** Words of a code set: spelled apart or by a declared synonym. */
export const wordDamage = (synonyms: Readonly<Record<string, readonly string[]>>): readonly Damage[] => [
  { kind: 'spaces', repairable: true, apply: (cell) => of(cell, (value) => `${value[0]} ${value.slice(1)}`) },
  {
    kind: 'synonym',
    repairable: true,
    apply: (cell, chance) => of(cell, (value) => (synonyms[value] ? chance.pick(synonyms[value]) : undefined)),
  },
];

/** Names of units: the code on the line tells who is meant. */
export const UNIT_DAMAGE: readonly Damage[] = [
  { kind: 'spaces', repairable: true, apply: (cell) => of(cell, (value) => ` ${value}\u3000`) },
  { kind: 'own-level', repairable: true, apply: (cell) => of(cell, (value) => `${value}（本级）`) },
  {
    kind: 'abbreviated',
    repairable: true,
    apply: (cell) =>
      of(cell, (value) =>
        value.includes('住房和城乡建设局') ? value.replace('住房和城乡建设局', '住建局') : undefined,
      ),
  },
  { kind: 'unknown', repairable: false, apply: (cell) => of(cell, () => '甲州乙县粮食储备公司') },
];

/** Mobile numbers. */
export const PHONE_DAMAGE: readonly Damage[] = [
  {
    kind: 'dashes',
    repairable: true,
    apply: (cell) => of(cell, (value) => `${value.slice(0, 3)}-${value.slice(3, 7)}-${value.slice(7)}`),
  },
  { kind: 'as-number', repairable: true, apply: (cell) => of(cell, Number) },
  { kind: 'fullwidth', repairable: true, apply: (cell) => of(cell, wide) },
  { kind: 'truncated', repairable: false, apply: (cell) => of(cell, (value) => value.slice(0, -1)) },
];

/** Citizen identity numbers. */
export const ID_DAMAGE: readonly Damage[] = [
  ...CODE_DAMAGE.filter(({ kind }) => kind !== 'lowercase' && kind !== 'wrong-check'),
  { kind: '15-digits', repairable: true, apply: (cell) => of(cell, (value) => value.slice(0, 6) + value.slice(8, 17)) },
  {
    kind: 'wrong-check',
    repairable: false,
    apply: (cell) => of(cell, (value) => changed(value, 17, value[17] === '5' ? '6' : '5')),
  },
];
