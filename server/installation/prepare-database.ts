import { type MigrationReport, migrate, openDatabase } from '#platform/store';
import { declarations } from './declarations.ts';
import { migrationTarget } from './migration-target.ts';

/** Brings the database up to the declarations and answers what was done; `onApply` hears each migration before it runs. */
export async function prepareDatabase(
  root: string,
  databaseUrl: string,
  onApply?: (name: string) => void,
): Promise<MigrationReport> {
  const database = openDatabase({ url: databaseUrl, max: 2 });
  try {
    return await migrate(database, migrationTarget(root, declarations()), { onApply });
  } finally {
    await database.close();
  }
}
