import { storeSystem } from '../schema/system.ts';
import type { Database } from '../sql/database.ts';
import { migrationsOf, pendingOf } from './ledger.ts';
import type { MigrationTarget } from './migrate.ts';
import { MigrationError } from './migration-error.ts';

/**
 * Refuses a database that is not exactly at the declarations: `MigrationError` DATABASE_AHEAD, DATABASE_BEHIND, MIGRATION_CHANGED or PLAN_MISSING.
 * Every process calls it before it serves.
 */
export async function checkMigrated(db: Database, target: MigrationTarget): Promise<void> {
  const migrations = migrationsOf([...storeSystem, ...(target.system ?? [])], target.plans, target.registry);
  const pending = await pendingOf(db.pool, migrations);
  if (pending.length > 0) {
    throw new MigrationError(
      'DATABASE_BEHIND',
      pending.map(({ name }) => name),
    );
  }
}
