import type { WorkingCalendar } from '#standards/calendar';
import {
  addWorkingMinutes,
  beginningOf,
  nextDay,
  type OfficeHours,
  shanghaiMinute,
  workingMinutesBetween,
} from './office-hours.ts';

/** 工作日, 工作小时, 日历日: what a limit counts. */
export type LimitUnit = 'workday' | 'workhour' | 'day';

/** How much of a limit is used up and since when it runs; days count from the day after (次日起算), hours from the moment. */
export interface RunningClock {
  readonly unit: LimitUnit;
  /** The limit with its extensions, in days or hours. */
  readonly amount: number;
  /** Days, for `workhour` minutes, used before the present run. */
  readonly used: number;
  /** UTC ISO moment at which the present run began. */
  readonly runFrom: string;
}

/** When the time is up. */
export interface DueMoment {
  /** First moment that is too late, UTC ISO: for days the midnight after the last day. */
  readonly at: string;
  /** Last day of the limit, `yyyy-mm-dd` of Asia/Shanghai. */
  readonly day: string;
  /** 暂定: counted through a year whose calendar is not published. */
  readonly provisional: boolean;
}

/** What counting needs of the region: its days and its office hours. */
export interface WorkingTime {
  readonly calendar: WorkingCalendar;
  readonly hours: OfficeHours;
}

/** When a running clock is due. */
export function dueOf(clock: RunningClock, time: WorkingTime): DueMoment {
  return passedAt(clock, unitsOf(clock), time);
}

/** Days (`workhour`: minutes) used up at a moment, counting the day of the moment. */
export function usedAt({ unit, used, runFrom }: RunningClock, at: string, time: WorkingTime): number {
  if (unit === 'workhour') return used + workingMinutesBetween(runFrom, at, time.calendar, time.hours);
  const from = shanghaiMinute(runFrom).day;
  const to = shanghaiMinute(at).day;
  if (to <= from) return used;
  if (unit === 'day') return used + daysBetween(from, to);
  return used + time.calendar.countWorkingDays(nextDay(from), to);
}

/** The moment at which so many days (`workhour`: minutes) of the limit have passed. */
export function passedAt(clock: RunningClock, units: number, time: WorkingTime): DueMoment {
  const { unit, used, runFrom } = clock;
  if (unit === 'workhour') {
    const { at, provisional } = addWorkingMinutes(runFrom, units - used, time.calendar, time.hours);
    return { at, day: shanghaiMinute(at).day, provisional };
  }
  const from = shanghaiMinute(runFrom).day;
  const counted =
    unit === 'day'
      ? { day: shifted(from, units - used), provisional: false }
      : time.calendar.addWorkingDays(from, units - used);
  return { at: beginningOf(nextDay(counted.day)), ...counted };
}

/** The limit in the unit in which use is counted. */
export function unitsOf({ unit, amount }: Pick<RunningClock, 'unit' | 'amount'>): number {
  return unit === 'workhour' ? amount * 60 : amount;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
