import { giveWay } from './give-way.ts';
import type { RoleName, RoleOptions, RunningRole } from './roles.ts';

/** Starts a role in this process; only the chosen one is loaded. */
export async function startRole(name: RoleName, options: RoleOptions): Promise<RunningRole> {
  if (name === 'api') return (await import('../api-main.ts')).startApi(options);
  if (name === 'gateway') return (await import('../gateway-main.ts')).startGateway(options);
  if (name === 'writer') return (await import('../gateway-main.ts')).startWriter(options);
  if (name === 'rules') return (await import('../gateway-main.ts')).startRules(options);
  const { startLoader, startWorker } = await import('../worker-main.ts');
  if (name !== 'loader') return startWorker(options);
  giveWay();
  return startLoader(options);
}
