import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import type { Stamps } from '../contract/actor.ts';
import { matches } from '../read/row-scope.ts';
import { armsFor } from '../read/scope-arms.ts';
import { sightRows } from '../read/scope-sql.ts';
import type { Session } from './session.ts';

/**
 * Those of the rows that the actor may read. Stamps decide for nearly all of them without the database;
 * it is asked only for the rest, which a row in `sight` may show.
 */
export async function visibleIds(
  session: Session,
  resource: Resource,
  rows: Iterable<{ readonly id: string; readonly stamps: Stamps }>,
): Promise<Set<string>> {
  const arms = armsFor(session.actor, resource, 'read');
  const visible = new Set<string>();
  const rest: string[] = [];
  for (const { id, stamps } of rows) {
    if (arms.some((arm) => matches(arm, stamps, session.moves))) visible.add(id);
    else rest.push(id);
  }
  const sight = arms.find((arm) => arm.by === 'sight');
  if (rest.length === 0 || !sight) return visible;
  const shown = sightRows(sight, resource.id);
  const found = await sql<{ id: string }>`
    select row_id as id from (${shown}) as s where row_id = any(${rest}::uuid[])
  `.execute(session.tx);
  for (const { id } of found.rows) visible.add(id);
  return visible;
}
