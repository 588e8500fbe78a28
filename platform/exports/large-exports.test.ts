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

let town: ExportTown;
let county: Client;
beforeAll(async () => {
  town = await openExportTown();
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

test('a worker that is killed in the middle of a file leaves nothing half: the next run writes it whole, once', async () => {
  const noted = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from access_log where action = 'export'`.execute(system()))
      .rows[0]!.n;
  const before = await noted();
  const id = await town.begin(county, { filter: begins('贵X') });
  const child = elsewhere(id);
  const ended = once(child, 'exit');
  await until(async () => (await doneOf(id)) > 0);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  expect(await doneOf(id)).toBeLessThan(ROWS);
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

test('a run that another one has taken over from can no longer hand its file out', async () => {
  const id = await town.begin(county, { filter: begins('贵X') });
  const first = town.write(id);
  await until(async () => (await doneOf(id)) > 0);
  await Promise.all([first, town.write(id, 2)]);
  expect(await town.one(county, id)).toMatchObject({ state: 'ready', rows: ROWS });
  const kept = await sql<{ blob: string }>`select blob from export_work where job = ${id}`.execute(system());
  const blobs = readdirSync(path.join(town.folder, 'files', 'kept'), { recursive: true, withFileTypes: true });
  const written = blobs.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(written.filter((name) => name === kept.rows[0]!.blob)).toHaveLength(1);
  const all = await sql<{ n: number }>`select count(blob)::int as n from export_work`.execute(system());
  expect(written).toHaveLength(all.rows[0]!.n);
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
