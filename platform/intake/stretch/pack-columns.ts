/** Values of one field over many lines: none at all, one by one, or each by its place among the few different ones. */
type PackedColumn = null | readonly unknown[] | { readonly of: readonly unknown[]; readonly at: readonly number[] };

/** Different values up to which a column is kept as a list of them and their places. */
const FEW = 100;

/** Columns of values (`null` for an empty one, all of one length) as one text; what repeats stands once. */
export function packColumns(columns: readonly (readonly unknown[])[]): string {
  return JSON.stringify(columns.map(packed));
}

/** The lines of such a text, values in the order of the columns. */
export function unpackLines(text: string, count: number): unknown[][] {
  const columns = (JSON.parse(text) as PackedColumn[]).map(reading);
  return Array.from({ length: count }, (_, line) => columns.map((at) => at(line)));
}

function packed(values: readonly unknown[]): PackedColumn {
  const places = new Map<unknown, number>();
  const at = new Array<number>(values.length);
  for (let line = 0; line < values.length; line++) {
    const value = values[line];
    let place = places.get(value);
    if (place === undefined) {
      if (places.size === FEW) return values;
      place = places.size;
      places.set(value, place);
    }
    at[line] = place;
  }
  return places.size === 1 && places.has(null) ? null : { of: [...places.keys()], at };
}

function reading(column: PackedColumn): (line: number) => unknown {
  if (column === null) return () => null;
  if ('at' in column && !Array.isArray(column)) {
    const { of, at } = column as Exclude<PackedColumn, null | readonly unknown[]>;
    return (line) => of[at[line]!];
  }
  const values = column as readonly unknown[];
  return (line) => values[line];
}
