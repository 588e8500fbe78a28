import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { migrateForTests } from '../migrate/migrate-for-tests.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { enqueueEvents, enqueueJobs } from './enqueue.ts';
import type { Job } from './job.ts';
import { claimJobs } from './queue.ts';
import { RELAY_LOCK, relayEvents } from './relay.ts';
import { createWaker } from './wake.ts';
import { runWorker, type WorkerOptions } from './worker.ts';

const template = {
  name: 'store of the sample app',
  build: (url: string) => migrateForTests(url, sampleRegistry()).then(() => undefined),
};
let home: TestDatabase;
let db: Database;
let ends: (() => Promise<void>)[];

beforeEach(async () => {
  home = await testDatabase(template);
  db = openDatabase({ url: home.url });
  ends = [];
});

afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
  await db.close();
  await home.drop();
});

test('an event becomes one job for each handler that listens, and leaves the outbox', async () => {
  const seen: string[] = [];
  const note = async (job: Job) => void seen.push(`${job.handler} ${job.event} ${JSON.stringify(job.payload)}`);
  start({
    handlers: { one: note, all: note, other: note },
    subscriptions: [
      { event: 'car.created', handler: 'one' },
      { event: 'car.*', handler: 'all' },
      { event: '*', handler: 'all' },
      { event: 'carpet.*', handler: 'other' },
    ],
  });
  await enqueueEvents(db.kysely, [
    { event: 'car.created', key: 'a', payload: { id: 'a' } },
    { event: 'room.created', key: 'b', payload: { id: 'b' } },
  ]);
  await eventually(() => seen.toSorted()).toEqual([
    'all car.created {"id":"a"}',
    'all room.created {"id":"b"}',
    'one car.created {"id":"a"}',
  ]);
  expect(await countOf('outbox')).toBe(0);
});

test('a worker that does not know who listens leaves events to one that does', async () => {
  const seen: string[] = [];
  const note = async ({ event }: Job) => void seen.push(String(event));
  start({ handlers: { load: note }, scanMs: 10 });
  await enqueueEvents(db.kysely, [{ event: 'car.created', key: 'a', payload: {} }]);
  await enqueueJobs(db.kysely, [{ handler: 'load', payload: {} }]);
  await eventually(() => seen).toEqual(['null']);
  expect(await countOf('outbox')).toBe(1);
  start({ handlers: { hear: note }, subscriptions: [{ event: 'car.*', handler: 'hear' }] });
  await eventually(() => seen).toEqual(['null', 'car.created']);
});

test('an event of a transaction that rolls back is never heard', async () => {
  const work = db.kysely.transaction().execute(async (tx) => {
    await enqueueEvents(tx, [{ event: 'car.created', key: 'a', payload: {} }]);
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await countOf('outbox')).toBe(0);
});

test('events of one key arrive in their order, whatever the number of workers', async () => {
  const seen = new Map<string, number[]>();
  const handle = async ({ key, payload }: Job) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    seen.set(key!, [...(seen.get(key!) ?? []), Number(payload.n)]);
  };
  const options = { handlers: { handle }, subscriptions: [{ event: '*', handler: 'handle' }] };
  start(options);
  start(options);
  for (let n = 0; n < 10; n++) {
    await enqueueEvents(
      db.kysely,
      ['a', 'b', 'c'].map((key) => ({ event: 'car.updated', key, payload: { n } })),
    );
  }
  const inOrder = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  await eventually(() => Object.fromEntries(seen)).toEqual({ a: inOrder, b: inOrder, c: inOrder });
});

test('while one relay works, others leave the outbox alone', async () => {
  await enqueueEvents(db.kysely, [{ event: 'car.created', key: 'a', payload: {} }]);
  const other = await db.pool.connect();
  await other.query(`begin; select pg_advisory_xact_lock(${RELAY_LOCK})`);
  expect(await relayEvents(db.kysely, [])).toBe(0);
  await other.query('commit');
  other.release();
  expect(await relayEvents(db.kysely, [])).toBe(1);
});

