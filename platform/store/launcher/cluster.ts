import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { DatabaseAccount } from './database-account.ts';
import { LauncherError } from './launcher-error.ts';
import type { Runtime } from './runtime.ts';

/** The files of one embedded database: PostgreSQL's own folder and the password of its owner `goa`. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** Opens the cluster of the data folder, making it the first time. Call it under the launch lock. Throws UNSUPPORTED_HOST or DISK_FULL. */
export function openCluster(
  dataDir: string,
  runtime: Runtime,
  account: DatabaseAccount | undefined,
  durable: boolean,
): Cluster {
  // The major version is part of the name: PostgreSQL cannot read the files of another one.
  const home = path.join(dataDir, `pg${runtime.major}`);
  if (!existsSync(home)) makeCluster(dataDir, home, runtime, account, durable);
  const { password } = JSON.parse(readFileSync(path.join(home, 'secret.json'), 'utf8')) as { password: string };
  return { folder: path.join(home, 'data'), password };
}

/** Everything, the password too, is made in a temporary folder and renamed at the end: a start killed half-way leaves nothing behind that looks whole. */
function makeCluster(
  dataDir: string,
  home: string,
  runtime: Runtime,
  account: DatabaseAccount | undefined,
  durable: boolean,
): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('init-')) rmSync(path.join(dataDir, name), { recursive: true });
  }
  const draft = path.join(dataDir, `init-${process.pid}`);
  const folder = path.join(draft, 'data');
  const passwordFile = path.join(draft, 'password');
  const password = randomBytes(24).toString('base64url');
  mkdirSync(folder, { recursive: true });
  chmodSync(draft, account ? 0o755 : 0o700);
  chmodSync(folder, 0o700);
  writeFileSync(path.join(draft, 'secret.json'), JSON.stringify({ password }), { mode: 0o600 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const owned of [folder, passwordFile]) chownSync(owned, account.uid, account.gid);
  initialise(dataDir, folder, passwordFile, runtime, account, durable);
  rmSync(passwordFile);
  renameSync(draft, home);
}

function initialise(
  dataDir: string,
  folder: string,
  passwordFile: string,
  runtime: Runtime,
  account: DatabaseAccount | undefined,
  durable: boolean,
): void {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';
  const options = [
    ['--pgdata', folder],
    ['--username', 'goa', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    // The C locale would give Chinese text no trigrams, and every search index would stay empty.
    ['--encoding', 'UTF8', '--locale', locale, '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    durable ? [] : ['--no-sync'],
  ].flat();
  const made = spawnSync(path.join(runtime.bin, 'initdb'), options, {
    ...account,
    encoding: 'utf8',
    cwd: dataDir,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  if (made.status === 0) return;
  const said = made.error?.message ?? `${made.stderr}${made.signal ?? ''}`;
  if (/No space left|Disk quota/.test(said)) throw new LauncherError('DISK_FULL', dataDir);
  throw new LauncherError('UNSUPPORTED_HOST', 'initdb refused', said.split('\n').slice(0, 3).join(' '));
}
