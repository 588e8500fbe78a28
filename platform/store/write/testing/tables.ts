import { sql } from 'kysely';
import type { Store } from '#platform/store';

/** One entry of the trail as it lies in the table. */
export interface TrailRow {
  readonly actor: string;
  readonly verb: string;
  readonly reason: string | null;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly place_path: string | null;
  readonly command_id: string | null;
}

/** A row of any table by its id. */
export async function rawRow(store: Store, table: string, id: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} where id = ${id}::uuid
  `.execute(store.system);
  return rows[0] ?? {};
}

/** The trail of a row, the oldest entry first. */
export async function trailOf(store: Store, id: string): Promise<readonly TrailRow[]> {
  const { rows } = await sql<TrailRow>`
    select * from audit_entry where row_id = ${id}::uuid order by id
  `.execute(store.system);
  return rows;
}

/** Events waiting in the outbox, the oldest first. */
export async function events(
  store: Store,
): Promise<readonly { event: string; key: string; payload: Record<string, unknown> }[]> {
  const { rows } = await sql<{ event: string; key: string; payload: Record<string, unknown> }>`
    select event, key, payload from outbox order by id
  `.execute(store.system);
  return rows;
}

/** Number of rows of a table. */
export async function countRows(store: Store, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(store.system);
  return rows[0]!.n;
}
