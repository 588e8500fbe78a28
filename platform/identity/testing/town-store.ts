import { randomBytes } from 'node:crypto';
import type { Handler } from '#platform/commands';
import type { RawRoute } from '#platform/http';
import { migrateForTests, openStore, type Store, type SystemMigration } from '#platform/store';
import { type App, buildRegistry, type Registry } from '#standards/language';
import { testDatabase } from '#testing/database';
import { vehiclesApp } from '../../../apps/vehicles/app.ts';
import { tracksSystem } from '../../tracks/system.ts';
import { identityApp } from '../app.ts';
import { identityGuards } from '../guards.ts';
import type { AppRoles } from '../seed/seed-demo-accounts.ts';
import { identitySystem } from '../sign-in/system.ts';

/** A store on a database of its own. */
export interface TownStore {
  readonly registry: Registry;
  readonly store: Store;
  readonly url: string;
  close(): Promise<void>;
}

/** What the tests of another wing or app put beside the organisation and the vehicle ledger. */
export interface TownExtras {
  /** Part of the name of the database that is copied: unlike for unlike extras. */
  readonly name: string;
  readonly apps: readonly App[];
  readonly system?: readonly SystemMigration[];
  readonly handlers?: readonly Handler[];
  /** Routes that they bring besides their contracts; only behind the HTTP server. */
  readonly routes?: readonly RawRoute[];
  /** Further roles of these apps for the town's kinds of account (`unitClerk`, `businessOfficer` …). */
  readonly appRoles?: AppRoles;
}

/** The declarations of the tests: the organisation with the vehicle ledger on it; what can be applied for there needs the process wing. */
export function townRegistry(...more: readonly App[]): Registry {
  return buildRegistry([identityApp, { ...vehiclesApp, items: [] }, ...more]);
}

/** An empty installation of the identity wing with the vehicle ledger. */
export async function emptyStore(): Promise<TownStore> {
  return openTown('identity empty', async () => undefined);
}

/** An installation that a function filled once a run; every call gets its own copy. */
export async function openTown(
  name: string,
  fill: (store: Store) => Promise<unknown>,
  extras: Pick<TownExtras, 'apps' | 'system'> = { apps: [] },
): Promise<TownStore> {
  const registry = townRegistry(...extras.apps);
  const sealKey = Buffer.alloc(32, 7);
  const build = async (url: string) => {
    await migrateForTests(url, registry, [...identitySystem, ...tracksSystem, ...(extras.system ?? [])]);
    const store = await openStore({ url, registry, sealKey, max: 4 });
    await fill(store).finally(() => store.close());
  };
  const database = await testDatabase({ name, build });
  const store = await openStore({ url: database.url, registry, sealKey, max: 8, guards: identityGuards(registry) });
  return {
    registry,
    store,
    url: database.url,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

/** A password that the policy accepts, new for each run. */
export function anyPassword(): string {
  return `Qx7-${randomBytes(9).toString('base64url')}`;
}
