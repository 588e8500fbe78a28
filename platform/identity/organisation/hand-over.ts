import { sql } from 'kysely';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { Registry } from '#standards/language';
import { changeable, type UnitNaming, unitNaming } from './owned-by-units.ts';
import { twinRows } from './twin-rows.ts';

/** Rows of one resource that are changed in one array. */
const BATCH = 1000;

/**
 * Hands everything that names the ended units to their successor, in arrays, with a trail entry a row. Two sorts of rows stay as
 * they are and are counted by resource: those of which the successor already has the like (unique together), and those of units beyond
 * the actor's scope that merely mention an ended unit; the mention stays true, because the ended unit names its successor.
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
    const beyond = await changeRows(tx, naming, from, to, twins, as);
    if (twins.length + beyond > 0) left[naming.resource.name] = twins.length + beyond;
  }
  return left;
}

async function changeRows(
  tx: Writer,
  { resource, fields }: UnitNaming,
  from: readonly string[],
  to: string,
  twins: readonly string[],
  as: WriteOptions,
): Promise<number> {
  const except = [...twins];
  const named = fields.map(({ column }) => sql`${sql.ref(column)} = any(${from}::uuid[])`);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`
      select id, rev, ${sql.join(fields.map(({ column, name }) => sql`${sql.ref(column)} as ${sql.ref(name)}`))}
      from ${sql.table(resource.id)}
      where (${sql.join(named, sql` or `)}) and ${changeable(resource)} and id <> all(${except}::uuid[])
      order by id limit ${BATCH}`.execute(tx.system);
    if (rows.length === 0) return except.length - twins.length;
    const patches = rows.map((row) => ({
      id: row.id as string,
      rev: row.rev as number,
      set: Object.fromEntries(
        fields.filter(({ name }) => from.includes(row[name] as string)).map(({ name }) => [name, to]),
      ),
    }));
    const beyond = await beyondScope(() => tx.update(resource, patches, as));
    except.push(...beyond.map((row) => patches[row]!.id));
  }
}

/** Tries a write; when the scope is all that is in its way, answers which rows lie beyond it. Nothing was written then. */
async function beyondScope(write: () => Promise<unknown>): Promise<readonly number[]> {
  try {
    await write();
    return [];
  } catch (error) {
    const rows = error instanceof GoaError ? (error.rows ?? []) : [];
    if (rows.length === 0 || rows.some(({ code }) => code !== 'OUT_OF_SCOPE' && code !== 'NOT_FOUND')) throw error;
    return rows.map(({ row }) => row);
  }
}
