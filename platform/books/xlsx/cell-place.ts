/** Column of an address from 0, `AB12` → 27; -1 when it names none. Reads no further than the letters. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length && at < 4; at++) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** Line of an address, `AB12` → 12; 0 when it names none. */
export function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0);
}

/** Letters of a column counted from 0: 27 → `AB`. */
export function columnName(column: number): string {
  let [name, rest] = ['', column + 1];
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
