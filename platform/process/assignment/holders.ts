import { type RawBuilder, sql } from 'kysely';
import type { Store } from '#platform/store';
import { leadershipLevel } from '#standards/code-sets';

/** Somebody who may get a task: the person, and the assignment by which they were found. */
export interface Candidate {
  readonly person: string;
  readonly assignment: string;
  readonly name: string;
  readonly unit: string;
  /** Unit, department and title as they are now; kept with the task as they were. */
  readonly org: string;
}

/** A candidate with what strategies choose by. */
export interface Holder extends Candidate {
  readonly department: string | null;
  readonly post: string | null;
  readonly kind: string;
  readonly leadership: string | null;
}

/**
 * Holders of valid assignments that meet a condition on `a` (assignment), `po` (post), `u` (unit): nobody who left, whose account is closed or who never
 * had one, because their tasks would lie for ever. Highest leadership level first; one person comes once.
 */
export async function holders(
  tx: Pick<Store, 'system'>,
  day: string,
  condition: RawBuilder<unknown>,
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select distinct on (rank, valid_from, person) person, assignment, name, unit, org, department, post, kind, leadership
    from (
      select a.person, a.id as assignment, p.name, a.unit, a.department, a.post, a.kind, a.valid_from,
        coalesce(po.leadership, a.leadership) as leadership,
        concat_ws(' ', u.name, d.name, a.title) as org,
        coalesce(array_position(${LEVELS}::text[], coalesce(po.leadership, a.leadership)), 99) as rank
      from assignment a
      join person p on p.id = a.person and p.voided_at is null and coalesce(p.left_on > ${day}::date, true)
      join unit u on u.id = a.unit and u.voided_at is null
      left join post po on po.id = a.post
      left join department d on d.id = a.department
      where a.voided_at is null and a.valid_from <= ${day}::date and coalesce(a.valid_to >= ${day}::date, true)
        and exists (select from account c where c.person = a.person and c.voided_at is null and c.status <> 'suspended')
        and (${condition})
    ) as held
    order by rank, valid_from, person, assignment`.execute(tx.system);
  return rows.filter((row, i) => rows.findIndex(({ person }) => person === row.person) === i);
}

/** Of the holders of one post: who stands in (主持工作, 代理) where somebody does, else who holds it by right. */
export function inCharge(found: readonly Holder[]): Holder[] {
  const standIns = found.filter(({ kind }) => kind === 'presiding' || kind === 'acting');
  return standIns.length > 0 ? standIns : [...found];
}

/** Those of the highest leadership level among the found. */
export function topLevel(found: readonly Holder[]): Holder[] {
  const level = found.find(({ leadership }) => leadership !== null)?.leadership;
  return level ? found.filter(({ leadership }) => leadership === level) : [];
}

/** From 省部级正职 down. */
const LEVELS: readonly string[] = leadershipLevel.items.map(({ code }) => code);
