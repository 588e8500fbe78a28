import type { OfficeHours } from '../clocks/office-hours.ts';

/** `09:00` as minutes since midnight, `24:00` included; null for what is no time of day. */
export function minuteOf(words: string): number | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(words.trim());
  const minute = found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN;
  return minute <= 1440 ? minute : null;
}

/** Minutes since midnight as `09:00`. */
export function timeWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Spans that are times of day, ascending and apart; null for anything else. */
export function officeHoursOf(spans: readonly { readonly from: string; readonly to: string }[]): OfficeHours | null {
  const hours = spans.map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const);
  let last = -1;
  const sound: [number, number][] = [];
  for (const [from, to] of hours) {
    if (from === null || to === null || from <= last || to <= from) return null;
    sound.push([from, to]);
    last = to;
  }
  return sound;
}
