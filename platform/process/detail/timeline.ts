import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { workingMinutesBetween } from '../clocks/office-hours.ts';
import type { WorkingTime } from '../clocks/running-clock.ts';
import type { TimelineEntry } from '../queries/case-detail.contract.ts';

/** Every task of a case in the order in which they came, with the working time each took until it ended, or until now. */
export async function timelineOf(
  { system }: Pick<Store, 'system'>,
  caseId: string,
  time: WorkingTime,
  now: string,
): Promise<readonly TimelineEntry[]> {
  const { rows } = await sql<Omit<TimelineEntry, 'usedMinutes'>>`
    select t.task, t.visit, t.node, v.title, v.round, t.kind, t.who as person, t.who_name as name, t.who_org as org,
      coalesce(cardinality(t.pool), 0) as pool, t.opened_at as "receivedAt", t.read_at as "readAt", t.done_at as "doneAt",
      t.outcome, t.opinion, case when t.done_by is distinct from t.who then t.done_by_name end as "doneBy", t.paper, t.waits,
      t.stuck,
      (select coalesce(jsonb_agg(jsonb_build_object('by', l.actor_name, 'opinion', l.opinion) order by l.seq), '[]') from case_log l
        where l.case_id = t.case_id and l.task = t.task and l.action = 'resolve' and l.opinion is not null) as advice
    from case_task t join case_visit v on v.case_id = t.case_id and v.visit = t.visit
    where t.case_id = ${caseId} order by t.opened_at, t.task`.execute(system);
  return rows.map((row) => ({
    ...row,
    usedMinutes: workingMinutesBetween(row.receivedAt, row.doneAt ?? now, time.calendar, time.hours),
  }));
}
