import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { TableShape } from '../schema/table.ts';
import { all, type Condition } from './condition.ts';
import { type Queryable, queryable } from './queryable.ts';
import { identityOf, type KeyColumn } from './row-identity.ts';

/** A total order of rows: the columns compared one after the other, all in one direction. Empty values of a sort field come last either way. */
export interface Ordering {
  /** As it was asked for, `-` first for descending. */
  readonly name: string;
  readonly parts: readonly KeyColumn[];
  readonly descending: boolean;
  /** The first column may be empty. */
  readonly nullable: boolean;
  /** An index of the table is in this order, so that its rows can be walked from the first on. */
  readonly walkable: boolean;
  /** The order in which rows were made, in which every index of the scope columns is too. */
  readonly byAge: boolean;
  /** The field sorted by, when it is one. */
  readonly field?: Queryable;
}

/** The order a list is asked in: by a clear, sortable field or fact; the resource's own order; newest first. */
export function orderingOf(shape: TableShape, sort: string | undefined, clearance: number): Ordering {
  const { resource } = shape;
  const name = sort ?? ownOrder(shape, clearance);
  const descending = name.startsWith('-');
  const fieldName = name.replace(/^-/, '');
  if (fieldName === 'createdAt' || fieldName === 'id') return byAge(shape, name, descending);
  const on = queryable(resource, fieldName, clearance);
  if (!on.kind.sortable || on.blind) throw new GoaError(fault('BAD_SORT'), { path: fieldName });
  if (shape.log && on.column === shape.key.at(-1)) return byAge(shape, name, descending);
  const first = { column: on.column, type: on.kind.column(on.field).array };
  return {
    name,
    parts: [first, ...identityOf(shape).filter(({ column }) => column !== first.column)],
    descending,
    nullable: true,
    walkable: on.indexed,
    byAge: false,
    field: on,
  };
}

/** A list order that asks for a field which this actor may not sort by gives way to the newest first. */
function ownOrder({ resource }: TableShape, clearance: number): string {
  const order = resource.order;
  const grade = order && resource.fields[order.replace(/^-/, '')]?.grade;
  return order && grade && grade <= clearance ? order : '-createdAt';
}

function byAge(shape: TableShape, name: string, descending: boolean): Ordering {
  return {
    name,
    parts: identityOf(shape),
    descending,
    nullable: false,
    walkable: !shape.log,
    byAge: true,
  };
}

/** A stretch of an ordered list: the rows with a value to sort by, or those without, behind a position. */
export interface Stretch {
  readonly empty: boolean;
  /** Texts of the last row's columns; rows after it are wanted. */
  readonly after?: readonly (string | null)[];
}

/** The stretches that are left behind a position, in their order. */
export function stretchesOf(ordering: Ordering, after?: readonly (string | null)[]): readonly Stretch[] {
  if (!ordering.nullable) return [{ empty: false, after }];
  if (after && after[0] === null) return [{ empty: true, after }];
  return [{ empty: false, after }, { empty: true }];
}

/** What a stretch asks of a row. */
export function stretchSql(ordering: Ordering, { empty, after }: Stretch, table: string): Condition {
  const first = sql.ref(`${table}.${ordering.parts[0]!.column}`);
  const conditions: Condition[] = [];
  if (ordering.nullable) conditions.push(empty ? sql<SqlBool>`${first} is null` : sql<SqlBool>`${first} is not null`);
  if (after) conditions.push(behind(ordering, after, empty ? 1 : 0, table));
  return all(conditions);
}

function behind(ordering: Ordering, after: readonly (string | null)[], skip: number, table: string): Condition {
  const parts = ordering.parts.slice(skip);
  const columns = parts.map(({ column }) => sql.ref(`${table}.${column}`));
  const values = parts.map(({ type }, i) => sql`${after[i + skip]}::${sql.raw(type)}`);
  const sign = sql.raw(ordering.descending ? '<' : '>');
  return sql<SqlBool>`(${sql.join(columns)}) ${sign} (${sql.join(values)})`;
}

/** `order by` list of a stretch; in the stretch without values the sort field is left out. */
export function orderSql(ordering: Ordering, empty: boolean, table: string): RawBuilder<unknown> {
  const direction = sql.raw(ordering.descending ? 'desc' : 'asc');
  const parts = ordering.parts.slice(empty ? 1 : 0);
  return sql.join(parts.map(({ column }) => sql`${sql.ref(`${table}.${column}`)} ${direction}`));
}
