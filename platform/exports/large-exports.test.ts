import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../http/testing/api-town.ts';
import { type ExportTown, openExportTown } from './testing/export-town.ts';

const ROWS = 120_000;
/** Whoever holds this lock keeps every run from handing its file out. */
const HOLD = 4711;

let town: ExportTown;
let county: Client;
beforeAll(async () => {
  town = await openExportTown();
  await sql`create function hold_ready() returns trigger as $$ begin perform pg_advisory_xact_lock(${sql.raw(String(HOLD))}); return new; end $$
    language plpgsql`.execute(system());
  await sql`create trigger hold_ready before update on export_job for each row when (new.state = 'ready')
    execute function hold_ready()`.execute(system());
  county = await town.signIn('county');
  await town.moreVehicles('finance', '贵X', ROWS);
}, 180_000);
afterAll(() => town?.close());

const system = () => town.town.store.system;
const begins = (letters: string) => JSON.stringify({ field: 'plate', op: 'startsWith', value: letters });
const elsewhere = (id: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      fileURLToPath(new URL('testing/run-export.mts', import.meta.url)),
      town.town.url,
      town.folder,
      id,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
const doneOf = async (id: string) =>
  (await sql<{ done: number }>`select done from export_work where job = ${id}`.execute(system())).rows[0]!.done;
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};
/** Does something while no file can be handed out; `waits` says whether a session waits for such a lock. */
const whileHeld = (work: () => Promise<void>) =>
  system()
    .connection()
    .execute(async (own) => {
      await sql`select pg_advisory_lock(${HOLD}::bigint)`.execute(own);
      try {
        await work();
      } finally {
        await sql`select pg_advisory_unlock(${HOLD}::bigint)`.execute(own);
      }
    });
const waits = async (kind: 'advisory' | 'transactionid') =>
  (
    await sql<{ n: number }>`select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and l.locktype = ${kind} and a.datname = current_database()`.execute(system())
  ).rows[0]!.n > 0;
const platesOf = async (id: string) => {
  const answer = await town.fetchFile(county, id);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer())
    .toString()
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
};

test('a worker that is killed before its file is handed out leaves nothing half: the next run writes it whole, once', async () => {
  const noted = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from access_log where action = 'export'`.execute(system()))
      .rows[0]!.n;
  const before = await noted();
  const id = await town.begin(county, { filter: begins('贵X') });
  const child = elsewhere(id);
  const ended = once(child, 'exit');
  await whileHeld(async () => {
    await until(() => waits('advisory'));
    child.kill('SIGKILL');
    const [, signal] = await ended;
    expect(signal).toBe('SIGKILL');
  });
  expect(await town.one(county, id)).toMatchObject({ state: 'writing', of: ROWS });
  expect((await town.fetchFile(county, id)).status).toBe(409);
  await town.write(id, 2);
  const plates = await platesOf(id);
  expect(plates).toHaveLength(ROWS);
  expect(new Set(plates).size).toBe(ROWS);
  expect(await noted()).toBe(before + 1);
  const told = await sql<{
    n: number;
  }>`select count(*)::int as n from message where about like ${`export ${id}%`}`.execute(system());
  expect(told.rows).toEqual([{ n: 1 }]);
}, 180_000);

test('a cancellation ends a file that is being written, and nothing of it stays', async () => {
  const id = await town.begin(county, { filter: begins('贵X'), format: 'xlsx' });
  const running = town.write(id);
  await until(async () => (await doneOf(id)) > 0);
  expect(await town.verb(county, id, 'cancel')).toMatchObject({ status: 200 });
  await running;
  expect(await town.one(county, id)).toMatchObject({ state: 'cancelled' });
  const { rows } = await sql<{ blob: string | null }>`select blob from export_work where job = ${id}`.execute(system());
  expect(rows).toEqual([{ blob: null }]);
}, 180_000);

test('a run that begins while another one hands its file out leaves that file alone', async () => {
  const id = await town.begin(county, { filter: begins('贵X') });
  let runs: readonly Promise<void>[] = [];
  await whileHeld(async () => {
    const first = town.write(id);
    await until(() => waits('advisory'));
    runs = [first, town.write(id, 2)];
    await until(() => waits('transactionid'));
  });
  await Promise.all(runs);
  expect(await town.one(county, id)).toMatchObject({ state: 'ready', rows: ROWS });
  const kept = await sql<{ blob: string }>`select blob from export_work where job = ${id}`.execute(system());
  const blobs = readdirSync(path.join(town.folder, 'files', 'kept'), { recursive: true, withFileTypes: true });
  const written = blobs.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(written.filter((name) => name === kept.rows[0]!.blob)).toHaveLength(1);
  const all = await sql<{ n: number }>`select count(blob)::int as n from export_work`.execute(system());
  expect(written).toHaveLength(all.rows[0]!.n);
}, 180_000);

test('a run that another one has taken over from can no longer hand its file out', async () => {
  const id = await town.begin(county, { filter: begins('贵X'), format: 'xlsx' });
  const first = town.write(id);
  await until(async () => (await town.one(county, id))?.state === 'writing');
  await Promise.all([first, town.write(id, 2)]);
  const one = await town.one(county, id);
  expect(one).toMatchObject({ state: 'ready', rows: ROWS });
  expect((await town.fetchFile(county, id)).status).toBe(200);
  const told = await sql<{
    n: number;
  }>`select count(*)::int as n from message where about like ${`export ${id}%`}`.execute(system());
  expect(told.rows).toEqual([{ n: 1 }]);
}, 180_000);

test('the memory of a run does not grow with the list', async () => {
  const peak = async (letters: string, format: string) => {
    const id = await town.begin(county, { filter: begins(letters), format });
    const out = await text(elsewhere(id).stdout!);
    expect(await town.one(county, id)).toMatchObject({ state: 'ready' });
    return (JSON.parse(out) as { rss: number }).rss / 1024;
  };
  for (const format of ['csv', 'xlsx']) {
    const [small, huge] = [await peak('贵X00', format), await peak('贵X', format)];
    // In MB; what grows is what young objects leave until they are swept.
    expect(huge - small).toBeLessThan(120);
  }
}, 240_000);
