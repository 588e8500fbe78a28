import { type RawBuilder, sql } from 'kysely';
import { arrayLiteral } from './array-literal.ts';
import { quoted } from './identifiers.ts';

/** One column of many rows on its way to the database. */
export interface SentColumn {
  readonly name: string;
  /** Element type of the array. */
  readonly array: string;
  readonly values: readonly unknown[];
}

/** The columns as a source of rows, `unnest($1::uuid[], …) as u("id", …)`: one parameter a column, however many rows there are. */
export function unnested(columns: readonly SentColumn[]): RawBuilder<unknown> {
  const between = columns.slice(1).map((_, i) => `::${columns[i]!.array}[], `);
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  const fragments = ['unnest(', ...between, `::${columns.at(-1)!.array}[]) as u(${names})`];
  // The form of a template, put together by hand: a tree of nodes would cost more than the rows.
  const template = Object.assign(fragments, { raw: fragments });
  return sql(template, ...columns.map(({ values }) => arrayLiteral(values)));
}
