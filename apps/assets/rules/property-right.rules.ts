import { compareTexts, dividedBy, minus, type RuleNotice, times } from '#standards/quotas';

/** Whole days between two days. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** 登记须在单位正式成立或变动批准之日起 30 日内申请 (国资事发〔1995〕31号); later it is explained. */
export function registrationNotices(since: string, today: string): readonly RuleNotice[] {
  const days = daysBetween(since, today);
  if (days <= 30) return [];
  return [{ rule: 'AS-30', severity: 'explain', message: `应在 30 日内申请登记，已过 ${days} 日，须说明理由` }];
}

/** A change of the total counts as one when it exceeds this share; general knowledge, a default of our own. */
export const CHANGE_SHARE = '0.2';

/** Whether the total of a unit's assets has changed so far that a change must be registered. */
export function totalChanged(before: string, after: string): boolean {
  if (compareTexts(before, '0') === 0) return compareTexts(after, '0') > 0;
  const change = minus(after, before);
  const size = compareTexts(change, '0') < 0 ? times(change, '-1') : change;
  return compareTexts(dividedBy(size, before), CHANGE_SHARE) > 0;
}
