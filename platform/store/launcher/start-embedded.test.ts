import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { canReach } from './database-account.ts';
import { readPostmaster } from './postmaster.ts';
import { pidExists } from './process-identity.ts';
import { startEmbedded } from './start-embedded.ts';
import { launchElsewhere } from './testing/launch-elsewhere.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const settings = { fsync: 'off' };
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) {
    // A test that failed half-way left its server behind.
    const server = serverOf(folder);
    if (server) process.kill(server, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a first start makes the database, a second start finds what was written', async () => {
  const dataDir = scratch();
  const first = await startEmbedded({ dataDir, settings });
  expect(first.adopted).toBe(false);
  await ask(first.url, `create table car (plate text); insert into car values ('贵A00001')`);
  await first.stop();
  expect(serverOf(dataDir)).toBeUndefined();
  const second = await startEmbedded({ dataDir, settings });
  expect(await ask(second.url, 'select plate from car')).toEqual([{ plate: '贵A00001' }]);
  await second.stop();
});

test('the server wants its password, keeps checksums and Chinese trigrams, and listens on loopback only', async () => {
  const database = await startEmbedded({ dataDir: scratch(), settings });
  const [facts] = await ask(
    database.url,
    `create extension pg_trgm; select cardinality(show_trgm('机关事务')) as trigrams, current_setting('data_checksums') as checksums,
     current_setting('listen_addresses') as listens, current_setting('timezone') as zone, current_setting('password_encryption') as kept`,
  );
  expect(facts).toEqual({
    trigrams: 5,
    checksums: 'on',
    listens: '127.0.0.1',
    zone: 'Asia/Shanghai',
    kept: 'scram-sha-256',
  });
  const stranger = new URL(database.url);
  stranger.password = 'guessed';
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  await database.stop();
});

