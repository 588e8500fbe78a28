import { type RawBuilder, sql } from 'kysely';
import type { FieldColumn, TableShape } from '../schema/table.ts';
import { arrayLiteral } from './array-literal.ts';
import type { Session } from './session.ts';

/** One column of many rows on its way to the database. */
export interface SentColumn {
  readonly name: string;
  /** Element type of the array. */
  readonly array: string;
  readonly values: readonly unknown[];
}

interface Sender {
  readonly session: Pick<Session, 'sealer'>;
  readonly shape: Pick<TableShape, 'name'>;
}

/** Columns that keep the values of one field: its own, and for a sealed field the ciphertext and the blind index. */
export function fieldColumns(work: Sender, column: FieldColumn, values: readonly unknown[]): SentColumn[] {
  if (!column.blind) return [lookupColumn(work, column, values)];
  const sealed = values.map((value) => (typeof value === 'string' ? work.session.sealer.seal(value) : null));
  return [{ name: column.column, array: 'text', values: sealed }, lookupColumn(work, column, values)];
}

/** The column by which rows with these values are found. */
export function lookupColumn(work: Sender, column: FieldColumn, values: readonly unknown[]): SentColumn {
  if (column.blind) {
    const blind = values.map((value) => (typeof value === 'string' ? blindIndex(work, column, value) : null));
    return { name: column.blind, array: 'text', values: blind };
  }
  const { array, write } = column.kind.column(column.field);
  return { name: column.column, array, values: values.map((value) => (value === null ? null : write(value))) };
}

/** What equality of a sealed value is asked by. */
export function blindIndex({ session, shape }: Sender, { column }: FieldColumn, value: string): string {
  return session.sealer.blind({ table: shape.name, column }, value);
}

/** The columns as a source of rows, `unnest($1::uuid[], …) as u("id", …)`: one parameter a column, however many rows there are. */
export function unnested(columns: readonly SentColumn[]): RawBuilder<unknown> {
  const arrays = columns.map(({ array, values }) => sql`${arrayLiteral(values)}::${sql.raw(array)}[]`);
  return sql`unnest(${sql.join(arrays)}) as u(${sql.join(columns.map(({ name }) => sql.ref(name)))})`;
}
