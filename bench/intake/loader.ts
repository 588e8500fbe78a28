import { availableParallelism } from 'node:os';
import { openFiles } from '#platform/files';
import { intakeJobs } from '#platform/intake';
import { runWorker } from '#platform/store';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { giveWay } from '../../server/serve/give-way.ts';
import { benchDir, root } from '../ground/server.ts';

/** The loader as `goa serve` starts it: a process of its own that lets others go first. Run by `five-hundred.ts`; every failure is told to its parent. */
const [databaseUrl = ''] = process.argv.slice(2);
giveWay();
const installation = await openInstallation({ root, databaseUrl, dataDir: benchDir, name: 'goa bench loader' });
const { store, database } = installation;
const ending = new AbortController();
const worker = runWorker({
  db: database,
  handlers: intakeJobs({ store, database, files: openFiles(benchDir) }),
  concurrency: Math.min(3, availableParallelism()),
  signal: ending.signal,
  onError: (error) => process.send?.({ failure: String(error) }),
});
process.send?.('ready');
const stop = async () => {
  ending.abort();
  await worker;
  await installation.close();
  process.exit(0);
};
process.once('message', stop);
process.once('disconnect', stop);
