import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '#testing/database';
import { type Installation, openInstallation } from '../installation/open-installation.ts';
import { prepareDatabase } from '../installation/prepare-database.ts';
import { loadWorld } from '../seed/load-world.ts';

/** A migrated database of its own for a test, with a data folder. */
export interface Installed {
  readonly root: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  open(): Promise<Installation>;
  drop(): Promise<void>;
}

// Databases are copied from one that another worker may have filled: what it sealed must open here too.
process.env.GOA_SEAL_KEY ??= '07'.repeat(32);

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An installation that was migrated and nothing else. */
export function installedEmpty(): Promise<Installed> {
  return installed('server empty', async () => undefined);
}

/** An installation with the demo, whose accounts have no password yet; loaded once a run. */
export function installedDemo(): Promise<Installed> {
  return installed('server demo', async ({ store }) => {
    await loadWorld(store, 'demo');
  });
}

async function installed(name: string, fill: (installation: Installation) => Promise<void>): Promise<Installed> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'goa-installed-'));
  const open = (databaseUrl: string) => openInstallation({ root, databaseUrl, dataDir, connections: 6 });
  const build = async (url: string) => {
    await prepareDatabase(root, url);
    const installation = await open(url);
    await fill(installation).finally(() => installation.close());
  };
  const database = await testDatabase({ name, build });
  return {
    root,
    databaseUrl: database.url,
    dataDir,
    open: () => open(database.url),
    drop: async () => {
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
