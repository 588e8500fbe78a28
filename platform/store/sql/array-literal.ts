/**
 * One column of many rows as a PostgreSQL array literal, to be sent as a single text parameter and unfolded with `unnest($1::type[])`.
 * Values are what the column facet's `write` gives: text, number, boolean, a JSON object or null.
 */
export function arrayLiteral(values: readonly unknown[]): string {
  const plain = values.some((value) => typeof value === 'object' && value !== null)
    ? values.map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value))
    : values;
  // JSON spells lists as PostgreSQL does, but for the brackets and for escapes other than of quote and backslash.
  const json = JSON.stringify(plain);
  return OTHER_ESCAPES.test(json) ? `{${plain.map(element).join()}}` : `{${json.slice(1, -1)}}`;
}

const OTHER_ESCAPES = /\\[^"\\]/;

function element(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? 'null' : JSON.stringify(value);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
