import { type RawBuilder, sql } from 'kysely';

/** Names of columns as a list of quoted identifiers, each behind the alias when one is given: one node for the query builder, however many there are. */
export function identifiers(names: readonly string[], alias?: string): RawBuilder<unknown> {
  return sql.raw(names.map((name) => (alias === undefined ? quoted(name) : `${alias}.${quoted(name)}`)).join(', '));
}

/** One identifier in quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
