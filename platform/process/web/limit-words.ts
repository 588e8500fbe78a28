import type { ItemLimits, Limit } from '#standards/process';

const UNITS: Readonly<Record<string, string>> = { workday: '个工作日', day: '日', hour: '个工作小时' };

/** A limit in words: 5 个工作日. */
export function limitWords({ amount, unit }: Limit): string {
  return `${amount} ${UNITS[unit] ?? unit}`;
}

/** Limits of an item in one line, the promise first. */
export function limitsWords({ promised, legal }: ItemLimits): string {
  const parts = [promised && `承诺 ${limitWords(promised)}`, legal && `法定 ${limitWords(legal)}`];
  return parts.filter(Boolean).join('，') || '未设时限';
}

/** The end of a limit, given as an instant, as people in China say it: one that ends with a day ends on that day, not at midnight of the next. */
export function dueWords(dueAt: string): string {
  const end = Date.parse(dueAt) + 8 * 3_600_000;
  const withDay = end % 86_400_000 === 0;
  const words = new Date(withDay ? end - 1 : end).toISOString();
  return withDay ? words.slice(0, 10) : `${words.slice(0, 10)} ${words.slice(11, 16)}`;
}
