import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { assignment, department, person, post, unit } from '#standards/resources';
import { byLeadership } from './by-leadership.ts';
import { type StaffMember, type StaffPost, unitStaff } from './unit-staff.contract.ts';

/** Answers 单位人员与岗位 (`identity.unitStaff`). */
export const unitStaffQuery = defineQuery(unitStaff, async (reader, input, { store, today }) => {
  const { id } = await reader.get(unit, input.unit);
  const day = input.on ?? today;
  const { rows: departments } = await sql<{ id: string; name: string }>`
    select id, name from ${reader.scoped(department)} as d
    where unit = ${id} and coalesce("validTo" >= ${day}::date, true) order by position, name`.execute(store.system);
  const { rows: posts } = await sql<Omit<StaffPost, 'holders'>>`
    select id, name, department, coalesce(head, false) as head, coalesce(seats, 1) as seats
    from ${reader.scoped(post)} as p
    where unit = ${id} and coalesce("validTo" >= ${day}::date, true) order by head desc, ${byLeadership(sql.ref('leadership'))}, name, id`.execute(
    store.system,
  );
  const { rows: staff } = await sql<StaffMember & { post: string | null }>`
    select a.id as assignment, a.person, coalesce(p.name, '（不可见）') as name, a.title, a.kind, a.leadership, a.department, a.post,
      case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as establishment
    from ${reader.scoped(assignment)} as a
    left join ${reader.scoped(person)} as p on p.id = a.person
    left join ${reader.scoped(unit)} as e on e.id = a.establishment and e.id <> a.unit
    where a.unit = ${id} and a."from" <= ${day}::date and coalesce(a."to" >= ${day}::date, true)
    order by ${byLeadership(sql.ref('a.leadership'))}, a."from", a.id`.execute(store.system);
  const { rows: everybody } = await sql<{ count: number }>`
    select count(*)::int as count from assignment
    where unit = ${id} and voided_at is null and valid_from <= ${day}::date and coalesce(valid_to >= ${day}::date, true)`.execute(
    store.system,
  );
  const holding = (wanted: string | null) =>
    staff.filter((member) => member.post === wanted).map(({ post: _, ...member }): StaffMember => member);
  const shown = new Set(posts.map((one) => one.id));
  return {
    departments,
    posts: posts.map((one) => ({ ...one, holders: holding(one.id) })),
    others: staff.filter((member) => !member.post || !shown.has(member.post)).map(({ post: _, ...member }) => member),
    complete: staff.length === everybody[0]?.count,
  };
});
