import { type RawBuilder, sql } from 'kysely';
import { arrayLiteral } from './array-literal.ts';

/** One column of many rows on its way to the database. */
export interface SentColumn {
  readonly name: string;
  /** Element type of the array. */
  readonly array: string;
  readonly values: readonly unknown[];
}

/** The columns as a source of rows, `unnest($1::uuid[], …) as u("id", …)`: one parameter a column, however many rows there are. */
export function unnested(columns: readonly SentColumn[]): RawBuilder<unknown> {
  const arrays = columns.map(({ array, values }) => sql`${arrayLiteral(values)}::${sql.raw(array)}[]`);
  return sql`unnest(${sql.join(arrays)}) as u(${sql.join(columns.map(({ name }) => sql.ref(name)))})`;
}
