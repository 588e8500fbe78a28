import { type SqlBool, sql } from 'kysely';
import type { Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { ListQuery } from '../contract/query.ts';
import type { Codes } from '../schema/codes.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import { armsClearTo } from './clearance.ts';
import type { Condition } from './condition.ts';
import { type FilterGround, filterSql } from './filter-sql.ts';
import { conditionsOf, type JudgedFilter, judgeFilter } from './filter-tree.ts';
import { type Ground, valueContext } from './ground.ts';
import { knownPlaces } from './known-places.ts';
import type { Listed } from './listed.ts';
import { type Ordering, orderingOf } from './ordering.ts';
import type { PathMove } from './path-moves.ts';
import { readScope } from './read-scope.ts';
import type { View } from './row-view.ts';
import { distinctArms } from './scope-arms.ts';
import { branchesOf } from './scope-sql.ts';
import { searchSql } from './search-sql.ts';
import { placesIn, treesOf } from './under-place.ts';

/** A list question that has been judged: which rows, in which order, seen how. */
export interface Listing {
  readonly view: View;
  readonly listed: Listed;
  readonly ordering: Ordering;
  /** Clearance of operations on the whole list. */
  readonly clearance: number;
  /** The filter names single values of an indexed field: few rows, found by that index. */
  readonly pointed: boolean;
}

/** What of a list question chooses and orders its rows. */
export type ListChoice = Pick<ListQuery, 'filter' | 'search' | 'sort' | 'voided'>;

/** Judges a list question for the actor. Throws `FORBIDDEN`, `UNKNOWN_FIELD`, `BAD_FILTER`, `BAD_SORT` or `FIELD_NOT_FILTERABLE`. */
export async function listingOf(ground: Ground, resource: Resource, query: ListChoice, grouped = 0): Promise<Listing> {
  const shape = tableOf(resource);
  const { scope, clearance, moves } = await readScope(ground, resource);
  const ordering = orderingOf(shape, query.sort, clearance);
  const { codes, ...context } = await valueContext(ground);
  const filter = query.filter && judgeFilter(query.filter, resource, clearance, context);
  const words = query.search?.trim() ? query.search : undefined;
  const used = Math.max(grouped, ordering.field?.field.grade ?? 0, ...gradesOf(filter));
  const arms = distinctArms(ground.actor, armsClearTo(scope, used));
  const conditions: Condition[] = [];
  if (!shape.log && !query.voided) conditions.push(sql<SqlBool>`t.voided_at is null`);
  if (words) conditions.push(searchSql(shape, words, clearance));
  if (filter) {
    conditions.push(filterSql(filter, await filterGround(ground, shape, [filter], codes, moves)));
  }
  return {
    view: { shape, scope, moves, sealer: ground.sealer },
    listed: { shape, branches: branchesOf(arms, 't', shape.name, moves), conditions, plain: !words && !filter },
    ordering,
    clearance,
    pointed: filter !== undefined && isPointed(filter),
  };
}

/** What filters over the alias `t` are compiled on, with the places that they name. */
export async function filterGround(
  ground: Ground,
  shape: TableShape,
  filters: readonly JudgedFilter[],
  codes: Codes,
  moves: readonly PathMove[],
): Promise<FilterGround> {
  const named = filters.flatMap((filter) => placesIn(filter, ground.registry));
  const places = await knownPlaces(ground, named);
  const trees = new Map(treesOf(ground.registry).map((tree) => [tree.name, tree]));
  return { shape, table: 't', codes, sealer: ground.sealer, places, trees, moves };
}

/** A page of a list holds 1 to 200 rows; throws `BAD_FILTER`. */
export function pageSize(limit: number | undefined): number {
  if (limit === undefined) return 20;
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw new GoaError(fault('BAD_FILTER'), { path: 'limit' });
  return limit;
}

/** Grades of the fields that a filter asks. */
export function gradesOf(filter: JudgedFilter | undefined): number[] {
  return filter ? conditionsOf(filter).map(({ on }) => on.field.grade) : [];
}

function isPointed(filter: JudgedFilter): boolean {
  if ('and' in filter) return filter.and.some(isPointed);
  if (!('on' in filter) || !['eq', 'in'].includes(filter.op)) return false;
  return filter.on.indexed || filter.on.field.uniqueAmong !== undefined;
}