test('claims at the same time never share a job', async () => {
  const limits = { leaseMs: 60_000, attempts: 3 };
  for (let round = 0; round < 5; round++) {
    await enqueueJobs(
      db.kysely,
      Array.from({ length: 40 }, (_, n) => ({ handler: 'handle', payload: { n } })),
    );
    const claims = await Promise.all(
      ['a', 'b', 'c', 'd'].map((worker) => claimJobs(db.kysely, worker, ['handle'], 10, limits)),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(claims.flat().every(({ attempt }) => attempt === 1)).toBe(true);
  }
});

test('a failed job comes again, and holds back the next of its key until then', async () => {
  const seen: string[] = [];
  const errors: string[] = [];
  start({
    handlers: {
      handle: async ({ payload, attempt }) => {
        seen.push(`${payload.n}.${attempt}`);
        if (payload.n === 1 && attempt === 1) throw new Error('not yet');
      },
    },
    onError: (error, job) => errors.push(`${job?.handler}: ${(error as Error).message}`),
  });
  await enqueueJobs(db.kysely, [
    { handler: 'handle', key: 'a', payload: { n: 1 } },
    { handler: 'handle', key: 'a', payload: { n: 2 } },
    { handler: 'handle', key: 'b', payload: { n: 3 } },
  ]);
  await eventually(() => seen).toEqual(['1.1', '3.1', '1.2', '2.1']);
  expect(errors).toEqual(['handle: not yet']);
});

test('a job that always fails is dead with its error kept, and its key goes on', async () => {
  const seen: unknown[] = [];
  start({
    attempts: 1,
    handlers: {
      handle: async ({ payload }) => {
        seen.push(payload.n);
        if (payload.n === 1) throw new Error('never');
      },
    },
  });
  await enqueueJobs(
    db.kysely,
    [1, 2].map((n) => ({ handler: 'handle', key: 'a', payload: { n } })),
  );
  await eventually(() => seen).toEqual([1, 2]);
  const { rows } = await sql`select error, attempts, done_at from job where dead_at is not null`.execute(db.kysely);
  expect(rows).toEqual([{ error: 'never', attempts: 1, done_at: null }]);
});

test('the job of a killed worker goes to another', async () => {
  await enqueueJobs(db.kysely, [{ handler: 'handle', key: 'a', payload: {} }]);
  const script = fileURLToPath(new URL('testing/worker.mts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, home.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  expect(line).toBe('begun 1');
  const seen: number[] = [];
  start({ handlers: { handle: async ({ attempt }) => void seen.push(attempt) } });
  child.kill('SIGKILL');
  await once(child, 'exit');
  await eventually(() => seen).toEqual([2]);
});

test('a worker that lost its lease cannot finish what another has taken over', async () => {
  const begun: string[] = [];
  const lets: (() => void)[] = [];
  const handlersOf = (name: string) => ({
    handle: ({ attempt }: Job) => {
      begun.push(`${name} ${attempt}`);
      return new Promise<void>((resolve) => lets.push(resolve));
    },
  });
  const stopFirst = start({ leaseMs: 200, scanMs: 3_600_000, handlers: handlersOf('first') });
  await enqueueJobs(db.kysely, [{ handler: 'handle', payload: {} }]);
  createWaker(db.pool).wake();
  await eventually(() => begun).toEqual(['first 1']);
  start({ handlers: handlersOf('second') });
  await eventually(() => begun).toEqual(['first 1', 'second 2']);
  lets[0]!();
  await stopFirst();
  expect(await countOf('job where done_at is not null')).toBe(0);
  lets[1]!();
  await eventually(() => countOf('job where done_at is not null and attempts = 2')).toBe(1);
});

test('a job that takes its worker down each time is dead in the end', async () => {
  await enqueueJobs(db.kysely, [{ handler: 'handle', payload: {} }]);
  await sql`update job set attempts = 2, leased_until = now() - interval '1 s', worker = 'gone'`.execute(db.kysely);
  start({ attempts: 2, handlers: { handle: async () => {} } });
  await eventually(() => countOf(`job where dead_at is not null and error like '%lost%'`)).toBe(1);
});

test('a long job keeps its lease while its worker lives', async () => {
  let runs = 0;
  const handlers = {
    handle: async () => {
      runs++;
      await new Promise((resolve) => setTimeout(resolve, 1500));
    },
  };
  start({ leaseMs: 500, scanMs: 100, handlers });
  start({ leaseMs: 500, scanMs: 100, handlers });
  await enqueueJobs(db.kysely, [{ handler: 'handle', payload: {} }]);
  await eventually(() => countOf('job where done_at is not null')).toBe(1);
  expect(runs).toBe(1);
});

test('a clean stop gives an unfinished job back without counting the attempt', async () => {
  let begun = false;
  const stop = start({
    handlers: {
      handle: (_job, signal) => {
        begun = true;
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
      },
    },
  });
  await enqueueJobs(db.kysely, [{ handler: 'handle', payload: {} }]);
  await eventually(() => begun).toBe(true);
  await stop();
  expect(await countOf('job where attempts = 0 and leased_until is null and done_at is null')).toBe(1);
});

test('jobs that are not due, or not of this worker, wait', async () => {
  const seen: unknown[] = [];
  start({ handlers: { mine: async ({ payload }) => void seen.push(payload.n) } });
  await enqueueJobs(db.kysely, [
    { handler: 'mine', payload: { n: 'later' }, due: '2999-01-01T00:00:00.000Z' },
    { handler: 'theirs', payload: { n: 'theirs' } },
    { handler: 'mine', payload: { n: 'now' } },
  ]);
  await eventually(() => seen).toEqual(['now']);
  expect(await countOf('job where done_at is null and attempts = 0')).toBe(2);
});

test('a clock runs again and again, once among all workers, also after a failure', async () => {
  let runs = 0;
  const options = {
    clocks: [{ handler: 'tick', everySeconds: 1 }],
    handlers: {
      tick: async () => {
        if (++runs === 1) throw new Error('late');
      },
    },
  };
  start(options);
  start(options);
  await eventually(() => runs).toBe(3);
  expect(await countOf('job')).toBe(1);
});

test('a wake-up is heard long before the next scan', async () => {
  const seen: unknown[] = [];
  start({ scanMs: 3_600_000, handlers: { handle: async ({ payload }) => void seen.push(payload.n) } });
  await eventually(() =>
    countOf(`pg_stat_activity where query = 'listen goa_wake' and datname = current_database()`),
  ).toBe(1);
  const waker = createWaker(db.pool);
  await eventually(async () => {
    if (seen.length === 0 && (await countOf('job')) === 0) {
      await enqueueJobs(db.kysely, [{ handler: 'handle', payload: { n: 1 } }]);
    }
    waker.wake();
    return seen;
  }).toEqual([1]);
});

/** Starts a worker that ends with the test. */
function start(options: Omit<WorkerOptions, 'db' | 'signal'>): () => Promise<void> {
  const own = openDatabase({ url: home.url });
  const stop = new AbortController();
  const work = runWorker({ scanMs: 50, ...options, db: own, signal: stop.signal });
  const end = async () => {
    stop.abort();
    await work;
    await own.close();
  };
  ends.push(end);
  return end;
}

async function countOf(what: string): Promise<number> {
  const { rows } = await sql.raw<{ count: number }>(`select count(*) from ${what}`).execute(db.kysely);
  return rows[0]!.count;
}

/** A loaded machine takes its time. */
function eventually<T>(what: () => T) {
  return expect.poll(what, { timeout: 30_000 });
}
