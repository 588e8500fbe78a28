import { addDays, monthAfter, monthBefore, monthOf } from './month-days.ts';

/** How long a period of evaluation is. */
export type PeriodKind = 'month' | 'quarter' | 'year';

/** A period by its first and last month (first days). */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The period of a kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = kind === 'month' ? month : kind === 'quarter' ? month - ((month - 1) % 3) : 1;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  let to = from;
  for (let n = 1; n < MONTHS[kind]; n++) to = monthAfter(to);
  const words = { month: `${year}年${month}月`, quarter: `${year}年第${(first + 2) / 3}季度`, year: `${year}年` }[kind];
  return { kind, from, to, words };
}

/** The last so many periods of a kind, the one that runs first. */
export function latestPeriods(kind: PeriodKind, today: string, count: number): readonly Period[] {
  const periods: Period[] = [];
  for (let day = today; periods.length < count; day = monthBefore(periods.at(-1)!.from))
    periods.push(periodOf(kind, day));
  return periods;
}

/** Last day of a period. */
export function lastDayOf({ to }: Pick<Period, 'to'>): string {
  return addDays(monthOf(monthAfter(to)).from, -1);
}
