/** Values of one field over many lines: none at all, one by one, or each by a sign for its place among the few different ones. */
type PackedColumn = null | readonly unknown[] | { readonly of: readonly unknown[]; readonly at: string };

/** Different values up to which a column is kept as a list of them and their places. */
const FEW = 300;

/** Values of columns at some positions (`null` for an empty one) as one text; what repeats stands once. */
export function packColumns(columns: readonly (readonly unknown[])[], positions: readonly number[]): string {
  return JSON.stringify(columns.map((values) => packed(values, positions)));
}

/** The lines of such a text, values in the order of the columns. */
export function unpackLines(text: string, count: number): unknown[][] {
  const columns = (JSON.parse(text) as PackedColumn[]).map(reading);
  return Array.from({ length: count }, (_, line) => columns.map((at) => at(line)));
}

function packed(values: readonly unknown[], positions: readonly number[]): PackedColumn {
  const places = new Map<unknown, number>();
  const signs = new Uint16Array(positions.length);
  // Most columns have few values, and many lines the one of the line before.
  let [before, sign]: [unknown, number] = [NOTHING, 0];
  for (let line = 0; line < positions.length; line++) {
    const value = values[positions[line]!];
    if (value !== before) {
      let place = places.get(value);
      if (place === undefined) {
        if (places.size === FEW) return positions.map((position) => values[position]);
        place = places.size;
        places.set(value, place);
      }
      [before, sign] = [value, signOf(place)];
    }
    signs[line] = sign;
  }
  if (places.size === 1 && places.has(null)) return null;
  return { of: [...places.keys()], at: String.fromCharCode.apply(null, signs as unknown as number[]) };
}

/** Equal to no value. */
const NOTHING = Symbol('nothing');

/** Sign of a place, none that JSON spells otherwise: from 0 on, without the backslash and what lies between Latin letters and those with accents. */
function signOf(place: number): number {
  return place < 44 ? 48 + place : place < 78 ? 49 + place : 83 + place;
}

function placeOf(sign: number): number {
  return sign < 92 ? sign - 48 : sign < 127 ? sign - 49 : sign - 83;
}

function reading(column: PackedColumn): (line: number) => unknown {
  if (column === null) return () => null;
  if (!('of' in column)) return (line) => column[line];
  const { of, at } = column;
  return (line) => of[placeOf(at.charCodeAt(line))];
}
