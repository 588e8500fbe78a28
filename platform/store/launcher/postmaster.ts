import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { LauncherError } from './launcher-error.ts';
import { pidExists } from './process-identity.ts';

/** What PostgreSQL's own pid file says of the server in a folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Reads the pid file of a cluster folder; undefined when no server has written one (completely). */
export function readPostmaster(folder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid && port ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The server that already runs in the folder, if its process lives. A pid file whose number now belongs to a stranger (a restarted container
 * counts its processes from one again) is removed, because PostgreSQL itself would refuse to start beside it.
 */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const found = readPostmaster(folder);
  if (!found || !pidExists(found.pid)) return undefined;
  if (!isStranger(found.pid, folder)) return found;
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Waits for the server that `look` sees while it repairs itself or shuts down; undefined once there is none. Throws DATABASE_DID_NOT_START. */
export async function readyPostmaster(
  folder: string,
  look: () => Postmaster | undefined,
): Promise<Postmaster | undefined> {
  const deadline = Date.now() + 600_000;
  for (;;) {
    const server = look();
    if (!server || server.ready) return server;
    if (Date.now() > deadline) throw new LauncherError('DATABASE_DID_NOT_START', folder, 'it was not ready in time');
    await sleep(10);
  }
}

/** Makes sure that the application's database exists on a server that answers. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Only Linux shows the command line of another account's process; elsewhere the pid file is trusted. */
function isStranger(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  } catch {
    return false;
  }
}
