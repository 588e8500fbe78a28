import type { WorkingCalendar } from '#standards/calendar';
import { shanghaiDay } from '#standards/language';
import { moment } from './order-span.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Minutes of the day between which vehicles are used without further ado (table `vehicleDutyHours`). */
export interface DutyHours {
  readonly dutyFrom: number;
  readonly dutyTo: number;
}

/** The first part of a use that lies outside working time: its day, and whether the whole day is off (with the name of a holiday). */
export interface OffHours {
  readonly day: string;
  readonly dayOff: boolean;
  readonly name?: string;
}

/** Where a use (UTC ISO instants) leaves working time by the calendar of its unit; undefined where it never does. A working Sunday (调休) is a working day. */
export function offHoursOf(
  { plannedFrom, plannedTo }: { readonly plannedFrom: string; readonly plannedTo: string },
  calendar: Pick<WorkingCalendar, 'statusOf'>,
  { dutyFrom, dutyTo }: DutyHours,
): OffHours | undefined {
  const [from, to] = [moment(plannedFrom), moment(plannedTo)];
  for (let day = shanghaiDay(new Date(from)); ; ) {
    const begin = Date.parse(`${day}T00:00:00+08:00`);
    if (begin >= to) return undefined;
    const { working, name } = calendar.statusOf(day);
    if (!working) return { day, dayOff: true, ...(name && { name }) };
    if (Math.max(from, begin) < begin + dutyFrom * MINUTE || Math.min(to, begin + DAY) > begin + dutyTo * MINUTE)
      return { day, dayOff: false };
    day = shanghaiDay(new Date(begin + DAY));
  }
}
