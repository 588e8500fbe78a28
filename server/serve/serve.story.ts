import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '#testing/database';
import { peerAddress } from '#testing/peers';
import { freePort, type RunningApp, startApp } from '#testing/running-app';

const running: RunningApp[] = [];
afterEach(() => Promise.all(running.splice(0).map((app) => app.stop())));

test('a first start makes everything, answers, and Ctrl-C ends every process in order', async () => {
  const dataDir = dataFolder();
  const app = await start({ GOA_DATA_DIR: dataDir, GOA_DEMO: '0' });
  expect((await fetch(`${app.origin}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${app.origin}/readyz`)).json()).toMatchObject({ ok: true, missing: [] });
  expect(await app.stop()).toBe(0);
  expect(app.printed()).toMatch(/ended +every process has finished/);
  expect(postgresOf(dataDir)).toBeUndefined();
  await expect(fetch(`${app.origin}/healthz`)).rejects.toThrow();
});

test('two starts at once share the database; one ends and the other still answers', async () => {
  const dataDir = dataFolder();
  const [one, two] = await Promise.all([
    start({ GOA_DATA_DIR: dataDir, GOA_DEMO: '0' }),
    start({ GOA_DATA_DIR: dataDir, GOA_DEMO: '0' }),
  ]);
  await one.stop();
  expect(await (await fetch(`${two.origin}/readyz`)).json()).toMatchObject({ ok: true });
  await two.stop();
  expect(postgresOf(dataDir)).toBeUndefined();
});

test('after kill -9 the next start takes the port and the database over', async () => {
  const dataDir = dataFolder();
  const port = String(await freePort());
  const killed = await start({ GOA_DATA_DIR: dataDir, GOA_DEMO: '0', PORT: port });
  process.kill(killed.pid, 'SIGKILL');
  const next = await start({ GOA_DATA_DIR: dataDir, GOA_DEMO: '0', PORT: port });
  expect(next.printed()).toContain('already running');
  expect((await fetch(`${next.origin}/readyz`)).status).toBe(200);
});

test('an api that was killed is started again', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const app = await start({ DATABASE_URL: database.url, GOA_DATA_DIR: dataFolder() });
  process.kill(childOf(app.pid, 'api'), 'SIGKILL');
  while (!app.printed().includes('api ended unexpectedly (SIGKILL)')) await sleep(20);
  while (!(await fetch(`${app.origin}/readyz`).catch(() => undefined))?.ok) await sleep(50);
  expect(await app.stop()).toBe(0);
});

test('Ctrl-C while the demo is being loaded ends at once and leaves nothing half done', async () => {
  const dataDir = dataFolder();
  const vars = { PATH: process.env.PATH, GOA_HOST: '127.0.0.1', PORT: String(await freePort()), GOA_DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['server/goa.mjs', 'serve'], {
    env: vars,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (line.startsWith('demo ')) child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(postgresOf(dataDir)).toBeUndefined();
  const next = await start({ GOA_DATA_DIR: dataDir });
  expect(next.printed()).toMatch(/demo +[\d,]+ rows/);
});

const postgres15 = peerAddress('DATABASE_URL_PG15');
test.skipIf(!postgres15)("a person's own PostgreSQL 15 serves, without a demo unless it is asked for", async () => {
  const database = await testDatabase(undefined, postgres15);
  onTestFinished(() => database.drop());
  const app = await start({ DATABASE_URL: database.url, GOA_DATA_DIR: dataFolder() });
  expect(app.printed()).toMatch(/database +PostgreSQL 15\./);
  expect(app.printed()).not.toContain('demo ');
  expect(await (await fetch(`${app.origin}/readyz`)).json()).toMatchObject({ ok: true });
  expect(await app.stop()).toBe(0);
});

test.each([
  ['BAD_PORT', { PORT: 'eighty' }],
  ['DATABASE_UNREACHABLE', { DATABASE_URL: 'postgres://goa:secret@127.0.0.1:1/goa' }],
  ['BAD_DATABASE_URL', { DATABASE_URL: 'goa' }],
  ['DATA_DIR_NOT_WRITABLE', { GOA_DATA_DIR: '/dev/null/goa' }],
])('%s is one sentence and a failing exit code', async (code, vars) => {
  const { status, stderr } = serveOnce({ PORT: String(await freePort()), ...vars });
  expect(stderr).toMatch(new RegExp(`^${code}: .*\\n$`));
  expect(stderr).not.toContain('secret');
  expect(status).toBe(1);
});

test('a port in use is one sentence, and no database was started for nothing', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void holder.close());
  const address = holder.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const dataDir = dataFolder();
  const { status, stderr } = serveOnce({ PORT: String(port), GOA_DATA_DIR: dataDir });
  expect(stderr).toMatch(new RegExp(`^PORT_IN_USE: Port ${port} .*\\n$`));
  expect(status).toBe(1);
  expect(postgresOf(dataDir)).toBeUndefined();
});

async function start(vars: Record<string, string>): Promise<RunningApp> {
  const app = await startApp(vars);
  running.push(app);
  return app;
}

function serveOnce(vars: Record<string, string>): { status: number | null; stderr: string } {
  const env = { PATH: process.env.PATH, GOA_HOST: '127.0.0.1', ...vars };
  return spawnSync(process.execPath, ['server/goa.mjs', 'serve'], { env, encoding: 'utf8', timeout: 120_000 });
}

let folders = 0;
function dataFolder(): string {
  const folder = path.join(tmpdir(), `goa-serve-${process.pid}-${++folders}`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Number of the living database server of a data folder. */
function postgresOf(dataDir: string): string | undefined {
  try {
    return readFileSync(path.join(dataDir, 'pg18/data/postmaster.pid'), 'utf8').split('\n')[0];
  } catch {
    return undefined;
  }
}

function childOf(parent: number, role: string): number {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' });
  return Number(
    stdout
      .split('\n')
      .find((line) => line.endsWith(`role ${role}`))
      ?.trim()
      .split(' ')[0],
  );
}
