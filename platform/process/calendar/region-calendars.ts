import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { type CalendarYear, publishedYears, type WorkingCalendar, workingCalendar } from '#standards/calendar';

/** Working days by the place (`place_path`) at which something stands. */
export type CalendarsByPlace = (place: string) => WorkingCalendar;

interface Kept {
  readonly years: readonly CalendarYear[] | null;
  /** Regions by their path. */
  readonly off: readonly { readonly region: string; readonly day: string }[] | null;
}

/** The calendars of all regions as stewards keep them: published years, and what a region and those above it have off besides. For work over many units. */
export async function regionCalendars({ system }: Pick<Store, 'system'>): Promise<CalendarsByPlace> {
  const kept = await sql`select from pg_class where oid = to_regclass('region_day_off')`.execute(system);
  // Where the wing is not installed the published years hold.
  if (kept.rows.length === 0) return () => PUBLISHED;
  const { rows } = await sql<Kept>`
    select
      (select jsonb_agg(jsonb_build_object('year', year, 'holidays', holidays, 'makeUpDays', make_up_days,
        'source', source, 'evidence', evidence) order by year) from work_calendar_year) as years,
      (select jsonb_agg(jsonb_build_object('region', r.place_path, 'day', d.day) order by r.place_path, d.day)
        from region_day_off d join region r on r.id = d.region) as off`.execute(system);
  const { years, off } = rows[0]!;
  const key = JSON.stringify([years, off]);
  if (last.key !== key) last = { key, of: calendarsOf(years ?? [], off ?? []) };
  return last.of;
}

const PUBLISHED = workingCalendar();

/** Asked every few seconds by writers of positions: the same rows make the same calendars. */
let last: { readonly key: string; readonly of: CalendarsByPlace } = { key: '', of: () => PUBLISHED };

function calendarsOf(own: readonly CalendarYear[], off: NonNullable<Kept['off']>): CalendarsByPlace {
  const shipped = publishedYears.filter(({ year }) => !own.some((one) => one.year === year));
  const years = [...shipped, ...own];
  const usual = workingCalendar(years);
  const regions = [...new Set(off.map(({ region }) => region))];
  const known = new Map<string, WorkingCalendar>();
  return (place) => {
    const within = regions.filter((region) => place.startsWith(region));
    if (within.length === 0) return usual;
    const key = within.join();
    const calendar =
      known.get(key) ??
      workingCalendar(
        years,
        off.filter(({ region }) => within.includes(region)).map(({ day }) => day),
      );
    known.set(key, calendar);
    return calendar;
  };
}
