import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import { columnKey, headerSignature, type MappingMemory } from '../mapping/suggest-mapping.ts';
import type { TableLayout } from '../model.ts';
import type { PlannedSheet } from './work.ts';

/** Remembers which columns a unit took for which fields, by the titles of the header. */
export async function remember(
  system: Kysely<Tables>,
  unit: string,
  target: string,
  { layout, columns }: PlannedSheet,
): Promise<void> {
  const fieldOf = new Map(columns.map(({ column, field }) => [column, field]));
  const kept = Object.fromEntries(
    layout.columns.map((column) => [columnKey(column), fieldOf.get(column.index) ?? null]),
  );
  await sql`
    insert into intake_memory (unit, target, signature, columns, used_at)
    values (${unit}, ${target}, ${headerSignature(layout)}, ${JSON.stringify(kept)}, now())
    on conflict (unit, target, signature) do update set columns = excluded.columns, used_at = excluded.used_at`.execute(
    system,
  );
}

/** What the unit confirmed for this header before; empty when it never did. */
export async function recall(
  system: Kysely<Tables>,
  unit: string,
  target: string,
  layout: TableLayout,
): Promise<MappingMemory> {
  const { rows } = await sql<{ columns: Readonly<Record<string, string | null>> }>`
    select columns from intake_memory
    where unit = ${unit} and target = ${target} and signature = ${headerSignature(layout)}`.execute(system);
  return new Map(Object.entries(rows[0]?.columns ?? {}));
}
