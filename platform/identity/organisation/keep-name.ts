import { sql } from 'kysely';
import type { WriteOptions, Writer } from '#platform/store';
import { unitName } from '#standards/resources';

/** Keeps a name that a unit bore until a day, so that searches and imports still find it. */
export async function keepName(
  tx: Writer,
  former: { readonly unit: string; readonly name: string; readonly to: string; readonly source?: string | null },
  as: WriteOptions,
): Promise<void> {
  const { rows } = await sql<{ from: string | null }>`
    select max(used_to) as from from unit_name where unit = ${former.unit} and voided_at is null`.execute(tx.system);
  await tx.create(unitName, [{ ...former, from: rows[0]?.from ?? null }], as);
}
