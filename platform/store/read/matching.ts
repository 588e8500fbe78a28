import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import type { Match } from '../contract/query.ts';
import { tableOf } from '../schema/table.ts';
import { unnested } from '../sql/unnested.ts';
import { lookupColumn } from '../write/sent-columns.ts';
import { armsClearTo, listClearance } from './clearance.ts';
import { all, some } from './condition.ts';
import { type Ground, rowsOf } from './ground.ts';
import { noneBetween } from './none-between.ts';
import { queryable } from './queryable.ts';
import { readScope } from './read-scope.ts';
import { type RawRow, rowProjection } from './row-projection.ts';
import { seen, type View } from './row-view.ts';
import { distinctArms } from './scope-arms.ts';
import { branchesOf } from './scope-sql.ts';

/** Name that no column can have. */
const AT = '#at';

/**
 * Live rows in sight whose fields hold one of the given sets of values, all asked in one statement; a set with an empty value meets nothing.
 * Like a filter it takes only fields that are clear to the actor on the whole list: throws `FORBIDDEN` or `UNKNOWN_FIELD`.
 */
export async function matching<R extends Resource>(
  ground: Ground,
  resource: R,
  names: readonly string[],
  sets: readonly (readonly unknown[])[],
): Promise<readonly Match<R>[]> {
  const shape = tableOf(resource);
  const { scope, moves } = await readScope(ground, resource);
  const clearance = listClearance(ground.actor, scope);
  const asked = names.map((name) => queryable(resource, name, clearance));
  const grade = Math.max(...asked.map(({ field }) => field.grade));
  const arms = distinctArms(ground.actor, armsClearTo(scope, grade));
  const branches = branchesOf(arms, 't', shape.name, moves);
  if (sets.length === 0 || branches.length === 0) return [];
  const [first] = asked;
  if (names.length === 1 && (await noneBetween(ground, shape, shape.columns.get(first!.name), sets.flat()))) return [];
  const view: View = { shape, scope, moves, sealer: ground.sealer };
  const sent = asked.map(({ name, column, field, kind }, i) => {
    const values = sets.map((set) => set[i] ?? null);
    const own = shape.columns.get(name);
    if (own) return lookupColumn({ session: ground, shape }, own, values);
    return { name: column, array: kind.column(field).array, values };
  });
  const source = unnested([{ name: AT, array: 'int', values: sets.map((_, i) => i) }, ...sent]);
  const same = sent.map(({ name }) => sql<boolean>`t.${sql.ref(name)} = u.${sql.ref(name)}`);
  const live = shape.log ? [] : [sql<boolean>`t.voided_at is null`];
  const raw = await rowsOf(
    ground,
    sql<RawRow>`select u.${sql.ref(AT)} as "$at", ${rowProjection(shape, scope, [])}
      from ${source} join ${sql.table(shape.name)} t on ${all(same)}
      where ${all([some(branches.map(({ condition }) => condition)), ...live])}`,
  );
  return raw.map((row) => ({ at: row.$at as number, row: seen<R>(view, row) }));
}
