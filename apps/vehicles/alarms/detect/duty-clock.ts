import type { WorkingCalendar } from '#standards/calendar';
import type { AlarmSettings } from '../settings.ts';
import type { DutyTime } from './ground.ts';

const DAY = 86_400_000;
const EAST = 8 * 3_600_000;

/** Tells what a moment is to vehicles that stand at a place; asks each calendar once a day. */
export function dutyClock(
  calendars: (place: string) => WorkingCalendar,
  settings: Pick<AlarmSettings, 'dutyFrom' | 'dutyTo'>,
): (at: number, place: string) => DutyTime {
  const known = new Map<WorkingCalendar, Map<number, boolean>>();
  const isWorking = (calendar: WorkingCalendar, day: number) => {
    const days = known.get(calendar) ?? new Map<number, boolean>();
    known.set(calendar, days);
    const works = days.get(day) ?? calendar.isWorkingDay(new Date(day * DAY).toISOString().slice(0, 10));
    days.set(day, works);
    return works;
  };
  return (at, place) => {
    if (!isWorking(calendars(place), Math.floor((at + EAST) / DAY))) return 'nonWorking';
    const minute = ((at + EAST) % DAY) / 60_000;
    return minute >= settings.dutyFrom && minute < settings.dutyTo ? 'duty' : 'offDuty';
  };
}
