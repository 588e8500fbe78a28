import { dividedBy, limitRow, minus, plus, type RuleGround, times } from '#standards/quotas';
import { depreciationYears } from '../tables/depreciation-years.table.ts';

/** One month of depreciation. */
export interface DepreciationEntry {
  /** `yyyy-mm`. */
  readonly month: string;
  /** 元 with two digits. */
  readonly amount: string;
  /** Written off up to and including this month. */
  readonly total: string;
}

/**
 * Straight line without residual value, from the month of addition on; the last month absorbs what rounding left
 * (政府会计准则第3号——固定资产 and its guide). Throws `RangeError` when the years are not a whole number above zero.
 */
export function depreciationPlan(value: string, boughtOn: string, years: number): readonly DepreciationEntry[] {
  if (!Number.isInteger(years) || years < 1) throw new RangeError(`${years} is no number of years`);
  const months = years * 12;
  const monthly = dividedBy(value, String(months), 2);
  const last = minus(value, times(monthly, String(months - 1)));
  const entries: DepreciationEntry[] = [];
  let total = '0';
  for (let i = 0; i < months; i++) {
    const amount = i === months - 1 ? last : monthly;
    total = plus(total, amount);
    entries.push({ month: monthAfter(boughtOn, i), amount, total });
  }
  return entries;
}

/** Years over which a class is written off. */
export function yearsOf(ground: RuleGround, of: string): number | undefined {
  const years = limitRow(ground, depreciationYears, { class: of })?.values.years;
  return years === undefined ? undefined : Number(years);
}

function monthAfter(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
