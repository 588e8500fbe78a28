import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/store';
import type { Depth, Grade } from '#standards/language';

/** A grant as it lies in the database, with the places its depth may mean. */
export interface GrantFacts {
  readonly id: string;
  readonly role: string;
  readonly depth: Depth;
  readonly clearance: Grade;
  /** Path of the named unit or region. */
  readonly namedPlace: string | null;
}

/** The post assignment that acts, with everything that its grants' depths are resolved against. */
export interface ActingFacts {
  readonly assignment: string;
  readonly department: string | null;
  readonly unit: string;
  readonly place: string;
  readonly line: string;
  readonly regionPlace: string;
  /** The unit of work, the units of its joint office (合署), and units that merged into them. */
  readonly units: readonly { readonly id: string; readonly place: string }[];
  readonly grants: readonly GrantFacts[];
}

/** What the database says about an account on a day. */
export interface ActorFacts {
  readonly account: string;
  readonly status: 'invited' | 'active' | 'suspended';
  readonly person: string;
  readonly name: string;
  readonly left: boolean;
  /** Absent when the account has no assignment that is valid on the day (or not the one asked for). */
  readonly acting: ActingFacts | null;
}

/** Who is asked about, and for which day; without an assignment the person's main one acts. */
export interface ActorQuestion {
  readonly account: string;
  readonly assignment?: string | null;
  /** Asia/Shanghai day, `yyyy-mm-dd`. */
  readonly day: string;
}

/** Reads all that an actor is made of in one round trip; undefined when there is no such account. */
export async function readActorFacts(
  system: Kysely<Tables> | Transaction<Tables>,
  { account, assignment, day }: ActorQuestion,
): Promise<ActorFacts | undefined> {
  const facts = actorFactsSql(sql`${account}::uuid`, sql`${assignment ?? null}::uuid`, day);
  const { rows } = await sql<{ facts: ActorFacts | null }>`select ${facts} as facts`.execute(system);
  return rows[0]?.facts ?? undefined;
}

/** The same as an expression, for statements that know the account and the chosen assignment (or null) from a row of theirs; null when there is no such account. */
export function actorFactsSql(
  account: RawBuilder<unknown>,
  assignment: RawBuilder<unknown>,
  day: string,
): RawBuilder<ActorFacts | null> {
  return sql<ActorFacts | null>`(
    with acting as (
      select a.id, a.department, a.post, u.id as unit, u.place_path, u.line_path, u.joint_office, r.place_path as region_place
      from account c
      join assignment a on a.person = c.person and ${current('a', day)}
      join unit u on u.id = a.unit and u.voided_at is null
      join region r on r.id = u.region
      where c.id = ${account} and (${assignment} is null or a.id = ${assignment})
      order by array_position(array['regular', 'presiding', 'acting'], a.kind) nulls last, a.valid_from, a.id
      limit 1
    ), units as (
      with recursive own as (
        select u.id, u.place_path from acting, unit u
        where u.id = acting.unit or u.joint_office = acting.joint_office and u.voided_at is null
        union
        select u.id, u.place_path from own join unit u on u.successor = own.id and u.status in ('merged', 'split')
      )
      select id, place_path from own
    ), held as (
      select g.id, g.role, g.depth, g.clearance, coalesce(nu.place_path, nr.place_path) as named_place
      from acting
      join role_grant g on ${current('g', day)} and (g.assignment = acting.id or g.post = acting.post)
      left join unit nu on nu.id = g.named_unit
      left join region nr on nr.id = g.named_region
      order by g.id
    )
    select jsonb_build_object(
      'account', c.id, 'status', c.status, 'person', p.id, 'name', p.name,
      'left', p.voided_at is not null or coalesce(p.left_on <= ${day}::date, false),
      'acting', (select jsonb_build_object(
        'assignment', id, 'department', department, 'unit', unit,
        'place', place_path, 'line', line_path, 'regionPlace', region_place,
        'units', (select jsonb_agg(jsonb_build_object('id', id, 'place', place_path) order by id) from units),
        'grants', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', id, 'role', role, 'depth', depth, 'clearance', clearance, 'namedPlace', named_place)), '[]') from held)
      ) from acting)
    )
    from account c join person p on p.id = c.person
    where c.id = ${account} and c.voided_at is null
  )`;
}

/** Rows with validity days that are neither voided nor out of their days; the last day counts. */
function current(alias: string, day: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('voided_at')} is null and ${column('valid_from')} <= ${day}::date
    and coalesce(${column('valid_to')} >= ${day}::date, true)`;
}
