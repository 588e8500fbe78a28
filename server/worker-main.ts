import path from 'node:path';
import { finishMove, PATH_MOVE_JOB, runWorker, sealAudit } from '#platform/store';
import { openInstallation } from './installation/open-installation.ts';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the worker: everything that happens without a request. */
export async function startWorker({ root, databaseUrl, dataDir }: RoleOptions): Promise<RunningRole> {
  const { database, registry, close } = await openInstallation({ root, databaseUrl, dataDir, name: 'goa worker' });
  const ending = new AbortController();
  const headFile = auditHeadFile(dataDir);
  const done = runWorker({
    db: database,
    handlers: {
      [PATH_MOVE_JOB]: async ({ payload }) => {
        await finishMove(database.kysely, registry, String(payload.move));
      },
      'audit.seal': async () => {
        await sealAudit(database.kysely, { headFile, hours: 24 });
      },
      'audit.sealAll': async () => {
        await sealAudit(database.kysely, { headFile });
      },
    },
    clocks: [
      { handler: 'audit.seal', everySeconds: 60 },
      { handler: 'audit.sealAll', everySeconds: 86_400 },
    ],
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
