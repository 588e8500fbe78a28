import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import type { DatabaseAccount } from './database-account.ts';
import { LauncherError } from './launcher-error.ts';
import { type Postmaster, readPostmaster, readyPostmaster } from './postmaster.ts';
import type { Runtime } from './runtime.ts';
import { type ServerSettings, serverSettings } from './server-settings.ts';

/** Starts the server of a cluster and waits until it is ready. Call it under the launch lock. Throws DISK_FULL or DATABASE_DID_NOT_START. */
export async function startServer(
  dir: string,
  runtime: Runtime,
  cluster: Cluster,
  account: DatabaseAccount | undefined,
  settings: ServerSettings,
): Promise<Postmaster> {
  const log = path.join(dir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryServer(log, runtime, cluster, account, settings);
    if (typeof outcome !== 'string') return outcome;
    if (/No space left|Disk quota/.test(outcome)) throw new LauncherError('DISK_FULL', dir);
    if (attempt === 20 || !passing.test(outcome)) {
      const reason = /FATAL: {2}.*|error while loading.*/.exec(outcome)?.[0];
      throw new LauncherError('DATABASE_DID_NOT_START', log, reason ?? outcome.slice(-300));
    }
    await sleep(250);
  }
}

/** Two things pass by themselves: someone else took the free port first, or the backends of a killed server are still ending. */
const passing =
  /Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory|lock file .* already exists/;

/** Starts the server once: answers it when it is ready, or what it wrote to its log before it ended. */
async function tryServer(
  log: string,
  runtime: Runtime,
  cluster: Cluster,
  account: DatabaseAccount | undefined,
  settings: ServerSettings,
): Promise<Postmaster | string> {
  const before = rotate(log);
  const output = openSync(log, 'a', 0o600);
  const port = await freePort();
  const chosen = Object.entries({ ...serverSettings(), ...settings, port });
  const server = spawn(
    path.join(runtime.bin, 'postgres'),
    ['-D', cluster.folder, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...account,
      cwd: cluster.folder,
      stdio: ['ignore', output, output],
      // Ctrl-C reaches the whole foreground group; the database must outlive its users' last statements.
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    },
  );
  closeSync(output);
  server.unref();
  let failure: string | undefined;
  server.once('exit', () => {
    failure = '';
  });
  server.once('error', (error) => {
    failure = error.message;
  });
  const ready = await readyPostmaster(cluster.folder, () => {
    if (failure !== undefined) return undefined;
    const seen = readPostmaster(cluster.folder);
    // The pid file of a killed predecessor stands until the new server has written its own.
    return seen?.pid === server.pid ? seen : { pid: server.pid ?? 0, port, ready: false };
  });
  return ready ?? (failure || readFileSync(log).subarray(before).toString());
}

/** Keeps one old log; answers the bytes that the current one already holds. */
function rotate(log: string): number {
  const { size = 0 } = statSync(log, { throwIfNoEntry: false }) ?? {};
  if (size < 10_000_000) return size;
  renameSync(log, `${log}.old`);
  return 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
