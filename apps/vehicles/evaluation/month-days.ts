import type { WorkingCalendar } from '#standards/calendar';

const DAY = 86_400_000;

/** First and last day of the month of a day (`yyyy-mm-dd`). */
export function monthOf(day: string): { readonly from: string; readonly to: string } {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(monthAfter(from), -1) };
}

/** First day of the month after the one of a day. */
export function monthAfter(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month!, 1)).toISOString().slice(0, 10);
}

/** First day of the month before the one of a day. */
export function monthBefore(day: string): string {
  return monthOf(addDays(`${day.slice(0, 7)}-01`, -1)).from;
}

/** Months from one day to another, each by its first day. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months = [];
  for (let month = monthOf(from).from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one to another, both counted; none when the second lies before the first. */
export function daysBetween(from: string, to: string): readonly string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => addDays(from, n));
}

/** The working days among them. */
export function workingDays(calendar: WorkingCalendar, from: string, to: string): readonly string[] {
  return daysBetween(from, to).filter((day) => calendar.isWorkingDay(day));
}
