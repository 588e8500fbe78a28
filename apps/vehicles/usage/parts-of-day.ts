import type { WorkingCalendar } from '#standards/calendar';
import { shanghaiDay } from '#standards/language';

/** The shape of a time in ms: how much of it lies in the night, and how much on days off. */
export interface DayParts {
  readonly night: number;
  readonly dayOff: number;
}

/** Hours of Asia/Shanghai between which it is night; the night may pass midnight. */
export interface NightHours {
  readonly from: number;
  readonly to: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Asia/Shanghai has been eight hours ahead without summer time since 1991. */
const AHEAD = 8 * HOUR;

/** How much of the time from one instant to another lies in the night and on days that the calendar has off. */
export function dayParts(
  from: number,
  to: number,
  night: NightHours,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): DayParts {
  let [nightly, dayOff] = [0, 0];
  for (let midnight = Math.floor((from + AHEAD) / DAY) * DAY - AHEAD; midnight < to; midnight += DAY) {
    const within = (a: number, b: number) => Math.max(0, Math.min(to, midnight + b) - Math.max(from, midnight + a));
    nightly +=
      night.from <= night.to
        ? within(night.from * HOUR, night.to * HOUR)
        : within(0, night.to * HOUR) + within(night.from * HOUR, DAY);
    if (!calendar.isWorkingDay(shanghaiDay(new Date(midnight)))) dayOff += within(0, DAY);
  }
  return { night: nightly, dayOff };
}
