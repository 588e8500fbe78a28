import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { assetCard } from '#apps/assets/resources/index';
import { writeXlsx } from '#platform/books';
import { openFiles } from '#platform/files';
import { resolveActor } from '#platform/identity';
import { intakeJobs } from '#platform/intake';
import type { Actor, Job } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { prepareDatabase } from '../../server/installation/prepare-database.ts';
import { loadWorld } from '../../server/seed/load-world.ts';
import { type Figure, printFigures } from '../ground/figures.ts';
import { benchDir, root, withServer } from '../ground/server.ts';
import { startApi } from '../ground/start-api.ts';
import { type NamedUnit, writeAssetCsv } from './asset-csv.ts';
import { type Cost, openCosts } from './costs.ts';
import { fiveHundred } from './five-hundred.ts';
import { type Intaker, intaker } from './person.ts';

/** The bars of intake and export in one run; `ROWS` lines stand for the million that they are meant for. */
const ROWS = Number(process.env.ROWS ?? 300_000);

/** Without exports and without the five hundred workbooks. */
const COMMIT_ONLY = process.env.ONLY === 'commit';

const FIELDS = [
  'assetNo',
  'name',
  'category',
  'unit',
  'count',
  'price',
  'amount',
  'acquiredOn',
  'usedFrom',
  'keeperId',
  'status',
];

await withServer(async (server) => {
  await server.drop('bench_intake');
  await server.ask('postgres', 'create database bench_intake template template0');
  const databaseUrl = server.url('bench_intake');
  await prepareDatabase(root, databaseUrl);
  const columns = [...'abcdefghijkl'].map((name) => `${name} text`).join(', ');
  await server.ask('bench_intake', `create table bench_plain (${columns}); grant all on bench_plain to public`);
  const installation = await openInstallation({ root, databaseUrl, dataDir: benchDir, connections: 6 });
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-bench-'));
  await loadWorld(installation.store, 'demo');
  const api = await startApi(databaseUrl);
  try {
    const headers = await api.signIn('clerk');
    const figures = await measure(installation, intaker(api.origin, headers), folder);
    const load = () => `load ${loadavg()[0]!.toFixed(1)}`;
    printFigures(`intake and export of ${ROWS.toLocaleString('en')} asset cards, ${load()}`, figures);
    if (!COMMIT_ONLY) {
      const busy = await fiveHundred(databaseUrl, api.origin, headers, folder, await clerkUnit(installation));
      printFigures(`five hundred workbooks at once, ${load()}`, busy);
    }
  } finally {
    await api.stop();
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
    await server.drop('bench_intake');
  }
});

type Installed = Awaited<ReturnType<typeof openInstallation>>;

