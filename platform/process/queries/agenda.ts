import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { regionCalendars } from '../calendar/region-calendars.ts';
import { type AgendaEntry, agenda, MOST_ENTRIES } from './agenda.contract.ts';

/** Answers 我的日程 (`process.agenda`). */
export const agendaQuery = defineQuery(agenda, async ({ actor }, input, { store }) => {
  const calendar = (await regionCalendars(store))(actor.place ?? '');
  const days = daysOfMonth(input.day).map((day) => ({ day, ...calendar.statusOf(day) }));
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  // An end at midnight is the end of the day before it.
  const { rows } = await sql<AgendaEntry>`
    select * from (
      (select to_char((due_at - interval '1 ms') at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, 'todo' as kind,
        title, case_id as case, link, light
      from todo where person = ${actor.person} and closed_at is null
        and due_at > (${first}::date::timestamp at time zone 'Asia/Shanghai')
        and due_at <= ((${last}::date + 1)::timestamp at time zone 'Asia/Shanghai')
      order by due_at, id limit ${MOST_ENTRIES})
      union all
      (select due_on::text, 'started', title, id, null,
        array_position(array['green', 'yellow', 'orange', 'red'], light::text) - 1
      from case_file where applicant = ${actor.person} and finished_at is null and due_on between ${first} and ${last}
      order by due_on, id limit ${MOST_ENTRIES})
    ) as ends order by day, kind desc, title limit ${MOST_ENTRIES}`.execute(store.system);
  return {
    provisional: days.some((one) => one.provisional),
    days: days.map(({ day, working, name }) => ({ day, working, ...(name && { name }) })),
    entries: rows,
  };
});

/** Days of the month that a day (`yyyy-mm-dd`) lies in. */
function daysOfMonth(day: string): readonly string[] {
  const month = day.slice(0, 7);
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: last }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`);
}
