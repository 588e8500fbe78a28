import { type DatedRow, shanghaiDay } from '#standards/language';
import { alarmSettings } from '../alarms/settings.ts';
import type { DutyHours } from './off-hours.ts';

/** Working hours of vehicles in force at an instant (UTC ISO), by the same table as alarms go by. */
export function dutyHoursOf(tables: ReadonlyMap<string, readonly DatedRow[]>, at: string): DutyHours {
  return alarmSettings((table) => tables.get(table) ?? [], shanghaiDay(new Date(at)));
}
