import { sql } from 'kysely';
import type { FieldColumn, TableShape } from '../schema/table.ts';
import type { Ground } from './ground.ts';

/** Values from which on one look into the index is asked before all of them are. */
const MANY = 1000;

/** Signs whose order in this process is not the one of their bytes. */
const OTHERWISE_ORDERED = /[\ud800-\uffff]/;

/**
 * Whether an index tells at once that no live row, in sight or not, lies between the least and the greatest of many values: a file of new numbers is
 * told from the ledger by one question. False means nothing.
 */
export async function noneBetween(
  ground: Ground,
  shape: TableShape,
  column: FieldColumn | undefined,
  values: readonly unknown[],
): Promise<boolean> {
  const range = column && !column.blind && column.field.uniqueAmong === 'live' ? rangeOf(values) : undefined;
  if (!column || !range || column.kind.column(column.field).collate !== 'C') return false;
  const name = sql.ref(column.column);
  const { rows } = await sql<{ some: boolean }>`
    select exists (
      select from ${sql.table(shape.name)} where ${name} >= ${range.least} and ${name} <= ${range.most} and voided_at is null
    ) as some`.execute(ground.db);
  return !rows[0]!.some;
}

/** The least and the greatest of many texts by their bytes; undefined for few, for other than texts, and where signs are ordered otherwise. */
export function rangeOf(values: readonly unknown[]): { readonly least: string; readonly most: string } | undefined {
  if (values.length < MANY) return undefined;
  let least: string | undefined;
  let most: string | undefined;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value !== 'string' || OTHERWISE_ORDERED.test(value)) return undefined;
    if (least === undefined || value < least) least = value;
    if (most === undefined || value > most) most = value;
  }
  return least === undefined || most === undefined ? undefined : { least, most };
}
