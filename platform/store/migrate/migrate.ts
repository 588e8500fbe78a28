import type { ClientBase } from 'pg';
import type { Registry } from '#standards/language';
import { shipReferenceData } from '../reference/ship-reference-data.ts';
import { storeSystem } from '../schema/system.ts';
import type { SystemMigration } from '../schema/system-migration.ts';
import type { Database } from '../sql/database.ts';
import { type AppRole, defaultAppRole, prepareAppRole } from './app-role.ts';
import { type Migration, migrationsOf, pendingOf, recordMigration } from './ledger.ts';
import type { PlanFile } from './plan-files.ts';

/** What a database is migrated to. */
export interface MigrationTarget {
  readonly registry: Registry;
  /** Reviewed plans of the tables that the registry declares, in order. */
  readonly plans: readonly PlanFile[];
  /** Hand-written tables of other wings; the store's own come first by themselves. */
  readonly system?: readonly SystemMigration[];
}

/** What a migration did. */
export interface MigrationReport {
  /** Names of the migrations applied now, in order. */
  readonly applied: readonly string[];
  readonly appRole: AppRole;
}

/**
 * Brings a database up to the declarations, as the account that owns it (open it without a role).
 * One process at a time; each migration is one transaction, so that a failure leaves everything before it applied and nothing of itself.
 * Throws `MigrationError` DATABASE_AHEAD, MIGRATION_CHANGED or PLAN_MISSING before anything is changed.
 */
export async function migrate(
  db: Database,
  target: MigrationTarget,
  options: { readonly role?: string; readonly onApply?: (name: string) => void } = {},
): Promise<MigrationReport> {
  const migrations = migrationsOf([...storeSystem, ...(target.system ?? [])], target.plans, target.registry);
  const client = await db.pool.connect();
  try {
    await client.query('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = await pendingOf(client, migrations);
    for (const migration of pending) {
      options.onApply?.(migration.name);
      await inTransaction(client, () => apply(client, migration));
    }
    const appRole = await inTransaction(client, async () => {
      await shipReferenceData(client, target.registry);
      return prepareAppRole(client, options.role ?? defaultAppRole, target.registry);
    });
    return { applied: pending.map(({ name }) => name), appRole };
  } finally {
    // Ends the session: its lock and its settings go with it.
    client.release(true);
  }
}

/** Any fixed number; migrations of one database exclude one another by it. */
const MIGRATION_LOCK = 7_061_524_001;

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await recordMigration(client, migration);
}

async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
