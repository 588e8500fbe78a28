import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { GoaError } from '#platform/store';
import { dutyFault } from '../faults.ts';
import { DUTY_TEXTS, type DutyVersion, dutyList, dutyVersions, type PublishedDuty } from './duty-list.contract.ts';

/** Answers 权责清单 (`duties.list`) to everybody who has signed in: it is published to be read. Units that are secret stay out. */
export const dutyListQuery = defineQuery(dutyList, async (_reader, input, { store }) => {
  const { rows } = await sql<PublishedDuty & { total: number }>`
    select d.id, d.code, d.title, d.kind, d.body, u.name as "bodyName", d.item, d.published_on::text as "publishedOn",
      count(*) over ()::int as total
    from duty_item d join unit u on u.id = d.body
    where d.doc_state = 'submitted' and d.voided_at is null and not coalesce(u.secret, false)
      and (${input.kind ?? null}::text is null or d.kind = ${input.kind ?? null})
      and (${input.words ?? null}::text is null
        or position(${input.words ?? ''} in concat_ws(' ', d.code, d.title, u.name, d.basis)) > 0)
    order by u.name, d.code, d.id offset ${input.from ?? 0} limit ${input.limit ?? 100}`.execute(store.system);
  return { duties: rows.map(({ total: _total, ...duty }) => duty), total: rows[0]?.total ?? 0 };
});

/** Answers 权责事项历次版本 (`duties.versions`), whichever of its versions is named. Throws DUTY_UNKNOWN for a draft alike. */
export const dutyVersionsQuery = defineQuery(dutyVersions, async (_reader, { duty }, { store }) => {
  const { rows } = await sql<Omit<DutyVersion, 'differs' | 'facts'> & DutyVersion['facts'] & { bodyName: string }>`
    with recursive chain as (
      select id, replaces from duty_item where id = ${duty}
      union select d.id, d.replaces from duty_item d join chain c on d.id = c.replaces or d.replaces = c.id
    )
    select d.id, d.code, d.title, d.kind, d.basis, d.duties, d.accountability, d.contact, d.item, d.change, d.why,
      d.published_on::text as "publishedOn", d.voided_at is null as "inForce", u.name as "bodyName"
    from duty_item d join chain using (id) join unit u on u.id = d.body
    where d.doc_state <> 'draft' and d.published_on is not null and not coalesce(u.secret, false)
    order by d.id desc`.execute(store.system);
  const [newest] = rows;
  if (!newest) throw new GoaError(dutyFault('DUTY_UNKNOWN'));
  const versions = rows.map(({ id, change, why, publishedOn, inForce, ...facts }, i) => {
    const before = rows[i + 1];
    return {
      id,
      change,
      why,
      publishedOn,
      inForce,
      facts: Object.fromEntries(DUTY_TEXTS.map((name) => [name, facts[name]])) as DutyVersion['facts'],
      differs: DUTY_TEXTS.filter((name) => !before || before[name] !== facts[name]),
    };
  });
  return { bodyName: newest.bodyName, versions };
});
