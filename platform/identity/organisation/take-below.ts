import { sql } from 'kysely';
import type { WriteOptions, Writer } from '#platform/store';
import { unit } from '#standards/resources';
import { unitFacts } from './unit-facts.ts';

/** Units below an ended one hang below the successor from now on, in either tree. */
export async function takeBelow(tx: Writer, from: readonly string[], to: string, as: WriteOptions): Promise<void> {
  const { rows } = await sql<{ id: string; parent: string | null; superior: string | null }>`
    select id, parent, superior from unit where voided_at is null and status = 'active' and id <> ${to}
      and (parent = any(${from}::uuid[]) or superior = any(${from}::uuid[])) order by id`.execute(tx.system);
  for (const { id, parent, superior } of rows) {
    const before = await unitFacts(tx, id);
    const set = {
      ...(parent && from.includes(parent) ? { parent: to } : {}),
      ...(superior && from.includes(superior) ? { superior: to } : {}),
    };
    await tx.update(unit, [{ id, rev: before.rev, set }], as);
  }
}
