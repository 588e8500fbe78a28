import { type RawBuilder, sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import type { Reader, Store } from '#platform/store';
import { assignment, grant, person, unit } from '#standards/resources';
import { byLeadership } from './by-leadership.ts';
import { type AssignmentGrants, accessMatrix, personGrants } from './grants-held.contract.ts';

/** Answers 人员授权 (`identity.personGrants`). */
export const personGrantsQuery = defineQuery(personGrants, async (reader, input, { store, today }) => {
  const { id } = await reader.get(person, input.person);
  return { assignments: await grantsHeld(reader, store, sql`a.person = ${id}`, today) };
});

/** Answers 单位权限矩阵 (`identity.accessMatrix`). */
export const accessMatrixQuery = defineQuery(accessMatrix, async (reader, input, { store, today }) => {
  const { id } = await reader.get(unit, input.unit);
  return { assignments: await grantsHeld(reader, store, sql`a.unit = ${id}`, today) };
});

/** Assignments that have not ended, and the grants on them and their posts, each as far as the asker may read it. */
async function grantsHeld(
  reader: Reader,
  store: Store,
  chosen: RawBuilder<unknown>,
  today: string,
): Promise<readonly AssignmentGrants[]> {
  const { rows } = await sql<AssignmentGrants>`
    select a.id as assignment, a.person, coalesce(p.name, '（不可见）') as "personName", a.unit,
      coalesce(u.name, '（不可见）') as "unitName", a.title, a.kind,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'grant', g.id, 'role', g.role, 'depth', g.depth, 'clearance', g.clearance, 'named', case when g."namedUnit" is not null then coalesce(nu.name, '（不可见）') else nr.name end,
        'via', case when g.assignment is null then 'post' else 'assignment' end, 'from', g."from", 'to', g."to",
        'state', case when g."from" > ${today}::date then 'coming' when g."to" < ${today}::date then 'ended' else 'current' end
      ) order by g."from", g.id), '[]')
      from ${reader.scoped(grant)} as g
      left join ${reader.scoped(unit)} as nu on nu.id = g."namedUnit" left join region nr on nr.id = g."namedRegion"
      where g.assignment = a.id or g.post = a.post) as grants
    from ${reader.scoped(assignment)} as a
    left join ${reader.scoped(person)} as p on p.id = a.person
    left join ${reader.scoped(unit)} as u on u.id = a.unit
    where ${chosen} and coalesce(a."to" >= ${today}::date, true)
    order by ${byLeadership(sql.ref('a.leadership'))}, a."from", a.id`.execute(store.system);
  const title = (role: string) => store.registry.roles.get(role)?.title ?? role;
  return rows.map((row) => ({ ...row, grants: row.grants.map((held) => ({ ...held, roleTitle: title(held.role) })) }));
}
