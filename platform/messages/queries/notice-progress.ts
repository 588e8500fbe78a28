import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { region, unit } from '#standards/resources';
import { notice } from '../resources/notice.resource.ts';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';
import { noticeProgress, type RegionProgress } from './notice-progress.contract.ts';

/** Answers 办理进度 (`messages.noticeProgress`): each region below the one asked about with everything under it, and its own units. */
export const noticeProgressQuery = defineQuery(noticeProgress, async (reader, input, { store, today }) => {
  const { id } = await reader.get(notice, input.notice);
  const top = input.region ?? null;
  const { rows: regions } = await sql<RegionProgress>`
    with recursive parts as (
      select r.id, r.id as part from ${reader.scoped(region)} as r where r.parent is not distinct from ${top}::uuid
      union all
      select c.id, parts.part from ${reader.scoped(region)} as c join parts on c.parent = parts.id
    ), places as (
      select id, part from parts union all select r.id, null from ${reader.scoped(region)} as r where r.id = ${top}::uuid
    )
    select places.part as region, coalesce(r.name, '本级') as name,
      count(*)::int as sent,
      count(*) filter (where n.state <> 'sent')::int as received,
      count(*) filter (where n.state = 'answered')::int as answered,
      count(*) filter (where n.late or n.state <> 'answered' and n."wantsAnswer" and n."answerBy" < ${today}::date)::int as late
    from ${reader.scoped(noticeReceipt)} as n
    join ${reader.scoped(unit)} as u on u.id = n.unit
    join places on places.id = u.region
    left join ${reader.scoped(region)} as r on r.id = places.part
    where n.notice = ${id} and n.state <> 'withdrawn'
    group by places.part, r.name, r.code order by r.code nulls first`.execute(store.system);
  const { rows: waiting } = await sql<{ spreading: number }>`
    select count(*)::int as spreading from notice_target where notice = ${id} and not done`.execute(store.system);
  return { regions, spreading: waiting[0]?.spreading ?? 0 };
});
