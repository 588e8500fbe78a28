import type { Handlers } from '#platform/commands';
import {
  type AppRole,
  appRoleState,
  checkMigrated,
  checkSealKey,
  createSealer,
  type Database,
  defaultAppRole,
  openDatabase,
  openStore,
  type Store,
  sealKey,
} from '#platform/store';
import type { Registry } from '#standards/language';
import { declarations } from './declarations.ts';
import { guardsFor } from './guards.ts';
import { handlersFor } from './handlers.ts';
import { migrationTarget } from './migration-target.ts';

/** Where an installation lies. */
export interface InstallationPlace {
  /** Folder of the clone. */
  readonly root: string;
  readonly databaseUrl: string;
  /** Folder of secrets and of the trail's head. */
  readonly dataDir: string;
  /** Connections of this process, 10 when not given. */
  readonly connections?: number;
  readonly name?: string;
}

/** A migrated database with its store, ready to serve. */
export interface Installation {
  readonly registry: Registry;
  readonly handlers: Handlers;
  readonly store: Store;
  /** The same account and role as the store's, for the worker. */
  readonly database: Database;
  /** What the database administrator still has to do; empty when nothing is missing. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** Opens a migrated database under the insert-only role. Throws `MigrationError` when it is not at the declarations. */
export async function openInstallation(place: InstallationPlace): Promise<Installation> {
  const registry = declarations();
  const handlers = handlersFor(registry, place);
  const appRole = await judgeDatabase(place, registry);
  const { databaseUrl: url, name, connections: max, dataDir } = place;
  const role = appRole.ready ? appRole.role : undefined;
  const database = openDatabase({ url, role, name, max: 4 });
  const key = sealKey(dataDir);
  await checkSealKey(database.kysely, createSealer(key));
  const store = await openStore({ url, role, name, max, registry, sealKey: key, guards: guardsFor(registry) });
  return {
    registry,
    handlers,
    store,
    database,
    missing: appRole.ready ? [] : [`insert-only role ${appRole.role}; run "goa migrate" for the statements`],
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}

/** As the owner: is the database migrated, and may we take on the role that can only add to the trail? */
async function judgeDatabase(place: InstallationPlace, registry: Registry): Promise<AppRole> {
  const owner = openDatabase({ url: place.databaseUrl, max: 1 });
  try {
    await checkMigrated(owner, migrationTarget(place.root, registry));
    const client = await owner.pool.connect();
    try {
      return await appRoleState(client, defaultAppRole);
    } finally {
      client.release();
    }
  } finally {
    await owner.close();
  }
}
