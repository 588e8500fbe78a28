import { type Basis, limitRow, type RuleGround } from '#standards/quotas';
import { vacatingTerms } from '../tables/vacating-terms.table.ts';

/** PR-2, PR-3: last day for giving an office back after leaving the post on `left`; `undefined` when no row holds. */
export function vacateBy(
  ground: RuleGround,
  why: 'leftPost' | 'leftSecondPost',
  left: string,
): { readonly day: string; readonly basis: Basis } | undefined {
  const row = limitRow(ground, vacatingTerms, { case: why });
  return row && { day: monthsLater(left, Number(row.values.months)), basis: row.basis };
}

/** The same day some months later, or the last day of a month that has no such day. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
