import { openInstallation } from './installation/open-installation.ts';
import { wings } from './installation/wings.ts';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the gateway: what comes in over ports of its own and not by HTTP. */
export async function startGateway({ root, databaseUrl, dataDir, host }: RoleOptions): Promise<RunningRole> {
  const { store, close } = await openInstallation({ root, databaseUrl, dataDir, name: 'goa gateway' });
  const vars = process.env;
  const running = await Promise.all(wings.map((wing) => wing.gateway?.({ store, dataDir, host, vars })));
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one?.stop()));
      await close();
    },
  };
}
