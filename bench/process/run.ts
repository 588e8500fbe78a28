import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { type Handlers, runContract, runQuery } from '#platform/commands';
import type { Actor, Store } from '#platform/store';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { prepareDatabase } from '../../server/installation/prepare-database.ts';
import { loadWorld } from '../../server/seed/load-world.ts';
import { countStatements } from '../ground/count-statements.ts';
import { actorOf } from '../ground/demo.ts';
import { type Figure, printFigures, quantile } from '../ground/figures.ts';
import { benchDir, root, withServer } from '../ground/server.ts';
import { timed } from '../ground/timed.ts';

/** An approval step through its contract against a plain one-row insert of the same database in the same run, and a to-do list of 5,000 among 1,000,000. */
const CASES = 60;
/** The first cases warm up, and their statements are counted. */
const WARM = 10;
const TODOS = 1_000_000;
const OWN = 5000;
const LISTS = 30;
/** Rows a statement, so that none runs into the time limit of statements on a busy machine. */
const CHUNK = 50_000;

await withServer(async (server) => {
  await server.drop('bench_process');
  await server.ask('postgres', 'create database bench_process template template0');
  const databaseUrl = server.url('bench_process');
  await prepareDatabase(root, databaseUrl);
  const installation = await openInstallation({ root, databaseUrl, dataDir: benchDir, connections: 4 });
  const { store, handlers, close } = installation;
  const figures = await measure(store, handlers).finally(close);
  await server.drop('bench_process');
  printFigures(`approvals, load ${loadavg()[0]!.toFixed(1)}`, figures);
});

async function measure(store: Store, handlers: Handlers): Promise<Figure[]> {
  await loadWorld(store, 'demo');
  const clerk = await actorOf(store, 'clerk');
  const desk = await actorOf(store, 'unitadmin');
  const { inserts, starts, steps, trips } = await measureSteps(store, handlers, clerk, desk);
  const lists = await measureLists(store, handlers, desk);
  const insert = quantile(inserts, 0.5);
  const step = quantile(steps, 0.5);
  return [
    { what: 'one-row insert transaction', value: insert, unit: 'ms', note: `${trips.insert} statements` },
    {
      what: 'submission (file, first step, limits)',
      value: quantile(starts, 0.5),
      unit: 'ms',
      note: `${trips.start} statements`,
    },
    { what: 'approval step', value: step, unit: 'ms', note: `${trips.step} statements` },
    {
      what: 'approval step / insert',
      value: step / insert,
      unit: '×',
      bar: { atMost: 10 },
      note: `${CASES - WARM} cases, interleaved`,
    },
    ...Object.entries(lists).map(([order, times]) => ({
      what: `to-dos by ${order}, first 20 of ${OWN.toLocaleString('en')} among ${TODOS.toLocaleString('en')}`,
      value: quantile(times, 0.5),
      unit: 'ms',
      bar: { atMost: 20 },
    })),
  ];
}

/** Inserts stand between the steps, so that other load meets both alike. */
async function measureSteps(store: Store, handlers: Handlers, clerk: Actor, desk: Actor) {
  const call = (actor: Actor, name: string, input: Readonly<Record<string, unknown>>, row?: string) => {
    const contract = store.registry.contracts.get(name);
    if (!contract) throw new Error(`no contract ${name}`);
    return runContract({ store, handlers, actor, contract, input, row });
  };
  const inserts: number[] = [];
  const starts: number[] = [];
  const steps: number[] = [];
  const trips = { insert: 0, start: 0, step: 0 };
  for (let i = 0; i < CASES; i++) {
    let id = '';
    const start = async () => {
      const input = { subject: `请示${i}`, kind: 'work', content: '内容', countersign: false };
      id = ((await call(clerk, 'process.startInternalRequest', input)) as { id: string }).id;
    };
    const insert = () =>
      store.system
        .transaction()
        .execute((tx) =>
          sql`insert into command_log (id, name, actor, body_hash, at) values (${`bench-${i}`}, 'bench', 'bench', '', now())`.execute(
            tx,
          ),
        );
    const task = async () => {
      const { rows } = await sql<{
        task: number;
      }>`select max(task) as task from case_task where case_id = ${id}`.execute(store.system);
      return rows[0]!.task;
    };
    const step = (of: number) => call(desk, 'caseFile.approve', { task: of, opinion: '同意' }, id);
    if (i < WARM) {
      trips.start = await countStatements(start);
      trips.insert = await countStatements(insert);
      const of = await task();
      trips.step = await countStatements(() => step(of));
      continue;
    }
    starts.push(await timed(start));
    inserts.push(await timed(insert));
    const of = await task();
    steps.push(await timed(() => step(of)));
  }
  return { inserts, starts, steps, trips };
}

async function measureLists(
  store: Store,
  handlers: Handlers,
  { person }: Actor,
): Promise<Readonly<Record<string, readonly number[]>>> {
  for (let from = 1; from <= TODOS; from += CHUNK)
    await sql`
      insert into todo (id, person, kind, source, ref, title, detail, opened_at, due_at, light)
      select gen_random_uuid(), case when n % ${TODOS / OWN} = 0 then ${person}::uuid else gen_random_uuid() end, 'pushed', 'bench',
        n::text, '待办' || n, '环节', now() - n * interval '1 second', now() + (n % 1000) * interval '1 hour', n % 4
      from generate_series(${from}::int, ${from + CHUNK - 1}::int) n`.execute(store.system);
  await sql`analyze todo`.execute(store.system);
  const contract = store.registry.contracts.get('process.todos');
  if (!contract) throw new Error('no contract process.todos');
  const actor = await actorOf(store, 'unitadmin');
  const times: Record<string, number[]> = { newest: [], due: [], light: [], search: [], counts: [] };
  for (let i = 0; i < LISTS; i++) {
    for (const [order, list] of Object.entries(times)) {
      const by = order === 'due' || order === 'light' ? order : 'newest';
      const more = order === 'search' ? { search: '99' } : order === 'counts' ? { counts: true } : {};
      list.push(await timed(() => runQuery({ store, handlers, actor, contract, input: { order: by, ...more } })));
    }
  }
  return times;
}
