import { type Kysely, sql } from 'kysely';
import type { DatedRow } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Tables } from '../contract/store.ts';

/** A row of a decision table as it stands in the database: what the code ships, and what stewards made of it. */
export interface KeptRow {
  readonly id: string;
  readonly shipped: DatedRow | null;
  readonly local: DatedRow | null;
}

/** One change of a table: `before` is what the steward saw of the local version, `after` null takes the local version away. */
export interface DatedChange {
  readonly table: string;
  readonly row: string;
  readonly before: DatedRow | null;
  readonly after: DatedRow | null;
}

/** Every row of a decision table in its order. */
export async function readDatedRows(db: Kysely<Tables>, table: string): Promise<readonly KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select row_id as id, shipped, local from dated_row where table_name = ${table} order by position, row_id`.execute(
    db,
  );
  return rows;
}

/** Puts stewards' rows into force in the caller's transaction and tells every process. Throws GoaError CONFLICT when a row is not any more as it was seen. */
export async function keepDatedRows(db: Kysely<Tables>, changes: readonly DatedChange[]): Promise<void> {
  // In one order, so that two publications never wait for each other.
  const ordered = [...changes].sort((a, b) => (`${a.table} ${a.row}` < `${b.table} ${b.row}` ? -1 : 1));
  for (const { table, row, before, after } of ordered) {
    const { rows } = await sql<{ shipped: DatedRow | null; same: boolean }>`
      select shipped, local is not distinct from ${jsonOf(before)}::jsonb as same from dated_row
      where table_name = ${table} and row_id = ${row} for update`.execute(db);
    const [kept] = rows;
    if (kept ? !kept.same : before !== null) throw new GoaError(fault('CONFLICT'), { detail: { table, row } });
    if (after === null && !kept?.shipped) throw new GoaError(fault('INVALID'), { path: 'row' });
    await sql`
      insert into dated_row (table_name, row_id, position, local)
      values (${table}, ${row}, (select coalesce(max(position), -1) + 1 from dated_row where table_name = ${table}), ${jsonOf(after)}::jsonb)
      on conflict (table_name, row_id) do update set local = excluded.local`.execute(db);
  }
  await sql`
    insert into data_version as old (what, version) values ('dated_row', 1)
    on conflict (what) do update set version = old.version + 1`.execute(db);
}

function jsonOf(row: DatedRow | null): string | null {
  return row && JSON.stringify(row);
}
