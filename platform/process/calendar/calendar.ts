import { sql } from 'kysely';
import { defineHandler, defineQuery } from '#platform/commands';
import { enqueueJobs, GoaError, type Store, type Writer } from '#platform/store';
import { type Holiday, publishedYears } from '#standards/calendar';
import { region } from '#standards/resources';
import { type OfficeHours, usualOfficeHours } from '../clocks/office-hours.ts';
import { RECOUNT_JOB } from '../clocks/recount-job.ts';
import { processFault } from '../faults.ts';
import {
  type CalendarOfYear,
  type RegionDay,
  setOfficeHours,
  setRegionDays,
  workCalendar,
} from './calendar.contract.ts';
import { officeHoursOf, timeWords } from './clock-words.ts';

/** Answers 放假安排 (`process.workCalendar`). */
export const workCalendarQuery = defineQuery(
  workCalendar,
  async (_reader, input, { store }): Promise<CalendarOfYear> => {
    const { year } = input;
    const kept = await publishedYear(store, year);
    const shipped = publishedYears.find((one) => one.year === year);
    const arrangement = kept ?? (shipped && { ...shipped, publishedAt: null, publishedBy: null });
    const { hours, hoursOf } = await hoursIn(store, input.region ?? null);
    return {
      year,
      state: kept ? 'published' : shipped ? 'shipped' : 'provisional',
      holidays: arrangement?.holidays ?? [],
      makeUpDays: arrangement?.makeUpDays ?? [],
      source: arrangement?.source ?? null,
      publishedAt: arrangement?.publishedAt ?? null,
      publishedBy: arrangement?.publishedBy ?? null,
      regionDays: await daysIn(store, input.region ?? null, year),
      hours: hours.map(([from, to]) => ({ from: timeWords(from), to: timeWords(to) })),
      hoursOf,
      provisionalLimits: await provisionalIn(store, year),
    };
  },
);

/** Does 地方放假 (`process.setRegionDays`). */
export const setRegionDaysHandler = defineHandler(setRegionDays, async (tx, input) => {
  await needRegion(tx, input.region);
  const days = input.days ?? [];
  const sound = days.every(({ day }) => day.startsWith(`${input.year}-`));
  if (!sound || new Set(days.map(({ day }) => day)).size < days.length)
    throw new GoaError(processFault('REGION_DAYS_WRONG'), { path: 'days' });
  await sql`delete from region_day_off where region = ${input.region} and extract(year from day) = ${input.year}`.execute(
    tx.system,
  );
  await sql`insert into region_day_off (region, day, name)
    select ${input.region}::uuid, day, name
    from unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ name }) => name)}::text[]) as u (day, name)`.execute(
    tx.system,
  );
  await changed(tx, input.region, { year: input.year, days });
  return { days: days.length };
});

/** Does 办公时间 (`process.setOfficeHours`). */
export const setOfficeHoursHandler = defineHandler(setOfficeHours, async (tx, input) => {
  await needRegion(tx, input.region);
  const hours = officeHoursOf(input.spans ?? []);
  if (!hours) throw new GoaError(processFault('HOURS_WRONG'), { path: 'spans' });
  if (hours.length === 0) await sql`delete from region_office_hours where region = ${input.region}`.execute(tx.system);
  else
    await sql`insert into region_office_hours (region, hours) values (${input.region}, ${JSON.stringify(hours)}::jsonb)
      on conflict (region) do update set hours = excluded.hours`.execute(tx.system);
  await changed(tx, input.region, { hours: input.spans ?? [] });
});

/** Throws REGION_BEYOND unless the region lies where the actor keeps calendars. */
async function needRegion(tx: Writer, id: string): Promise<void> {
  const { rows } = await sql`select from ${tx.scoped(region, 'calendar')} as r where r.id = ${id}`.execute(tx.system);
  if (rows.length === 0) throw new GoaError(processFault('REGION_BEYOND'), { path: 'region' });
}

/** Every running limit is counted anew, and the outbox says what was changed by whom. */
async function changed(tx: Writer, id: string, what: Readonly<Record<string, unknown>>): Promise<void> {
  await enqueueJobs(tx.system, [{ handler: RECOUNT_JOB, key: 'all', payload: { region: id } }]);
  tx.emit('workCalendar.regionChanged', id, { ...what, by: tx.actor.person });
}

type Kept = Pick<CalendarOfYear, 'publishedAt' | 'publishedBy'> & {
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly string[];
  readonly source: string;
};

async function publishedYear({ system }: Pick<Store, 'system'>, year: number): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select holidays, make_up_days::text[] as "makeUpDays", source, published_at as "publishedAt", p.name as "publishedBy"
    from work_calendar_year y left join person p on p.id = y.published_by where year = ${year}`.execute(system);
  return rows[0];
}

/** The region and those above it, nearest first. */
const above = (id: string | null) => sql`
  with recursive above as (
    select r.id, r.parent, r.name, 0 as distance from region r where r.id = ${id}
    union all
    select r.id, r.parent, r.name, a.distance + 1 from above a join region r on r.id = a.parent
  )`;

async function daysIn(
  { system }: Pick<Store, 'system'>,
  id: string | null,
  year: number,
): Promise<readonly RegionDay[]> {
  const { rows } = await sql<RegionDay>`
    ${above(id)} select d.day::text, d.name, a.id as region, a.name as "regionName"
    from above a join region_day_off d on d.region = a.id where extract(year from d.day) = ${year} order by d.day`.execute(
    system,
  );
  return rows;
}

async function hoursIn(
  { system }: Pick<Store, 'system'>,
  id: string | null,
): Promise<{ readonly hours: OfficeHours; readonly hoursOf: string | null }> {
  const { rows } = await sql<{ hours: OfficeHours; hoursOf: string }>`
    ${above(id)} select h.hours, a.name as "hoursOf" from above a join region_office_hours h on h.region = a.id
    order by a.distance limit 1`.execute(system);
  return rows[0] ?? { hours: usualOfficeHours, hoursOf: null };
}

async function provisionalIn({ system }: Pick<Store, 'system'>, year: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from case_clock where status = 'running' and provisional and extract(year from due_day) >= ${year}`.execute(
    system,
  );
  return rows[0]?.n ?? 0;
}
