import { openInstallation } from './installation/open-installation.ts';
import type { InstalledWing } from './installation/wing.ts';
import { wings } from './installation/wings.ts';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the gateway: what comes in over ports of its own and not by HTTP. */
export function startGateway(options: RoleOptions): Promise<RunningRole> {
  return startPart('gateway', options);
}

/** Starts the writer: what stands behind gateways that hand on by NATS (GOA_NATS_URL). */
export function startWriter(options: RoleOptions): Promise<RunningRole> {
  return startPart('writer', options);
}

/** Starts what judges beside the writer: it finds alarms in what gateways hand on by NATS (GOA_NATS_URL). */
export function startRules(options: RoleOptions): Promise<RunningRole> {
  return startPart('rules', options);
}

async function startPart(
  part: keyof Pick<InstalledWing, 'gateway' | 'writer' | 'rules'>,
  { root, databaseUrl, dataDir, host }: RoleOptions,
): Promise<RunningRole> {
  const { store, close } = await openInstallation({ root, databaseUrl, dataDir, name: `goa ${part}` });
  const vars = process.env;
  const running = await Promise.all(wings.map((wing) => wing[part]?.({ store, dataDir, host, vars })));
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one?.stop()));
      await close();
    },
  };
}
