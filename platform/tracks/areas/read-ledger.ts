import { sql } from 'kysely';
import { type Store, tableOf } from '#platform/store';
import type { Resource } from '#standards/language';
import { columnOf } from '../ground.ts';

type System = Pick<Store, 'system'>;

/** A live row of a ledger as work without a person reads it: its id, its place, and the fields asked for. */
export type LedgerRow<N extends string> = { readonly id: string; readonly place: string } & {
  readonly [K in N]: unknown;
};

/** All live rows of a ledger with some of their fields. */
export async function readLedger<const N extends string>(
  { system }: System,
  resource: Resource,
  names: readonly N[],
): Promise<readonly LedgerRow<N>[]> {
  const shape = tableOf(resource);
  const fields = names.map((name) => sql`t.${sql.ref(columnOf(resource, name))} as ${sql.ref(name)}`);
  const { rows } = await sql<LedgerRow<N>>`
    select ${sql.join([sql`t.id`, sql`coalesce(t.place_path, '') as place`, ...fields])}
    from ${sql.table(shape.name)} t where t.voided_at is null`.execute(system);
  return rows;
}

/** A text that changes when a row of one of the ledgers is written; cheap enough to ask every few seconds. */
export async function ledgerMark({ system }: System, resources: readonly Resource[]): Promise<string> {
  const marks = resources.map(
    (resource) =>
      sql`select coalesce(max(updated_at)::text, '') || '/' || count(*) as mark from ${sql.table(tableOf(resource).name)}`,
  );
  const { rows } = await sql<{ mark: string }>`${sql.join(marks, sql` union all `)}`.execute(system);
  return rows.map(({ mark }) => mark).join(' ');
}
