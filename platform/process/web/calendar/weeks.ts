/** Heads of a calendar's columns. */
export const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Days of a month, `yyyy-mm-dd`. */
export function daysOf(year: number, month: number): readonly string[] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from(
    { length: last },
    (_, n) => `${year}-${String(month).padStart(2, '0')}-${String(n + 1).padStart(2, '0')}`,
  );
}

/** Weeks from Monday, with gaps before the first and after the last day. */
export function weeksOf(days: readonly string[]): readonly (readonly (string | undefined)[])[] {
  const lead = (new Date(`${days[0]}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from<undefined>({ length: lead }), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(n * 7, n * 7 + 7));
}

/** First day of the month so many months after the month of a day. */
export function monthAfter(day: string, months: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
    .toISOString()
    .slice(0, 10);
}
