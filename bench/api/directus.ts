import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#testing/running-app';
import { ask, benchDir } from '../ground/server.ts';
import { directusProgram, node22 } from './peers.ts';

/** A running Directus with its administrator's token. */
export interface Directus {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts Directus as it comes on an empty database and hands it the table `vehicle`. Its update check, telemetry and limiters are off, its pool is as
 * large as ours, it logs errors only; its activity log and revisions are on, as they are by default.
 */
export async function startDirectus(databaseUrl: string, table: () => Promise<void>): Promise<Directus> {
  const port = await freePort();
  const token = randomBytes(24).toString('hex');
  const cwd = path.join(benchDir, 'directus');
  mkdirSync(cwd, { recursive: true });
  const env = environment(databaseUrl, port, token);
  const bootstrap = spawnSync(node22, [directusProgram, 'bootstrap'], {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (bootstrap.status !== 0) throw new Error(`directus bootstrap: ${bootstrap.stdout}${bootstrap.stderr}`);
  await table();
  await ask(
    databaseUrl,
    `insert into directus_collections (collection, accountability) values ('vehicle', 'all') on conflict do nothing`,
  );
  const log = openSync(path.join(cwd, 'directus.log'), 'a');
  const child = spawn(node22, [directusProgram, 'start'], { cwd, env, stdio: ['ignore', log, log] });
  const origin = `http://127.0.0.1:${port}`;
  await answers(child, `${origin}/server/ping`);
  return { origin, headers: { authorization: `Bearer ${token}` }, stop: () => stopped(child) };
}

function environment(databaseUrl: string, port: number, token: string): NodeJS.ProcessEnv {
  const { hostname, port: databasePort, username, password, pathname } = new URL(databaseUrl);
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    SECRET: randomBytes(24).toString('hex'),
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: randomBytes(12).toString('hex'),
    ADMIN_TOKEN: token,
    DB_CLIENT: 'pg',
    DB_HOST: hostname,
    DB_PORT: databasePort,
    DB_USER: username,
    DB_PASSWORD: decodeURIComponent(password),
    DB_DATABASE: pathname.slice(1),
    DB_POOL__MIN: '0',
    DB_POOL__MAX: '20',
    LOG_LEVEL: 'error',
    TELEMETRY: 'false',
    RATE_LIMITER_ENABLED: 'false',
    PRESSURE_LIMITER_ENABLED: 'false',
    CACHE_ENABLED: 'false',
    WEBSOCKETS_ENABLED: 'false',
    UPDATE_CHECK: 'false',
    NO_UPDATE_NOTIFIER: '1',
    CI: '1',
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Directus ended with ${child.exitCode}`);
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await sleep(200);
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
