import { type SqlBool, sql } from 'kysely';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { TableShape } from '../schema/table.ts';
import { all, type Condition } from './condition.ts';
import { likeSafe } from './filter-sql.ts';
import { searchWords } from './search-text.ts';

/** Rows (alias `t`) in whose search text every word is found; below clearance 2 only in its open part. Throws `FIELD_NOT_FILTERABLE` where nothing is searchable. */
export function searchSql(shape: TableShape, typed: string, clearance: number): Condition {
  if (!shape.has.search) throw new GoaError(fault('FIELD_NOT_FILTERABLE'), { path: 'search' });
  const words = searchWords(typed);
  return all(words.map((word) => sql<SqlBool>`${searchColumn(clearance)} like ${`%${likeSafe(word)}%`}`));
}

/** The search text as far as a clearance reaches: grade 1 stands before the line break, grade 2 after it. */
export function searchColumn(clearance: number) {
  return clearance >= 2 ? sql<string>`t.search` : sql<string>`split_part(t.search, E'\n', 1)`;
}
