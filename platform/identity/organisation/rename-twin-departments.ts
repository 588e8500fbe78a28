import { sql } from 'kysely';
import type { WriteOptions, Writer } from '#platform/store';
import { department } from '#standards/resources';

/** Every unit has an office (办公室): departments whose name the successor, or another ended unit, bears too get their old unit's name added. */
export async function renameTwinDepartments(
  tx: Writer,
  from: readonly string[],
  to: string,
  as: WriteOptions,
): Promise<void> {
  const { rows } = await sql<{ id: string; rev: number; name: string; unit: string }>`
    select d.id, d.rev, d.name, coalesce(u.short_name, u.name) as unit from department d join unit u on u.id = d.unit
    where d.unit = any(${from}::uuid[]) and d.voided_at is null and exists (
      select 1 from department o where o.name = d.name and o.id <> d.id and o.voided_at is null
        and o.unit = any(${[...from, to]}::uuid[]))`.execute(tx.system);
  const patches = rows.map(({ id, rev, name, unit }) => ({
    id,
    rev,
    set: { name: `${name}（原${unit}）`.slice(0, 60) },
  }));
  if (patches.length > 0) await tx.update(department, patches, as);
}
