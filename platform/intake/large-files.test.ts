import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeXlsx } from '../books/index.ts';
import type { Client } from '../http/testing/api-town.ts';
import { ASSET_HEADER, assetLine, assetTable } from './testing/asset-table.ts';
import { type IntakeTown, openIntakeTown, proposed } from './testing/intake-town.ts';

let town: IntakeTown;
let clerk: Client;
let unitName = '';
beforeAll(async () => {
  town = await openIntakeTown();
  clerk = await town.signIn('clerk');
  const { rows } = await sql<{ name: string }>`select name from unit where id = ${town.town.id('finance')}`.execute(
    system(),
  );
  unitName = rows[0]!.name;
});
afterAll(() => town?.close());

const system = () => town.town.store.system;
const large = (begins: string, lines: number) =>
  assetTable(
    unitName,
    Array.from({ length: lines }, (_, i) => [`${begins}${i}`] as const),
  );
const elsewhere = (job: string, batch: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      fileURLToPath(new URL('testing/run-job.mts', import.meta.url)),
      town.town.url,
      town.folder,
      job,
      batch,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
const begun = async (begins: string, content: number | Buffer) => {
  const [name, bytes] = typeof content === 'number' ? ['大表.csv', large(begins, content)] : ['大表.xlsx', content];
  const batch = await town.begin(clerk, 'assetCard', name, bytes);
  await town.job('read', batch);
  const { body } = await town.query(clerk, 'sheets', { batch });
  expect((await town.verb(clerk, batch, 'confirm', { columns: proposed(body) })).status).toBe(200);
  return batch;
};
const doneOf = async (batch: string) =>
  (await sql<{ done: number }>`select done from intake_work where batch = ${batch}`.execute(system())).rows[0]!.done;

/** Kills a job without a word as soon as some, but not all, of its chunks are in. */
async function killBetweenChunks(job: string, batch: string, all: number): Promise<void> {
  const child = elsewhere(job, batch);
  const ended = once(child, 'exit');
  while ((await doneOf(batch)) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  expect(await doneOf(batch)).toBeLessThan(all);
}

test('checking and committing that are killed between chunks go on where they were: no line is lost, none doubled', async () => {
  const batch = await begun('Q', 20_000);
  await killBetweenChunks('check', batch, 20_000);
  await town.job('check', batch);
  const staged = await sql<{ n: number; lines: number }>`
    select count(*)::int as n, count(distinct line)::int as lines from (
      select line from intake_line where batch = ${batch} and state = 'ready'
      union all select unnest(lines) from intake_stretch where batch = ${batch} and state = 'ready'
    ) as staged`.execute(system());
  expect(staged.rows).toEqual([{ n: 20_000, lines: 20_000 }]);
  await town.verb(clerk, batch, 'commit');
  await killBetweenChunks('commit', batch, 20_000);
  await town.job('commit', batch);
  const made = await sql<{ n: number; numbers: number }>`
    select count(*)::int as n, count(distinct asset_no)::int as numbers from asset_card where asset_no like 'Q%'`.execute(
    system(),
  );
  expect(made.rows).toEqual([{ n: 20_000, numbers: 20_000 }]);
  const trail = await sql<{ n: number }>`select count(*)::int as n from audit_entry where batch = ${batch}`.execute(
    system(),
  );
  expect(trail.rows).toEqual([{ n: 20_000 }]);
}, 180_000);

/** Peak of the memory of a process that checks a batch, in MB. */
async function peakOf(batch: string): Promise<number> {
  const out = await text(elsewhere('check', batch).stdout!);
  return (JSON.parse(out) as { rss: number }).rss / 1024;
}

test('the memory of a check does not grow with the file', async () => {
  const [small, huge] = [await peakOf(await begun('R', 2_000)), await peakOf(await begun('S', 100_000))];
  // What grows is what young objects leave until they are swept, and some 50 bytes a line for finding repeats.
  expect(huge - small).toBeLessThan(250);
});

test('a workbook of 200,000 lines from our own writer is staged whole, in flat memory', async () => {
  const columns = ASSET_HEADER.map((title) => ({ title, format: 'text' as const }));
  const rows = async function* () {
    for (let from = 0; from < 200_000; from += 1000)
      yield Array.from({ length: 1000 }, (_, i) => assetLine(unitName, `X${from + i}`).map(String));
  };
  const batch = await begun('X', await buffer(writeXlsx({ sheets: [{ name: '资产', columns, rows: rows() }] })));
  expect(await peakOf(batch)).toBeLessThan(900);
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 200_000 });
}, 300_000);
