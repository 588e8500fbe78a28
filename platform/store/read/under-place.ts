import { type SqlBool, sql } from 'kysely';
import type { Registry, Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import { type Condition, some } from './condition.ts';
import { conditionsOf, type JudgedFilter } from './filter-tree.ts';
import { type PathMove, piecesOf } from './path-moves.ts';
import type { Queryable } from './queryable.ts';
import { pieceSql } from './scope-sql.ts';

/** Territory paths by the id of a region or unit; those that do not exist or are out of sight are missing. */
export type Places = ReadonlyMap<string, string>;

/** Ids of regions and units that a filter names with `under`. Throws `BAD_FILTER` where the reference does not lead to a place. */
export function placesIn(filter: JudgedFilter, registry: Registry): readonly string[] {
  return conditionsOf(filter).flatMap(({ on, op, value }) => {
    if (op !== 'under' || on.field.kind !== 'ref') return [];
    if (!isTree(registry.resource(on.field.to!))) throw new GoaError(fault('BAD_FILTER'), { path: on.name });
    return [value as string];
  });
}

/** The resources whose rows are places: regions and units. */
export function treesOf(registry: Registry): readonly Resource[] {
  return [...registry.resources.values()].filter(isTree);
}

/** What `under-place` needs of the ground a filter is compiled on. */
interface PlaceGround {
  readonly shape: TableShape;
  readonly table: string;
  readonly places: Places;
  readonly trees: ReadonlyMap<string, Resource>;
  readonly moves: readonly PathMove[];
}

/**
 * Rows whose reference lies in the territory of a place. The reference that stamps the row is asked by the row's own path;
 * any other by the places below.
 */
export function underPlace(on: Queryable, id: string, ground: PlaceGround): Condition {
  const path = ground.places.get(id);
  if (path === undefined) return sql<SqlBool>`false`;
  if (stamps(on, ground.shape)) {
    return some(piecesOf(path, 'place', ground.moves).map((piece) => pieceSql(`${ground.table}.place_path`, piece)));
  }
  const target = tableOf(ground.trees.get(on.field.to!)!);
  const below = some(piecesOf(path, 'place', ground.moves).map((piece) => pieceSql('p.place_path', piece)));
  return sql<SqlBool>`${sql.ref(`${ground.table}.${on.column}`)} in (select p.id from ${sql.table(target.name)} p where ${below})`;
}

/** Whether the reference is the one that puts the row in its place. */
function stamps(on: Queryable, { resource }: TableShape): boolean {
  return typeof resource.owner === 'object' && 'ref' in resource.owner && resource.owner.ref === on.name;
}

function isTree(resource: Resource | undefined): boolean {
  return resource !== undefined && tableOf(resource).has.tree;
}
