import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/store';
import type { Depth, Grade } from '#standards/language';

/** A place in the organisation that rows may be stamped with. */
export interface Seat {
  readonly unit: string;
  readonly place: string;
  readonly line: string;
}

/** A grant that is or will be valid, with what its depth is resolved against. */
export interface GrantAtStake {
  readonly id: string;
  readonly role: string;
  readonly depth: Depth;
  readonly clearance: Grade;
  readonly namedPlace: string | null;
  readonly regionPlace: string;
  /** The unit of the assignment or the post, and the units of its joint office. */
  readonly seats: readonly Seat[];
}

/** Which grants are asked about: one grant, those of a post, those that one assignment brings along, or all that any assignment of the person does. */
export type StakeQuestion =
  | { readonly grant: string }
  | { readonly post: string }
  | { readonly assignment: string }
  | { readonly person: string };

/** Reads the grants that somebody would get hold of, today or later. */
export async function grantsAtStake(
  system: Kysely<Tables> | Transaction<Tables>,
  question: StakeQuestion,
  day: string,
): Promise<readonly GrantAtStake[]> {
  const { rows } = await sql<GrantAtStake>`
    select g.id, g.role, g.depth, g.clearance, coalesce(nu.place_path, nr.place_path) as "namedPlace",
      r.place_path as "regionPlace",
      (select jsonb_agg(jsonb_build_object('unit', o.id, 'place', o.place_path, 'line', o.line_path) order by o.id)
        from unit o where o.id = u.id or o.joint_office = u.joint_office) as seats
    from role_grant g
    left join assignment a on a.id = g.assignment
    left join post p on p.id = g.post
    join unit u on u.id = coalesce(a.unit, p.unit)
    join region r on r.id = u.region
    left join unit nu on nu.id = g.named_unit
    left join region nr on nr.id = g.named_region
    where g.voided_at is null and coalesce(g.valid_to >= ${day}::date, true) and ${chosen(question, day)}`.execute(
    system,
  );
  return rows;
}

function chosen(question: StakeQuestion, day: string) {
  if ('grant' in question) return sql`g.id = ${question.grant}`;
  if ('post' in question) return sql`g.post = ${question.post}`;
  if ('assignment' in question) {
    return sql`(g.assignment = ${question.assignment}
      or g.post = (select post from assignment where id = ${question.assignment}))`;
  }
  const held = sql`select h.id, h.post from assignment h where h.person = ${question.person} and h.voided_at is null
    and coalesce(h.valid_to >= ${day}::date, true)`;
  return sql`(g.assignment in (select id from (${held}) as own) or g.post in (select post from (${held}) as own))`;
}
