import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Arm } from '../contract/actor.ts';
import { prefixEnd } from '../write/path-prefix.ts';
import { all, type Condition, not } from './condition.ts';
import { type PathMove, type PathPiece, piecesOf } from './path-moves.ts';

/** A part of what an actor sees, told by one condition that an index answers. */
export interface Branch {
  readonly condition: Condition;
  /** The stretch of paths that the branch lies in, for those told by a path. */
  readonly range?: PathRange;
  /** Single rows by id: no index of theirs is in any order. */
  readonly scattered?: true;
}

/** Everything under a prefix in one of the two trees. */
export interface PathRange {
  readonly column: 'place_path' | 'line_path';
  readonly prefix: string;
}

/**
 * What arms show of a table, as branches that exclude each other: their rows can be put together without looking for doubles.
 * `table` is the alias of the table in the statement, `resource` the frozen id by which `sight` knows it.
 */
export function branchesOf(
  arms: readonly Arm[],
  table: string,
  resource: string,
  moves: readonly PathMove[],
): readonly Branch[] {
  const byArm = arms.map((arm) => armBranches(arm, table, resource, moves));
  return byArm.flatMap((branches, at) => {
    const earlier = byArm.slice(0, at).flatMap((others) => others.map(({ condition }) => not(condition)));
    return branches.map((branch) => ({ ...branch, condition: all([branch.condition, ...earlier]) }));
  });
}

/** Ids of the rows of a resource that stand in `sight` for the arm's person or for a place that covers theirs, and have not run out. */
export function sightRows(arm: Arm & { by: 'sight' }, resource: string): RawBuilder<{ row_id: string }> {
  return sql`select s.row_id from sight s where ${sightSql(arm, resource)}`;
}

/** Rows of `sight` (alias `s`) in force for the arm. */
export function sightSql(arm: Arm & { by: 'sight' }, resource: string): Condition {
  return sql<SqlBool>`(s.resource = ${resource} and (s.until is null or s.until > now())
    and (s.person = ${arm.person}::uuid or s.place = any(${placesAbove(arm.place)}::text[])))`;
}

/** A piece of the territory or of a line, as a range: `like` with a parameter can miss the index under a generic plan. */
export function pieceSql(column: string, { prefix, except }: PathPiece): Condition {
  return all([under(column, prefix), ...except.map((path) => not(under(column, path)))]);
}

function armBranches(arm: Arm, table: string, resource: string, moves: readonly PathMove[]): Branch[] {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  switch (arm.by) {
    case 'everything':
      return [{ condition: sql<SqlBool>`true` }];
    case 'place':
    case 'line':
      return piecesOf(arm.prefix, arm.by, moves).map((piece) => {
        const path = `${arm.by}_path` as const;
        return { condition: pieceSql(`${table}.${path}`, piece), range: { column: path, prefix: piece.prefix } };
      });
    case 'unit':
      return arm.units.map((unit) => ({ condition: sql<SqlBool>`${column('owner_unit')} = ${unit}::uuid` }));
    case 'department':
      return [{ condition: sql<SqlBool>`${column('department_id')} = ${arm.department}::uuid` }];
    case 'person':
      return [{ condition: sql<SqlBool>`${column('person_id')} = ${arm.person}::uuid` }];
    case 'sight':
      return [{ condition: sql<SqlBool>`${column('id')} in (${sightRows(arm, resource)})`, scattered: true }];
  }
}

function under(column: string, prefix: string): Condition {
  const path = sql.ref(column);
  return sql<SqlBool>`(${path} >= ${prefix} and ${path} < ${prefixEnd(prefix)})`;
}

/** `/a/b/` lies under `/a/b/` and `/a/`: the prefixes that cover a place. */
function placesAbove(place: string | null): string[] {
  if (place === null) return [];
  const nodes = place.split('/').slice(1, -1);
  return nodes.map((_, i) => `/${nodes.slice(0, i + 1).join('/')}/`);
}
