import { DeclarationError } from './declaration-error.ts';
import type { Evidence } from './element.ts';
import type { Fields } from './field.ts';
import { checkName } from './names.ts';
import { strictKeys } from './strict-keys.ts';

/** One dated row of a decision table; a check stores which row it used. */
export interface DatedRow {
  /** Stable id inside its table, so that an upgrade knows the row again. */
  readonly id: string;
  /** Values of the key fields; a missing key means "any". */
  readonly keys: Readonly<Record<string, string | number>>;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** Administrative level: 1 central, 2 province, 3 city, 4 county, 5 township; missing means every level. */
  readonly level?: 1 | 2 | 3 | 4 | 5;
  /** Region code the row is limited to; missing means everywhere. */
  readonly region?: string;
  readonly from: string;
  readonly to?: string;
  /** Document and clause. */
  readonly source: string;
  readonly evidence: Evidence;
}

/** A decision table (支出定额标准 and the like): code declares its shape and ships the first rows, stewards edit dated versions. */
export interface DatedTable {
  readonly name: string;
  readonly title: string;
  readonly keys: Fields;
  readonly values: Fields;
  readonly rows: readonly DatedRow[];
}

const KEYS = ['name', 'title', 'keys', 'values', 'rows'];
const ROW_KEYS = ['id', 'keys', 'values', 'level', 'region', 'from', 'to', 'source', 'evidence'];

/** Declares a dated table; refuses unknown columns, doubles and rows that end before they begin. */
export function defineTable(table: DatedTable): DatedTable {
  const where = `table ${table.name}`;
  strictKeys(where, table, KEYS);
  checkName(where, table.name);
  const ids = new Set<string>();
  for (const row of table.rows) {
    const at = `${where} row ${row.id}`;
    strictKeys(at, row, ROW_KEYS);
    if (ids.has(row.id)) throw new DeclarationError(at, 'id stands twice');
    ids.add(row.id);
    strictKeys(`${at} keys`, row.keys, Object.keys(table.keys));
    strictKeys(`${at} values`, row.values, Object.keys(table.values));
    if (row.to && row.from > row.to) throw new DeclarationError(at, 'ends before it begins');
  }
  return Object.freeze({ ...table });
}
