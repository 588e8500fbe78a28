import type { ClientBase } from 'pg';
import type { Registry } from '#standards/language';
import { emptySnapshot, snapshotOf } from '../schema/snapshot.ts';
import type { SystemMigration } from '../schema/system-migration.ts';
import { MigrationError } from './migration-error.ts';
import { plan } from './plan.ts';
import { checksum, type PlanFile } from './plan-files.ts';
import { describeStep } from './step.ts';

/** A migration as the database remembers it. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** All migrations of an installation in their order. Throws `MigrationError` PLAN_MISSING when the declarations differ from the last plan. */
export function migrationsOf(
  system: readonly SystemMigration[],
  plans: readonly PlanFile[],
  registry: Pick<Registry, 'resources'>,
): Migration[] {
  const { steps } = plan(plans.at(-1)?.snapshot ?? emptySnapshot, snapshotOf(registry));
  if (steps.length > 0) throw new MigrationError('PLAN_MISSING', steps.map(describeStep));
  const all = [...system.map(({ id, sql }) => ({ name: id, sql })), ...plans];
  return all.map(({ name, sql }) => ({ name, sql, checksum: checksum(sql) }));
}

/** Those that the database still lacks. Throws `MigrationError` DATABASE_AHEAD or MIGRATION_CHANGED. */
export async function pendingOf(
  client: Pick<ClientBase, 'query'>,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const applied = await appliedIn(client);
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new MigrationError('DATABASE_AHEAD', unknown);
  const changed = migrations.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed.length > 0) {
    throw new MigrationError(
      'MIGRATION_CHANGED',
      changed.map(({ name }) => name),
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/** Remembers that a migration was applied; call it in the transaction of the migration. */
export async function recordMigration(client: Pick<ClientBase, 'query'>, migration: Migration): Promise<void> {
  await client.query(LEDGER);
  await client.query('insert into goa_migration (name, checksum) values ($1, $2)', [
    migration.name,
    migration.checksum,
  ]);
}

const LEDGER = `
create table if not exists goa_migration (
  no integer generated always as identity primary key,
  name text not null unique,
  checksum text not null,
  applied_at timestamptz(3) not null default now()
)`;

async function appliedIn(client: Pick<ClientBase, 'query'>): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ here: boolean }>(
    `select to_regclass('goa_migration') is not null as here`,
  );
  if (!tables[0]!.here) return new Map();
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from goa_migration order by no',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}
