import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Seen } from '../contract/query.ts';
import { tableOf } from '../schema/table.ts';
import { all, some } from './condition.ts';
import { type Ground, rowsOf } from './ground.ts';
import { type RefTitles, refTitles } from './ref-titles.ts';
import { isRow } from './row-identity.ts';
import { type RawRow, rowProjection } from './row-projection.ts';
import { seen, type View } from './row-view.ts';
import { distinctArms, scopeOf } from './scope-arms.ts';
import { branchesOf } from './scope-sql.ts';

/** A row with the titles of the rows it refers to; voided rows too. `NOT_FOUND` when it does not exist or is out of sight alike. */
export async function one<R extends Resource>(
  ground: Ground,
  resource: R,
  id: string,
): Promise<{ readonly row: Seen<R>; readonly refs: RefTitles }> {
  const { view, raw } = await visibleRow(ground, resource, id);
  const row = seen<R>(view, raw);
  return { row, refs: await refTitles(ground, view, [row]) };
}

/** The same row alone: whoever shows no titles does not wait for them. */
export async function get<R extends Resource>(ground: Ground, resource: R, id: string): Promise<Seen<R>> {
  const { view, raw } = await visibleRow(ground, resource, id);
  return seen<R>(view, raw);
}

/** The row as selected and the view on it, when the actor may do the verb on it; `FORBIDDEN` when no grant holds the verb at all. */
export async function visibleRow(
  ground: Ground,
  resource: Resource,
  id: string,
  verb = 'read',
): Promise<{ readonly view: View; readonly raw: RawRow }> {
  const shape = tableOf(resource);
  const scope = scopeOf(ground.actor, resource, verb);
  const moves = await ground.moves.fresh(ground.db);
  const view: View = { shape, scope, moves, sealer: ground.sealer };
  const inScope = some(branchesOf(distinctArms(ground.actor, scope), 't', shape.name, moves).map((b) => b.condition));
  const [raw] = await rowsOf(
    ground,
    sql<RawRow>`select ${rowProjection(shape, scope, [])} from ${sql.table(shape.name)} t
      where ${all([isRow(shape, 't', id), inScope])}`,
    'NOT_FOUND',
  );
  if (raw) return { view, raw };
  throw new GoaError(fault(scope.some(({ grant }) => grant) ? 'NOT_FOUND' : 'FORBIDDEN'));
}
