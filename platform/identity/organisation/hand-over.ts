import { sql } from 'kysely';
import type { WriteOptions, Writer } from '#platform/store';
import type { Registry } from '#standards/language';
import { changeable, type UnitNaming, unitNaming } from './owned-by-units.ts';
import { twinRows } from './twin-rows.ts';

/** Rows of one resource that are changed in one array. */
const BATCH = 1000;

/**
 * Hands everything that names the ended units to their successor, in arrays, with a trail entry a row.
 * Rows of which the successor already has the like (unique together) stay where they are and are counted by resource.
 */
export async function handOver(
  tx: Writer,
  registry: Registry,
  from: readonly string[],
  to: string,
  as: WriteOptions,
): Promise<Readonly<Record<string, number>>> {
  const left: Record<string, number> = {};
  for (const naming of unitNaming(registry)) {
    const twins = await twinRows(tx.system, naming, from, to);
    if (twins.length > 0) left[naming.resource.name] = twins.length;
    await changeRows(tx, naming, from, to, twins, as);
  }
  return left;
}

async function changeRows(
  tx: Writer,
  { resource, fields }: UnitNaming,
  from: readonly string[],
  to: string,
  except: readonly string[],
  as: WriteOptions,
): Promise<void> {
  const named = fields.map(({ column }) => sql`${sql.ref(column)} = any(${from}::uuid[])`);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`
      select id, rev, ${sql.join(fields.map(({ column, name }) => sql`${sql.ref(column)} as ${sql.ref(name)}`))}
      from ${sql.table(resource.id)}
      where (${sql.join(named, sql` or `)}) and ${changeable(resource)} and id <> all(${except}::uuid[])
      order by id limit ${BATCH}`.execute(tx.system);
    if (rows.length === 0) return;
    const patches = rows.map((row) => ({
      id: row.id as string,
      rev: row.rev as number,
      set: Object.fromEntries(
        fields.filter(({ name }) => from.includes(row[name] as string)).map(({ name }) => [name, to]),
      ),
    }));
    await tx.update(resource, patches, as);
  }
}
