import { sql } from 'kysely';
import { tableOf } from '../schema/table.ts';
import { some } from './condition.ts';
import { type Ground, rowsOf } from './ground.ts';
import { distinctArms, scopeOf } from './scope-arms.ts';
import { branchesOf } from './scope-sql.ts';
import { type Places, treesOf } from './under-place.ts';

/** Territory paths of regions and units by id, as far as the actor may see these. */
export async function knownPlaces(ground: Ground, ids: readonly string[]): Promise<Places> {
  const places = new Map<string, string>();
  if (ids.length === 0) return places;
  for (const tree of treesOf(ground.registry)) {
    const { name } = tableOf(tree);
    const arms = distinctArms(ground.actor, scopeOf(ground.actor, tree, 'read'));
    const visible = some(branchesOf(arms, 't', name, ground.moves.known()).map(({ condition }) => condition));
    const rows = await rowsOf(
      ground,
      sql<{ id: string; path: string }>`select t.id, t.place_path as path from ${sql.table(name)} t
        where t.id = any(${[...ids]}::uuid[]) and t.place_path is not null and ${visible}`,
    );
    for (const { id, path } of rows) places.set(id, path);
  }
  return places;
}
