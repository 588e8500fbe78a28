import { type RawBuilder, sql } from 'kysely';
import type { Store } from '#platform/store';
import { type CalendarYear, publishedYears, workingCalendar } from '#standards/calendar';
import { type OfficeHours, usualOfficeHours } from './office-hours.ts';
import type { WorkingTime } from './running-clock.ts';

/** What is kept of a unit's days and hours, as `workingTimeSource` selects it. */
export interface KeptTime {
  readonly years: readonly CalendarYear[] | null;
  readonly off: readonly string[] | null;
  readonly hours: OfficeHours | null;
}

/** Days and office hours by which a unit works: the shipped years, those that stewards published over them, and what its region adds. */
export async function workingTimeOf(tx: Pick<Store, 'system'>, unit: string): Promise<WorkingTime> {
  const { rows } = await sql<{ time: KeptTime }>`select ${workingTimeSource(unit)} as time`.execute(tx.system);
  return workingTime(rows[0]!.time);
}

/** Expression of one JSON value, `KeptTime` of a unit. */
export function workingTimeSource(unit: string): RawBuilder<KeptTime> {
  return sql<KeptTime>`(
    with recursive above as (
      select r.id, r.parent, 0 as distance from unit u join region r on r.id = u.region where u.id = ${unit}
      union all
      select r.id, r.parent, a.distance + 1 from above a join region r on r.id = a.parent
    )
    select jsonb_build_object(
      'years', (select jsonb_agg(jsonb_build_object('year', year, 'holidays', holidays, 'makeUpDays', make_up_days,
        'source', source, 'evidence', evidence) order by year) from work_calendar_year),
      'off', (select jsonb_agg(distinct d.day order by d.day) from above a join region_day_off d on d.region = a.id),
      'hours', (select h.hours from above a join region_office_hours h on h.region = a.id order by a.distance limit 1)))`;
}

/** Time by what is kept of it. */
export function workingTime({ years, off, hours }: KeptTime): WorkingTime {
  const key = JSON.stringify([years, off]);
  if (lastCalendar.key !== key) {
    const own = years ?? [];
    const shipped = publishedYears.filter(({ year }) => !own.some((one) => one.year === year));
    lastCalendar = { key, calendar: workingCalendar([...shipped, ...own], off ?? []) };
  }
  return { calendar: lastCalendar.calendar, hours: hours ?? usualOfficeHours };
}

/** The same rows make the same calendar, and most cases of an hour lie in few regions. */
let lastCalendar = { key: 'null', calendar: workingCalendar() };
