import { sql } from 'kysely';
import { tableOf, type Writer } from '#platform/store';
import type { Registry } from '#standards/language';

/** Those of the rows that a live row of any declared resource refers to. */
export async function citedRows(
  tx: Writer,
  registry: Registry,
  name: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const parts = [...registry.resources.values()].flatMap((resource) => {
    const shape = tableOf(resource);
    return [...shape.columns.values()]
      .filter(({ field }) => field.kind === 'ref' && field.to === name)
      .map(({ column }) => {
        const live = shape.log ? sql`` : sql`and voided_at is null`;
        return sql`select ${sql.ref(column)} as id from ${sql.table(shape.name)} where ${sql.ref(column)} = any(${ids}::uuid[]) ${live}`;
      });
  });
  if (parts.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union `)}`.execute(tx.system);
  return new Set(rows.map(({ id }) => id));
}
