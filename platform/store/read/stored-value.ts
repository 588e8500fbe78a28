import type { ColumnFacet } from '#standards/language';
import type { Sealer } from '../crypto/sealer.ts';
import type { FieldColumn } from '../schema/table.ts';

/** A stored value as it travels; a sealed one is opened. */
export function storedValue(column: FieldColumn, stored: unknown, sealer: Sealer): unknown {
  return facetOf(column).read(column.field.sealed ? sealer.open(stored as string) : stored);
}

const facets = new WeakMap<FieldColumn, ColumnFacet>();

/** How the column lies in PostgreSQL, made once: it is asked for every cell of every list. */
export function facetOf(column: FieldColumn): ColumnFacet {
  let facet = facets.get(column);
  if (!facet) {
    facet = column.kind.column(column.field);
    facets.set(column, facet);
  }
  return facet;
}
