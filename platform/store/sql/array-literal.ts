/**
 * One column of many rows as a PostgreSQL array literal, to be sent as a single text parameter and unfolded with `unnest($1::type[])`.
 * Values are what the column facet's `write` gives: text, number, boolean, a JSON object or null. Ids of the type `uuid` need no quotes.
 */
export function arrayLiteral(values: readonly unknown[], type?: string): string {
  if (type === 'uuid' && values.every(isId)) return `{${values.join()}}`;
  const plain = values.some((value) => typeof value === 'object' && value !== null)
    ? values.map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value))
    : values;
  // JSON spells lists as PostgreSQL does, but for the brackets and for escapes other than of quote and backslash.
  const json = JSON.stringify(plain);
  return hasOtherEscapes(json) ? `{${plain.map(element).join()}}` : `{${json.slice(1, -1)}}`;
}

/** Characters of a UUID as it is written. */
const ID_LENGTH = 36;

/** Anything of this length without a comma, brace, quote or backslash is one element; whether it is an id PostgreSQL says. */
function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length === ID_LENGTH && ID.test(value);
}

const ID = /^[0-9a-f-]+$/i;

function hasOtherEscapes(json: string): boolean {
  for (let at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at + 2)) {
    const escaped = json.charCodeAt(at + 1);
    if (escaped !== QUOTE && escaped !== BACKSLASH) return true;
  }
  return false;
}

const QUOTE = 34;
const BACKSLASH = 92;

function element(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? 'null' : JSON.stringify(value);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
