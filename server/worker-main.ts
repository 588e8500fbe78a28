import path from 'node:path';
import { identityJobs } from '#platform/identity';
import { finishMove, PATH_MOVE_JOB, runWorker, storeJobs } from '#platform/store';
import { openInstallation } from './installation/open-installation.ts';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the worker: everything that happens without a request. */
export async function startWorker({ root, databaseUrl, dataDir }: RoleOptions): Promise<RunningRole> {
  const { database, registry, close } = await openInstallation({ root, databaseUrl, dataDir, name: 'goa worker' });
  const ending = new AbortController();
  const identity = identityJobs(database.kysely);
  const jobs = storeJobs(database, { headFile: auditHeadFile(dataDir) });
  const done = runWorker({
    db: database,
    handlers: {
      ...jobs.handlers,
      ...identity.handlers,
      [PATH_MOVE_JOB]: async ({ payload }) => {
        await finishMove(database.kysely, registry, String(payload.move));
      },
    },
    clocks: [...jobs.clocks, ...identity.clocks],
    signal: ending.signal,
    onError: (error, job) =>
      console.error(`worker: ${job ? `job ${job.handler} failed` : 'the queue failed'}: ${String(error)}`),
  });
  return {
    stop: async () => {
      ending.abort();
      await done;
      await close();
    },
  };
}

/** File outside the database that keeps the head of the trail's chain. */
export function auditHeadFile(dataDir: string): string {
  return path.join(dataDir, 'audit-heads.log');
}
