import { sql } from 'kysely';
import { resolveActor } from '#platform/identity';
import type { Actor, Arm, Store } from '#platform/store';

/** The person behind a login of the demo's cast, resolved as at a request. */
export async function castActor(store: Store, login: string): Promise<Actor> {
  const { rows } = await sql<{ id: string }>`select id from account where login = ${login}`.execute(store.system);
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const actor = await resolveActor(store, { account: rows[0]!.id, day });
  if (!actor) throw new Error(`the account ${login} may not act`);
  return actor;
}

/** The same officer with the same roles in another county: every arm over the own county becomes one over the other. */
export function movedTo(actor: Actor, from: string, to: string): Actor {
  const moved = (arm: Arm): Arm => (arm.by === 'place' && arm.prefix === from ? { by: 'place', prefix: to } : arm);
  return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, arms: grant.arms.map(moved) })) };
}

/** A county with its path and the number of its rows in a table. */
export interface CountyRows {
  readonly code: string;
  readonly path: string;
  readonly rows: number;
}

/** The counties that have vehicles, by the number of their yearly costs, fewest first. */
export async function countiesBySize(store: Store): Promise<readonly CountyRows[]> {
  const { rows } = await sql<CountyRows>`
    select r.code, r.place_path as path, count(*)::int as rows from region r join veh v
      on v.place_path >= r.place_path and v.place_path < left(r.place_path, -1) || '0'
    where r.level = '4' and r.voided_at is null group by r.id having count(*) > 0 order by count(*)`.execute(
    store.system,
  );
  return rows;
}
