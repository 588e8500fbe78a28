import type { Registry } from '#standards/language';
import { emptySnapshot, snapshotOf } from '../schema/snapshot.ts';
import type { SystemMigration } from '../schema/system-migration.ts';
import { openDatabase } from '../sql/database.ts';
import { type MigrationReport, migrate } from './migrate.ts';
import { plan } from './plan.ts';
import { planSql } from './plan-files.ts';

/** Migrates an empty database straight to a registry of a test, by a plan made on the spot. */
export async function migrateForTests(
  url: string,
  registry: Registry,
  system: readonly SystemMigration[] = [],
): Promise<MigrationReport> {
  const { steps, snapshot } = plan(emptySnapshot, snapshotOf(registry));
  const db = openDatabase({ url, max: 1, name: 'goa-migrate' });
  try {
    return await migrate(db, { registry, system, plans: [{ name: '0001-test', sql: planSql(steps), snapshot }] });
  } finally {
    await db.close();
  }
}
