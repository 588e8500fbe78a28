import { formatInstant } from '#web/kit';

const DAY = 86_400_000;

/** When an order goes, as one would say it: 今天 09:00–12:00, 明天 …, 11-28 09:00 至 11-29 18:00. UTC ISO instants; `now` in milliseconds. */
export function spanWords(from: string, to: string, now: number): string {
  const [start, end] = [formatInstant(from), formatInstant(to)];
  const first = `${dayWords(start.slice(0, 10), now)} ${start.slice(11)}`;
  if (start.slice(0, 10) === end.slice(0, 10)) return `${first}–${end.slice(11)}`;
  return `${first} 至 ${dayWords(end.slice(0, 10), now)} ${end.slice(11)}`;
}

function dayWords(day: string, now: number): string {
  const near: readonly (readonly [number, string])[] = [
    [0, '今天'],
    [1, '明天'],
    [2, '后天'],
    [-1, '昨天'],
  ];
  const found = near.find(([days]) => formatInstant(new Date(now + days * DAY).toISOString()).slice(0, 10) === day);
  return found?.[1] ?? day.slice(5);
}

/** Where a period lies on a day that begins at `start` (milliseconds), in per cent of its 24 hours; undefined outside of it. */
export function placeOnDay(
  from: string,
  to: string,
  start: number,
): { readonly left: number; readonly width: number } | undefined {
  const begin = Math.max(0, (Date.parse(from) - start) / DAY);
  const end = Math.min(1, (Date.parse(to) - start) / DAY);
  return end > begin ? { left: begin * 100, width: (end - begin) * 100 } : undefined;
}