async function measure(installation: Installed, person: Intaker, folder: string): Promise<Figure[]> {
  const { database } = installation;
  const csv = await writeAssetCsv(path.join(folder, 'assets.csv'), ROWS, await clerkUnit(installation));
  const jobs = intakeJobs({ store: installation.store, database, files: openFiles(benchDir) });
  const costs = await openCosts(database);
  const run = (name: string, batch: string) => {
    const job: Job = { id: 1, handler: name, key: batch, event: null, payload: { batch }, at: '', attempt: 1 };
    return costs.of(() => jobs[name]!(job, new AbortController().signal));
  };
  const copied = await copyPlain(installation, csv);
  const batch = await person.begin(csv, '资产.csv');
  const { seconds: read } = await run('intake.read', batch);
  await person.confirm(batch);
  const before = process.memoryUsage().rss;
  const check = await run('intake.check', batch);
  const grown = (process.memoryUsage().rss - before) / 1024 ** 2;
  await person.verb(batch, 'commit');
  const commit = await run('intake.commit', batch);
  await costs.close();
  const committedRows = Number(
    (await database.pool.query('select count(*) as n from asset_card where asset_no like $1', ['BX%'])).rows[0].n,
  );
  const rate = (seconds: number, rows = ROWS) => rows / seconds;
  const figures: Figure[] = [
    { what: 'plain COPY of the same file', value: rate(copied), unit: 'rows/s' },
    { what: 'reading and proposing a mapping', value: read * 1000, unit: 'ms' },
    {
      what: 'checked staging',
      value: rate(check.seconds),
      unit: 'rows/s',
      bar: { atLeast: 150_000 },
      note: `${each(check)}; RSS +${grown.toFixed(0)} MB`,
    },
    { what: 'checked staging / COPY', value: copied / check.seconds, unit: '×', bar: { atLeast: 0.6 } },
    {
      what: 'commit into the audited ledger',
      value: rate(commit.seconds),
      unit: 'rows/s',
      bar: { atLeast: 20_000 },
      note: `${each(commit)}; ${committedRows.toLocaleString('en')} of ${ROWS.toLocaleString('en')} rows`,
    },
  ];
  if (COMMIT_ONLY) return figures;
  const actor = await clerk(installation);
  const count = Number((await database.pool.query('select count(*) as n from asset_card')).rows[0].n);
  const plain = await timed(() => drain(copyOut(installation)));
  const asCsv = await timed(async () =>
    drain((await installation.store.export(actor, assetCard, { fields: FIELDS })).csv()),
  );
  const asXlsx = await timed(async () => {
    const list = await installation.store.export(actor, assetCard, { fields: FIELDS });
    const columns = list.columns.map(({ title }) => ({ title, format: 'text' as const }));
    await drain(writeXlsx({ sheets: [{ name: '资产', columns, rows: list.rows() }] }));
  });
  return [
    ...figures,
    { what: 'COPY TO of the same rows', value: rate(plain, count), unit: 'rows/s' },
    {
      what: 'export .csv / COPY TO',
      value: plain / asCsv,
      unit: '×',
      bar: { atLeast: 0.5 },
      note: `${Math.round(rate(asCsv, count)).toLocaleString('en')} rows/s`,
    },
    { what: 'export .xlsx', value: rate(asXlsx, count), unit: 'rows/s', bar: { atLeast: 100_000 } },
  ];
}

/** The same file into a table of texts, as fast as PostgreSQL takes it. */
async function copyPlain({ database }: Installed, file: string): Promise<number> {
  const client = await database.pool.connect();
  try {
    return await timed(() =>
      pipeline(
        createReadStream(file, { highWaterMark: 256 * 1024 }),
        client.query(copyFrom('copy bench_plain from stdin (format csv, header)')),
      ),
    );
  } finally {
    client.release();
  }
}

/** The columns of the export as they lie in the table. */
function copyOut({ database }: Installed) {
  const columns = 'asset_no, name, category, unit, count, price, amount, acquired_on, used_from, keeper_id, status';
  return async function* rows() {
    const client = await database.pool.connect();
    try {
      yield* client.query(
        copyTo(
          `copy (select ${columns} from asset_card where voided_at is null order by id desc) to stdout (format csv)`,
        ),
      );
    } finally {
      client.release();
    }
  };
}

async function drain(source: AsyncIterable<Buffer> | (() => AsyncIterable<Buffer>)): Promise<void> {
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(typeof source === 'function' ? source() : source, sink);
}

async function clerk({ store, database }: Installed): Promise<Actor> {
  const { rows } = await database.pool.query<{ id: string }>(`select id from account where login = 'clerk'`);
  return (await resolveActor(store, { account: rows[0]!.id, day: shanghaiDay(new Date()) }))!;
}

async function clerkUnit(installation: Installed): Promise<NamedUnit> {
  const actor = await clerk(installation);
  const { rows } = await installation.database.pool.query<{ name: string; credit_code: string }>(
    'select name, credit_code from unit where id = $1',
    [actor.unit],
  );
  return { name: rows[0]!.name, creditCode: rows[0]!.credit_code };
}

/** Processor time of a row. */
function each({ node, postgres }: Cost): string {
  const micros = (seconds: number | undefined) =>
    seconds === undefined ? 'unknown' : `${((seconds * 1e6) / ROWS).toFixed(1)} µs`;
  return `processor a row: Node.js ${micros(node)}, PostgreSQL ${micros(postgres)}`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
