const DAY = 86_400_000;

/** The last `count` days before a day, both named `yyyy-mm-dd`. */
export function lastDays(today: string, count: number): { readonly from: string; readonly to: string } {
  const day = (back: number) => new Date(Date.parse(`${today}T00:00:00Z`) - back * DAY).toISOString().slice(0, 10);
  return { from: day(count), to: day(1) };
}
