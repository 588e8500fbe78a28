import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import { tellUnits } from '../inbox/tell-units.ts';

/** Tells the units that have not answered, one day before the day named and on that day itself; each once. */
export async function remindDue(system: Kysely<Tables>, today: string): Promise<void> {
  const { rows } = await sql<{ notice: string; title: string; day: string; units: string[] }>`
    select n.id as notice, n.title, n.answer_by::text as day, array_agg(r.unit) as units
    from notice n join notice_receipt r on r.notice = n.id
    where n.answer_by between ${today}::date and ${today}::date + 1 and n.wants_answer and n.voided_at is null
      and r.state in ('sent', 'received', 'returned') and r.voided_at is null
      and not exists (select from notice_reminder d where d.notice = n.id and d.kind = ${`due ${today}`})
    group by n.id, n.title, n.answer_by`.execute(system);
  for (const { notice, title, day, units } of rows) {
    await sql`insert into notice_reminder (notice, kind, at) values (${notice}, ${`due ${today}`}, now())
      on conflict do nothing`.execute(system);
    const when = day === today ? '今天' : '明天';
    await tellUnits(system, units, {
      kind: 'reminder',
      title: `${when}到期：${title}`,
      link: `/r/notice/${notice}`,
      about: `due ${notice} ${today}`,
    });
  }
}
