import { sql } from 'kysely';
import { type Store, tableOf } from '#platform/store';
import type { Resource } from '#standards/language';
import { columnOf } from '../ground.ts';

type System = Pick<Store, 'system'>;

/** A live row of a ledger as work without a person reads it: its id, its place, and the fields asked for. */
export type LedgerRow<N extends string> = { readonly id: string; readonly place: string } & {
  readonly [K in N]: unknown;
};

/** Which rows of a ledger are read; everything when not given. Values by field name. */
export interface LedgerPart {
  readonly ids?: readonly string[];
  /** Fields with the values of which a row has one. */
  readonly among?: Readonly<Record<string, readonly string[]>>;
  /** Fields of time with the moment (UTC ISO) before which none of a row lies. */
  readonly notBefore?: Readonly<Record<string, string>>;
}

/** Live rows of a ledger with some of their fields. */
export async function readLedger<const N extends string>(
  { system }: System,
  resource: Resource,
  names: readonly N[],
  { ids, among = {}, notBefore = {} }: LedgerPart = {},
): Promise<readonly LedgerRow<N>[]> {
  const shape = tableOf(resource);
  const fields = names.map((name) => sql`t.${sql.ref(columnOf(resource, name))} as ${sql.ref(name)}`);
  const column = (name: string) => sql`t.${sql.ref(columnOf(resource, name))}`;
  const conditions = [
    sql`t.voided_at is null`,
    ...(ids ? [sql`t.id = any(${[...ids]}::uuid[])`] : []),
    ...Object.entries(among).map(([name, values]) => sql`${column(name)} = any(${[...values]})`),
    ...Object.entries(notBefore).map(([name, moment]) => sql`${column(name)} >= ${moment}`),
  ];
  const { rows } = await sql<LedgerRow<N>>`
    select ${sql.join([sql`t.id`, sql`coalesce(t.place_path, '') as place`, ...fields])}
    from ${sql.table(shape.name)} t where ${sql.join(conditions, sql` and `)}`.execute(system);
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
