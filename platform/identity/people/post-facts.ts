import { sql } from 'kysely';
import { GoaError, type Writer } from '#platform/store';
import type { leadershipLevel } from '#standards/code-sets';
import type { CodeSet } from '#standards/language';
import { identityFault } from '../faults.ts';
import type { UnitFacts } from '../organisation/unit-facts.ts';

type Leadership = typeof leadershipLevel extends CodeSet<infer C> ? C : never;

/** A post as an appointment needs it. */
export interface PostFacts {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly leadership: Leadership | null;
}

/** When a post is to be held, and whether only in place of its holder. */
export interface Holding {
  readonly from: string;
  readonly to?: string | null;
  readonly standsIn: boolean;
}

/** The post, locked, when it is of the unit (or of a unit that shares its office), open, and has a seat left for these days; throws POST_ELSEWHERE, POST_CLOSED, POST_FULL. */
export async function checkPost(tx: Writer, id: string, unit: UnitFacts, holding: Holding): Promise<PostFacts> {
  const { rows } = await sql<PostFacts & { unit: string; joint: string | null; seats: number; closed: string | null }>`
    select p.id, p.name, p.department, p.leadership, p.unit, u.joint_office as joint, coalesce(p.seats, 1) as seats,
      p.valid_to as closed
    from post p join unit u on u.id = p.unit where p.id = ${id} and p.voided_at is null for update of p`.execute(
    tx.system,
  );
  const post = rows[0];
  const here = post && (post.unit === unit.id || (post.joint !== null && post.joint === unit.jointOffice));
  if (!here) throw new GoaError(identityFault('POST_ELSEWHERE'), { path: 'post' });
  if (post.closed && post.closed < holding.from) throw new GoaError(identityFault('POST_CLOSED'), { path: 'post' });
  if (!holding.standsIn && (await holders(tx, id, holding)) >= post.seats) {
    throw new GoaError(identityFault('POST_FULL'), { path: 'post' });
  }
  return post;
}

/** Throws DEPARTMENT_ELSEWHERE unless the department is one of the unit or of a unit that shares its office. */
export async function refuseForeignDepartment(
  tx: Writer,
  department: string,
  unit: Pick<UnitFacts, 'id' | 'jointOffice'>,
): Promise<void> {
  const { rows } = await sql`
    select from department d join unit u on u.id = d.unit where d.id = ${department} and d.voided_at is null
      and (u.id = ${unit.id} or u.joint_office = ${unit.jointOffice})`.execute(tx.system);
  if (rows.length === 0) throw new GoaError(identityFault('DEPARTMENT_ELSEWHERE'), { path: 'department' });
}

async function holders(tx: Writer, post: string, { from, to }: Holding): Promise<number> {
  const { rows } = await sql<{ holders: number }>`
    select count(*)::int as holders from assignment where post = ${post} and voided_at is null
      and kind not in ('presiding', 'acting') and coalesce(valid_to >= ${from}::date, true)
      and coalesce(valid_from <= ${to ?? null}::date, true)`.execute(tx.system);
  return rows[0]!.holders;
}
