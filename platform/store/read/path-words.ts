import { sql } from 'kysely';
import { tableOf } from '../schema/table.ts';
import { SECRET_ROOT } from '../write/path-prefix.ts';
import { type Ground, rowsOf } from './ground.ts';
import { INVISIBLE } from './ref-titles.ts';
import { matches } from './row-scope.ts';
import { scopeOf } from './scope-arms.ts';
import { treesOf } from './under-place.ts';

/**
 * A path of the territory or of a line as people read it: 贵州省 / 贵阳市 / 市财政局. What has no name any more shows as `…`,
 * and a secret unit is named only to an actor whose own scope reaches it.
 */
export async function pathWords(ground: Ground, column: 'place_path' | 'line_path', path: string): Promise<string> {
  if (path.startsWith(SECRET_ROOT) && !reaches(ground, path)) return INVISIBLE;
  const nodes = path.split('/').slice(1, -1);
  const paths = nodes.map((_, i) => `/${nodes.slice(0, i + 1).join('/')}/`).filter((part) => part !== SECRET_ROOT);
  const names = new Map<string, string>();
  for (const tree of treesOf(ground.registry)) {
    const { name, columns } = tableOf(tree);
    const rows = await rowsOf(
      ground,
      sql<{
        path: string;
        label: string;
      }>`select ${sql.ref(`t.${column}`)} as path, ${sql.ref(`t.${columns.get(tree.label)!.column}`)} as label
        from ${sql.table(name)} t where ${sql.ref(`t.${column}`)} = any(${paths}::text[])`,
    );
    for (const row of rows) names.set(row.path, row.label);
  }
  return paths.map((part) => names.get(part) ?? '…').join(' / ');
}

function reaches({ actor, registry, moves }: Ground, path: string): boolean {
  const stamps = { ownerUnit: null, placePath: path, linePath: path, departmentId: null, personId: null };
  return treesOf(registry).some((tree) =>
    scopeOf(actor, tree, 'read').some(({ arm }) => matches(arm, stamps, moves.known())),
  );
}
