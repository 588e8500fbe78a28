import type { WorkingCalendar } from '#standards/calendar';

/** Spans of a working day in minutes since midnight, ascending and apart: `[[540, 720], [810, 1050]]` is 9:00–12:00 and 13:30–17:30. */
export type OfficeHours = readonly (readonly [from: number, to: number])[];

/** Office hours where a region has declared none of its own (evidence D: regions differ and change with the season). */
export const usualOfficeHours: OfficeHours = [
  [540, 720],
  [810, 1050],
];

/** An instant found by counting working minutes; `provisional` (暂定) when a day of an unpublished year took part. */
export interface CountedMoment {
  /** UTC ISO. */
  readonly at: string;
  readonly provisional: boolean;
}

/** The moment at which `minutes` working minutes after `from` (UTC ISO) have passed; 0 minutes give the moment itself. */
export function addWorkingMinutes(
  from: string,
  minutes: number,
  calendar: WorkingCalendar,
  hours: OfficeHours,
): CountedMoment {
  let left = minutes;
  if (left <= 0) return { at: from, provisional: false };
  let { day, minute } = shanghaiMinute(from);
  let provisional = false;
  for (;;) {
    const status = calendar.statusOf(day);
    provisional ||= status.provisional;
    for (const [begin, end] of status.working ? hours : []) {
      const start = Math.max(begin, minute);
      if (start >= end) continue;
      if (left <= end - start) return { at: instantOf(day, start + left), provisional };
      left -= end - start;
    }
    day = nextDay(day);
    minute = 0;
  }
}

/** Whole working minutes from one moment to a later one (both UTC ISO); 0 when it is not later. */
export function workingMinutesBetween(from: string, to: string, calendar: WorkingCalendar, hours: OfficeHours): number {
  if (to <= from) return 0;
  const first = shanghaiMinute(from);
  const last = shanghaiMinute(to);
  let minutes = 0;
  for (let day = first.day; day <= last.day; day = nextDay(day)) {
    if (!calendar.isWorkingDay(day)) continue;
    const since = day === first.day ? first.minute : 0;
    const until = day === last.day ? last.minute : 1440;
    for (const [begin, end] of hours) minutes += Math.max(0, Math.min(end, until) - Math.max(begin, since));
  }
  return Math.floor(minutes);
}

/** The Asia/Shanghai midnight with which a day begins, UTC ISO. */
export function beginningOf(day: string): string {
  return instantOf(day, 0);
}

/** The Asia/Shanghai day and the minutes since its midnight (with fractions) of a moment, UTC ISO. */
export function shanghaiMinute(at: string): { day: string; minute: number } {
  const shifted = new Date(Date.parse(at) + SHANGHAI).toISOString();
  const midnight = Date.parse(`${shifted.slice(0, 10)}T00:00:00Z`);
  return { day: shifted.slice(0, 10), minute: (Date.parse(shifted) - midnight) / 60_000 };
}

/** The day after a day, both `yyyy-mm-dd`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Asia/Shanghai is eight hours ahead of UTC all year. */
const SHANGHAI = 8 * 3_600_000;

function instantOf(day: string, minute: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000 - SHANGHAI).toISOString();
}
