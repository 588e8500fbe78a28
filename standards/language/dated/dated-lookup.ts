import type { DatedRow, DatedTable } from '../dated-table.ts';
import type { Evidence } from '../element.ts';
import type { Field } from '../field.ts';
import { chooseRow, type LookupKeys, type Place } from './choose-row.ts';

/** A value found in a dated table, with the row it came from. */
export interface LookedUp {
  readonly value: string | number | boolean;
  /** Field of the table that declares the value. */
  readonly field: Field;
  readonly rowId: string;
  readonly evidence: Evidence;
  /** Title of the table, document and clause of the row: what a person is told the limit rests on. */
  readonly title: string;
  readonly source: string;
}

/** Finds one value in a dated table, or nothing when no row holds. */
export type Lookup = (table: string, value: string, keys: LookupKeys) => LookedUp | undefined;

/** Look-up over tables for one day and place. `rowsOf` gives the rows in force (stewards' versions); the shipped rows when not given. */
export function datedLookup(
  tables: ReadonlyMap<string, DatedTable>,
  day: string,
  place: Place = {},
  rowsOf?: (table: string) => readonly DatedRow[],
): Lookup {
  return (name, valueName, keys) => {
    const table = tables.get(name);
    const field = table?.values[valueName];
    const row = table && chooseRow(rowsOf?.(name) ?? table.rows, keys, day, place);
    const value = row?.values[valueName];
    if (!table || !field || !row || value === undefined) return undefined;
    return { value, field, rowId: row.id, evidence: row.evidence, title: table.title, source: row.source };
  };
}