test('two starts at once share one server, and the last one out stops it', async () => {
  const dataDir = scratch();
  const [one, two] = await Promise.all([launchElsewhere(dataDir), launchElsewhere(dataDir)]);
  expect(one.url).toMatch(/^postgres:/);
  expect(two.url).toBe(one.url);
  expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
  await one.finish();
  expect(await ask(two.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await two.finish();
  expect(serverOf(dataDir)).toBeUndefined();
});

test('after the starter was killed the next start adopts its server and later stops it', async () => {
  const dataDir = scratch();
  const killed = await launchElsewhere(dataDir);
  await killed.kill();
  const next = await startEmbedded({ dataDir, settings });
  expect(next).toMatchObject({ adopted: true, url: killed.url });
  await next.stop();
  expect(serverOf(dataDir)).toBeUndefined();
});

test('after the server itself was killed the next start repairs it, with every committed row', async () => {
  const dataDir = scratch();
  const first = await startEmbedded({ dataDir });
  await ask(first.url, `create table car (plate text); insert into car values ('贵A00001')`);
  process.kill(serverOf(dataDir) ?? 0, 'SIGKILL');
  const next = await startEmbedded({ dataDir });
  expect(next.adopted).toBe(false);
  expect(await ask(next.url, 'select plate from car')).toEqual([{ plate: '贵A00001' }]);
  await next.stop();
  await first.stop();
  expect(serverOf(dataDir)).toBeUndefined();
});

test('a pid file whose number now belongs to a stranger does not keep the server from starting', async () => {
  const dataDir = scratch();
  const first = await startEmbedded({ dataDir, settings });
  await first.stop();
  writeFileSync(path.join(dataDir, 'pg18/data/postmaster.pid'), `${process.pid}\n/x\n1\n5432\n\n127.0.0.1\n\nready\n`);
  const next = await startEmbedded({ dataDir, settings });
  expect(next.adopted).toBe(false);
  await next.stop();
});

test('what a start killed in the middle left behind is swept away', async () => {
  const dataDir = scratch();
  mkdirSync(path.join(dataDir, 'init-1/data'), { recursive: true });
  writeFileSync(path.join(dataDir, 'init-1/data/PG_VERSION'), '18');
  const database = await startEmbedded({ dataDir, settings });
  expect(readdirSync(dataDir).filter((name) => name.startsWith('init-'))).toEqual([]);
  await database.stop();
});

test('a data folder that cannot be made is refused with its code', async () => {
  const file = path.join(scratch(), 'file');
  mkdirSync(path.dirname(file));
  writeFileSync(file, '');
  await expect(startEmbedded({ dataDir: path.join(file, 'data') })).rejects.toMatchObject({
    code: 'DATA_DIR_NOT_WRITABLE',
    message: expect.stringContaining('GOA_DATA_DIR'),
  });
});

test.runIf(process.platform === 'linux')(
  'a data folder where nobody can make one is refused, not tried for ever',
  async () => {
    await expect(startEmbedded({ dataDir: '/proc/goa/data' })).rejects.toMatchObject({ code: 'DATA_DIR_NOT_WRITABLE' });
  },
);

test('a setting that PostgreSQL does not know is reported with its own words', async () => {
  await expect(startEmbedded({ dataDir: scratch(), settings: { no_such_setting: 1 } })).rejects.toMatchObject({
    code: 'DATABASE_DID_NOT_START',
    message: expect.stringContaining('no_such_setting'),
  });
});

test.runIf(asRoot)('root runs PostgreSQL under an account without rights', async () => {
  const dataDir = scratch();
  const database = await startEmbedded({ dataDir, settings });
  const status = readFileSync(`/proc/${serverOf(dataDir)}/status`, 'utf8');
  expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe('65534');
  expect(/^Groups:[ \t]*(.*?)[ \t]*$/m.exec(status)?.[1]).toBe('');
  await database.stop();
});

test.runIf(asRoot)('as root a data folder behind a closed folder is refused with its code', async () => {
  const closed = scratch();
  mkdirSync(closed, { mode: 0o700 });
  await expect(startEmbedded({ dataDir: path.join(closed, 'data') })).rejects.toMatchObject({
    code: 'DATA_DIR_NOT_REACHABLE',
  });
});

test.runIf(asRoot)('as root a strict umask does not shut the database account out', async () => {
  const before = process.umask(0o077);
  try {
    const database = await startEmbedded({ dataDir: path.join(scratch(), 'deep/er'), settings });
    expect(await ask(database.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await database.stop();
  } finally {
    process.umask(before);
  }
});

test.runIf(asRoot)('an ordinary user runs PostgreSQL under the own account', async ({ skip }) => {
  skip(!canReach(import.meta.dirname, nobody), 'the clone lies in a folder that other accounts may not enter');
  const dataDir = scratch();
  mkdirSync(dataDir, { mode: 0o777 });
  chmodSync(dataDir, 0o777);
  const launched = await launchElsewhere(dataDir, nobody);
  expect(launched).toMatchObject({ adopted: false });
  await launched.finish();
  expect(serverOf(dataDir)).toBeUndefined();
});

test('a data folder reached through a link is the same database', async () => {
  const dataDir = scratch();
  const link = scratch();
  const first = await startEmbedded({ dataDir, settings });
  symlinkSync(dataDir, link);
  const second = await startEmbedded({ dataDir: link, settings });
  expect(second).toMatchObject({ adopted: true, url: first.url });
  await second.stop();
  await first.stop();
});

function scratch(): string {
  const folder = scratchFolder();
  folders.push(folder);
  return folder;
}

/** Process number of the living server of a data folder. */
function serverOf(dataDir: string): number | undefined {
  const folder = path.join(dataDir, 'pg18/data');
  const found = existsSync(folder) ? readPostmaster(folder) : undefined;
  return found && pidExists(found.pid) ? found.pid : undefined;
}

async function ask(url: string | undefined, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A server killed on purpose takes its connections along.
  client.on('error', () => client.removeAllListeners());
  await client.connect();
  try {
    const answer: pg.QueryResult | pg.QueryResult[] = await client.query(sql);
    return (Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? [];
  } finally {
    await client.end();
  }
}
