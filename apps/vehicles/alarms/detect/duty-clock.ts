import type { WorkingCalendar } from '#standards/calendar';
import type { AlarmSettings } from '../settings.ts';
import type { DutyTime } from './ground.ts';

const DAY = 86_400_000;
const EAST = 8 * 3_600_000;

/** Tells what a moment is to vehicles; asks the calendar once a day. */
export function dutyClock(
  calendar: WorkingCalendar,
  settings: Pick<AlarmSettings, 'dutyFrom' | 'dutyTo'>,
): (at: number) => DutyTime {
  const working = new Map<number, boolean>();
  return (at) => {
    const day = Math.floor((at + EAST) / DAY);
    const known = working.get(day);
    const works = known ?? calendar.isWorkingDay(new Date(day * DAY).toISOString().slice(0, 10));
    if (known === undefined) working.set(day, works);
    if (!works) return 'nonWorking';
    const minute = ((at + EAST) % DAY) / 60_000;
    return minute >= settings.dutyFrom && minute < settings.dutyTo ? 'duty' : 'offDuty';
  };
}
