import { type SqlBool, sql } from 'kysely';
import type { FilterOperator, Resource } from '#standards/language';
import type { Sealer } from '../crypto/sealer.ts';
import type { Codes } from '../schema/codes.ts';
import type { TableShape } from '../schema/table.ts';
import { all, type Condition, not, some } from './condition.ts';
import type { JudgedFilter } from './filter-tree.ts';
import type { PathMove } from './path-moves.ts';
import type { Queryable } from './queryable.ts';
import { type Places, underPlace } from './under-place.ts';

/** What compiling a filter stands on. */
export interface FilterGround {
  readonly shape: TableShape;
  /** Alias of the table in the statement. */
  readonly table: string;
  readonly codes: Codes;
  readonly sealer: Sealer;
  /** Paths of the places that `under` names. */
  readonly places: Places;
  /** Regions and units by resource name. */
  readonly trees: ReadonlyMap<string, Resource>;
  readonly moves: readonly PathMove[];
}

/** Compiles a judged filter. An empty value meets no condition but `empty` and `ne`, and `not` is the plain opposite. */
export function filterSql(filter: JudgedFilter, ground: FilterGround): Condition {
  if ('and' in filter) return all(filter.and.map((part) => filterSql(part, ground)));
  if ('or' in filter) return some(filter.or.map((part) => filterSql(part, ground)));
  if ('not' in filter) return not(filterSql(filter.not, ground));
  return filter.op === 'under'
    ? underSql(filter.on, filter.value as string, ground)
    : compare(filter.on, filter.op, filter.value, ground);
}

function compare(on: Queryable, op: FilterOperator, value: unknown, ground: FilterGround): Condition {
  const column = sql.ref(
    `${ground.table}.${op === 'empty' || op === 'notEmpty' ? on.column : (on.blind ?? on.column)}`,
  );
  const type = sql.raw(on.blind ? 'text' : on.kind.column(on.field).array);
  const sent = (one: unknown) => (on.blind ? blinded(on, one, ground) : on.kind.column(on.field).write(one));
  const param = (one: unknown) => sql`${sent(one)}::${type}`;
  switch (op) {
    case 'empty':
      return sql<SqlBool>`${column} is null`;
    case 'notEmpty':
      return sql<SqlBool>`${column} is not null`;
    case 'ne':
      return sql<SqlBool>`${column} is distinct from ${param(value)}`;
    case 'in':
      return sql<SqlBool>`${column} = any(${(value as unknown[]).map(sent)}::${type}[])`;
    case 'contains':
      return sql<SqlBool>`${column} ilike ${`%${likeSafe(value as string)}%`}`;
    case 'startsWith':
      return sql<SqlBool>`${column} ilike ${`${likeSafe(value as string)}%`}`;
    case 'between': {
      const [least, most] = value as [unknown, unknown];
      return sql<SqlBool>`${column} between ${param(least)} and ${param(most)}`;
    }
    default:
      return sql<SqlBool>`${column} ${sql.raw(SIGNS[op])} ${param(value)}`;
  }
}

const SIGNS = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=', under: '=' } as const;

/** Text in which the signs of `like` stand for themselves. */
export function likeSafe(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function blinded(on: Queryable, value: unknown, { sealer, shape }: FilterGround): string {
  return sealer.blind({ table: shape.name, column: on.column }, String(value));
}

function underSql(on: Queryable, value: string, ground: FilterGround): Condition {
  if (on.field.kind === 'ref') return underPlace(on, value, ground);
  const below = ground.codes.below(on.field.set!.name, value);
  return sql<SqlBool>`${sql.ref(`${ground.table}.${on.column}`)} = any(${[...below]}::text[])`;
}
