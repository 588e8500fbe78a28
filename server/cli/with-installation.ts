import { userInfo } from 'node:os';
import { serviceActor } from '#platform/identity';
import type { Actor } from '#platform/store';
import { defaultDataDir } from '#platform/store/launcher';
import type { Registry } from '#standards/language';
import { type Installation, openInstallation } from '../installation/open-installation.ts';
import type { Env } from './command.ts';
import { openDatabase } from './open-database.ts';

/** Opens the installation of the clone for one command, starting the database when it does not run, and gives everything back. */
export async function withInstallation<T>(
  env: Env,
  name: string,
  work: (installation: Installation, databaseUrl: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(env);
  try {
    const dataDir = defaultDataDir(env.root, env.vars);
    const installation = await openInstallation({
      root: env.root,
      databaseUrl: database.url,
      dataDir,
      connections: 4,
      name: `goa ${name}`,
    });
    try {
      return await work(installation, database.url);
    } finally {
      await installation.close();
    }
  } finally {
    await database.close();
  }
}

/** Whoever may run commands on the server holds every permission; the trail says which account of the system it was. */
export function terminalActor(registry: Registry): Actor {
  return serviceActor(`terminal:${userInfo().username}`, { permissions: [...registry.permissions.keys()] });
}
