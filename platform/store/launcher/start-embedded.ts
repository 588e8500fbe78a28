import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Cluster, openCluster } from './cluster.ts';
import { prepareDataDir } from './data-dir.ts';
import { type DatabaseAccount, databaseAccount } from './database-account.ts';
import { withLaunchLock } from './launch-lock.ts';
import { explainFileError, LauncherError } from './launcher-error.ts';
import { returnLease, takeLease } from './leases.ts';
import { ensureDatabase, readyPostmaster, runningPostmaster } from './postmaster.ts';
import { prepareRuntime, type Runtime } from './runtime.ts';
import type { ServerSettings } from './server-settings.ts';
import { startServer } from './start-server.ts';

/** Where the database lives, and settings that differ from those of `serverSettings`. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly settings?: ServerSettings;
}

/** A running embedded database. */
export interface EmbeddedDatabase {
  /** Address of the database `goa`, with the password of its owner. */
  readonly url: string;
  /** True when the server already ran: another process uses it, or its starter died. */
  readonly adopted: boolean;
  /** Gives the database back. The last living user stops the server. Close every connection first. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that runs there. Any number of processes may do so at once.
 * Throws LauncherError.
 */
export async function startEmbedded({ dataDir, settings = {} }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const account = databaseAccount();
  const dir = prepareDataDir(dataDir, account);
  try {
    return await withLaunchLock(dir, async () => {
      const runtime = prepareRuntime(dir, account);
      const cluster = openCluster(dir, runtime, account, settings.fsync !== 'off');
      const running = await readyPostmaster(cluster.folder, () => runningPostmaster(cluster.folder));
      const server = running ?? (await startServer(dir, runtime, cluster, account, settings));
      const address = (name: string) => `postgres://goa:${cluster.password}@127.0.0.1:${server.port}/${name}`;
      await ensureDatabase(address('postgres'), 'goa');
      const lease = takeLease(dir);
      return {
        url: address('goa'),
        adopted: running !== undefined,
        stop: () => leave(dir, lease, runtime, cluster, account),
      };
    });
  } catch (error) {
    throw explainFileError(error, dir);
  }
}

async function leave(
  dir: string,
  lease: string,
  runtime: Runtime,
  cluster: Cluster,
  account: DatabaseAccount | undefined,
): Promise<void> {
  await withLaunchLock(dir, async () => {
    if (returnLease(lease).othersRemain || !runningPostmaster(cluster.folder)) return;
    const options = ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '60'];
    const stopped = spawnSync(path.join(runtime.bin, 'pg_ctl'), options, { ...account, cwd: dir, encoding: 'utf8' });
    if (stopped.status !== 0 && runningPostmaster(cluster.folder)) {
      throw new LauncherError('DATABASE_DID_NOT_STOP', dir, stopped.error?.message ?? stopped.stderr);
    }
  });
}
