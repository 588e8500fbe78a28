import { type SqlBool, sql } from 'kysely';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { TableShape } from '../schema/table.ts';
import { all, type Condition } from './condition.ts';

/** A column that takes part in telling rows apart or in putting them in order. */
export interface KeyColumn {
  readonly column: string;
  /** Type that its text form is cast back to. */
  readonly type: string;
}

/** Columns that tell rows apart, the one that grows with time first: `id`, or a log's time and key. */
export function identityOf(shape: TableShape): readonly KeyColumn[] {
  if (!shape.log) return [{ column: 'id', type: 'uuid' }];
  const typeOf = (column: string) => [...shape.columns.values()].find((field) => field.column === column)!.type;
  return [...shape.key].reverse().map((column) => ({ column, type: typeOf(column) }));
}

/** Id of a row as the outside knows it: the uuid, or the key of a log's entry in one opaque word. */
export function outerId(shape: TableShape, key: readonly string[]): string {
  return shape.log ? Buffer.from(JSON.stringify(key)).toString('base64url') : key[0]!;
}

/** The one row with this id; `NOT_FOUND` when the id could not be one. */
export function isRow(shape: TableShape, table: string, id: string): Condition {
  const key = keyOf(shape, id);
  return all(
    identityOf(shape).map(
      ({ column, type }, i) => sql<SqlBool>`${sql.ref(`${table}.${column}`)} = ${key[i]}::${sql.raw(type)}`,
    ),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function keyOf(shape: TableShape, id: string): readonly string[] {
  const key = shape.log ? decoded(id) : UUID.test(id) ? [id] : [];
  if (key.length !== identityOf(shape).length) throw new GoaError(fault('NOT_FOUND'));
  return key;
}

function decoded(id: string): readonly string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(id, 'base64url').toString());
    return Array.isArray(key) && key.every((part) => typeof part === 'string') ? key : [];
  } catch {
    return [];
  }
}
