import type { CalendarYear } from './calendar-year.ts';
import { publishedYears } from './published-years.ts';

/** What the calendar says of one day. */
export interface DayStatus {
  readonly working: boolean;
  /** True (暂定) when the year is not published yet: the answer may change. */
  readonly provisional: boolean;
  /** Name of the holiday in Chinese, or 调休上班; absent on plain days and weekends. */
  readonly name?: string;
}

/** A day found by counting, and whether a day of an unpublished year took part (暂定). */
export interface CountedDay {
  readonly day: string;
  readonly provisional: boolean;
}

/** Questions that limits and sealing days ask; days are `yyyy-mm-dd` of Asia/Shanghai. */
export interface WorkingCalendar {
  statusOf(day: string): DayStatus;
  isWorkingDay(day: string): boolean;
  /** The `count`-th working day after `day` (before it when negative); the day itself is not counted, 0 gives it back. */
  addWorkingDays(day: string, count: number): CountedDay;
  /** Working days from `from` to `to`, both included. */
  countWorkingDays(from: string, to: string): number;
}

const DAY = 86_400_000;

/**
 * Makes a calendar from the published years; `extraDaysOff` are days that a region has by its own law (autonomous prefectures).
 * A year that is not published counts Monday to Friday less the statutory days of the solar calendar, and is provisional.
 */
export function workingCalendar(
  years: readonly CalendarYear[] = publishedYears,
  extraDaysOff: Iterable<string> = [],
): WorkingCalendar {
  const published = new Set(years.map((one) => one.year));
  const off = new Map<string, string>();
  const makeUp = new Set(years.flatMap((one) => one.makeUpDays));
  const extra = new Set(extraDaysOff);
  for (const { holidays } of years) {
    for (const { name, from, to } of holidays) for (let day = from; day <= to; day = shift(day, 1)) off.set(day, name);
  }

  function statusAt(time: number, day: string): DayStatus {
    const weekend = isWeekend(time);
    const year = Number(day.slice(0, 4));
    if (extra.has(day)) return { working: false, provisional: false, name: '地方节日' };
    if (!published.has(year)) {
      const name = statutoryName(day);
      return { working: !weekend && name === undefined, provisional: true, ...(name && { name }) };
    }
    if (makeUp.has(day)) return { working: true, provisional: false, name: '调休上班' };
    const name = off.get(day);
    return { working: !weekend && name === undefined, provisional: false, ...(name && { name }) };
  }

  function addWorkingDays(day: string, count: number): CountedDay {
    if (!Number.isInteger(count)) throw new RangeError(`working days are counted in whole numbers, not ${count}`);
    const step = Math.sign(count);
    let at = day;
    let time = timeOf(day);
    let provisional = false;
    for (let left = Math.abs(count); left > 0; ) {
      time += step * DAY;
      at = dayOf(time);
      const status = statusAt(time, at);
      provisional ||= status.provisional;
      if (status.working) left--;
    }
    return { day: at, provisional };
  }

  function countWorkingDays(from: string, to: string): number {
    let count = 0;
    const last = timeOf(to);
    for (let time = timeOf(from); time <= last; time += DAY) if (statusAt(time, dayOf(time)).working) count++;
    return count;
  }

  const statusOf = (day: string) => statusAt(timeOf(day), day);

  return { statusOf, isWorkingDay: (day) => statusOf(day).working, addWorkingDays, countWorkingDays };
}

const official = workingCalendar();

/** Whether `day` is worked by the shipped calendar. */
export function isWorkingDay(day: string): boolean {
  return official.isWorkingDay(day);
}

/** The `count`-th working day after `day` by the shipped calendar. */
export function addWorkingDays(day: string, count: number): CountedDay {
  return official.addWorkingDays(day, count);
}

// 全国年节及纪念日放假办法: the second day of May is statutory since 2025; the days of the lunar calendar are left to the published table.
const STATUTORY: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

function statutoryName(day: string): string | undefined {
  return day.endsWith('-05-02') && day < '2025' ? undefined : STATUTORY[day.slice(5)];
}

function isWeekend(time: number): boolean {
  const weekday = new Date(time).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function shift(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

/** Beginning of a day in UTC, milliseconds; RangeError for what is no day. */
function timeOf(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time) || dayOf(time) !== day) throw new RangeError(`"${day}" is no day`);
  return time;
}

/** The day that begins at a time; RangeError outside the years 0 to 9999, which `yyyy-mm-dd` cannot spell. */
function dayOf(time: number): string {
  const text = new Date(time).toISOString();
  if (text.length !== 24) throw new RangeError(`"${text}" is no day`);
  return text.slice(0, 10);
}
