import { availableParallelism } from 'node:os';
import { runWorker, type WorkerOptions } from '#platform/store';
import { openInstallation } from './installation/open-installation.ts';
import type { WorkParts } from './installation/wing.ts';
import { loadsOfWings, workOfWings } from './installation/work-of-wings.ts';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the worker: everything that happens without a request, but for whole files. */
export function startWorker(options: RoleOptions): Promise<RunningRole> {
  return startQueue('worker', options, workOfWings);
}

/** Starts the loader: jobs that read and write whole files, so that neither a request nor a clock waits for a million lines. */
export function startLoader(options: RoleOptions): Promise<RunningRole> {
  return startQueue('loader', options, (parts) => ({ handlers: loadsOfWings(parts), concurrency: LOADS }));
}

/** Files at the same time: more would only share the same cores, and take them from whoever waits at a screen. */
const LOADS = Math.min(3, availableParallelism());

type Work = Pick<WorkerOptions, 'handlers' | 'clocks' | 'subscriptions' | 'concurrency'>;

async function startQueue(
  name: string,
  { root, databaseUrl, dataDir }: RoleOptions,
  workFor: (parts: WorkParts) => Work,
): Promise<RunningRole> {
  const installation = await openInstallation({ root, databaseUrl, dataDir, name: `goa ${name}` });
  const { database, registry, store, close } = installation;
  const ending = new AbortController();
  const done = runWorker({
    db: database,
    ...workFor({ database, registry, store, dataDir }),
    signal: ending.signal,
    onError: (error, job) =>
      console.error(`${name}: ${job ? `job ${job.handler} failed` : 'the queue failed'}: ${String(error)}`),
  });
  return {
    stop: async () => {
      ending.abort();
      await done;
      await close();
    },
  };
}
