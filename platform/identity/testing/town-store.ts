import { randomBytes } from 'node:crypto';
import { migrateForTests, openStore, type Store } from '#platform/store';
import { type App, buildRegistry, type Registry } from '#standards/language';
import { testDatabase } from '#testing/database';
import { vehiclesApp } from '../../../apps/vehicles/app.ts';
import { identityApp } from '../app.ts';
import { identitySystem } from '../sign-in/system.ts';

/** A store on a database of its own. */
export interface TownStore {
  readonly registry: Registry;
  readonly store: Store;
  readonly url: string;
  close(): Promise<void>;
}

/** The declarations of the tests: the organisation with the vehicle ledger on it. */
export function townRegistry(...more: readonly App[]): Registry {
  return buildRegistry([identityApp, vehiclesApp, ...more]);
}

/** An empty installation of the identity wing with the vehicle ledger. */
export async function emptyStore(): Promise<TownStore> {
  return openTown('identity empty', async () => undefined);
}

/** An installation that a function filled once a run; every call gets its own copy. */
export async function openTown(name: string, fill: (store: Store) => Promise<unknown>): Promise<TownStore> {
  const registry = townRegistry();
  const sealKey = Buffer.alloc(32, 7);
  const build = async (url: string) => {
    await migrateForTests(url, registry, identitySystem);
    const store = await openStore({ url, registry, sealKey, max: 4 });
    await fill(store).finally(() => store.close());
  };
  const database = await testDatabase({ name, build });
  const store = await openStore({ url: database.url, registry, sealKey, max: 8 });
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
