import pg from 'pg';

/**
 * How values of PostgreSQL arrive, for one pool and not for the whole process:
 * int8 as number, numeric as decimal string, date as `yyyy-mm-dd`, timestamptz as UTC ISO string with milliseconds, the same inside arrays.
 * The rest stays as `pg` reads it (jsonb parsed, uuid and text as strings, bytea as Buffer).
 */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : readers.get(oid);
    return own ?? pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

type Read = (text: string) => unknown;

/** Text as it stands: `pg` would make a `Date` at midnight of the process's own zone. */
const asText: Read = (text) => text;

/** `infinity` has no ISO form and stays as PostgreSQL writes it. Rows that were written together bear the same instant, which is then read once. */
const asInstant: Read = (text) => {
  if (text !== instant.text) {
    const at = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
    instant = { text, read: Number.isNaN(at.getTime()) ? text : at.toISOString() };
  }
  return instant.read;
};

let instant = { text: '', read: '' };

/** `pg` parses text[] into strings and nulls; the elements are then read one by one. */
const listOf = (read: Read): Read => {
  const textArray: number = 1009;
  const split = pg.types.getTypeParser(textArray) as (text: string) => (string | null)[];
  return (text) => split(text).map((entry) => (entry === null ? null : read(entry)));
};

/** By the fixed oids of PostgreSQL's built-in types; each array type stands beside its element. */
const readers = new Map<number, Read>([
  [20, Number],
  [1016, listOf(Number)],
  [1082, asText],
  [1182, listOf(asText)],
  [1184, asInstant],
  [1185, listOf(asInstant)],
  [1700, asText],
  [1231, listOf(asText)],
]);
