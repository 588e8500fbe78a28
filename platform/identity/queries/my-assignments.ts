import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { type MyAssignment, myAssignments } from './my-assignments.contract.ts';

/** Answers 我的任职 (`identity.myAssignments`): everybody may know all of the own posts, whichever acts. */
export const myAssignmentsQuery = defineQuery(myAssignments, async ({ actor }, _input, { store, today }) => {
  const { rows } = await sql<MyAssignment>`
    select a.id as assignment, a.unit, u.name as "unitName", a.title, a.kind, a.valid_from as "from", a.valid_to as "to",
      a.id is not distinct from ${actor.assignment}::uuid as acting,
      array(select distinct g.role from role_grant g where g.voided_at is null and (g.assignment = a.id or g.post = a.post)
        and g.valid_from <= ${today}::date and coalesce(g.valid_to >= ${today}::date, true) order by g.role) as roles
    from assignment a join unit u on u.id = a.unit
    where a.person = (select person from account where id = ${actor.account}) and a.voided_at is null
    order by a.valid_to desc nulls first, a.valid_from desc, a.id`.execute(store.system);
  const title = (role: string) => store.registry.roles.get(role)?.title ?? role;
  return { assignments: rows.map((row) => ({ ...row, roles: row.roles.map(title) })) };
});
