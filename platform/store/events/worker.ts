import { randomUUID } from 'node:crypto';
import type { Database } from '../sql/database.ts';
import { Bell } from './bell.ts';
import type { Clock, Job, JobHandler, Subscription } from './job.ts';
import {
  claimJobs,
  failJob,
  finishJob,
  type QueueLimits,
  renewLeases,
  returnJob,
  setClocks,
  tidyQueue,
} from './queue.ts';
import { relayEvents } from './relay.ts';
import { listenForWakes } from './wake.ts';

/** What a worker does. */
export interface WorkerOptions {
  readonly db: Database;
  /** By name; jobs of other names are left to other workers. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Who hears of which events, of the whole installation; a worker without them leaves the events to those that know. */
  readonly subscriptions?: readonly Subscription[];
  readonly clocks?: readonly Clock[];
  /** Ends the worker: it takes no more jobs, waits for the running ones, and gives back those that end by the signal. */
  readonly signal: AbortSignal;
  /** Jobs at the same time, 4 when not given. */
  readonly concurrency?: number;
  /** Milliseconds between two looks at the queue when nothing wakes it, 1,000 when not given. */
  readonly scanMs?: number;
  /** Milliseconds after which another worker takes over, 60,000 when not given. */
  readonly leaseMs?: number;
  /** 10 when not given. */
  readonly attempts?: number;
  /** Told of failures: of a job, or of the queue itself when `job` is missing. */
  readonly onError?: (error: unknown, job?: Job) => void;
}

/** Runs jobs until the signal; resolves when the last one has ended. Each job runs at least once, a failed one again and later. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const limits: QueueLimits = { leaseMs: options.leaseMs ?? 60_000, attempts: options.attempts ?? 10 };
  const worker = randomUUID();
  const bell = new Bell();
  const running = new Map<number, Promise<void>>();
  const stop = () => bell.ring();
  options.signal.addEventListener('abort', stop);
  const turn = turnOf(options, limits, worker, running, bell);
  while (!options.signal.aborted) {
    try {
      await turn.take();
    } catch (error) {
      options.onError?.(error);
    }
    await bell.wait(options.scanMs ?? 1000);
  }
  await Promise.all(running.values());
  turn.close();
  options.signal.removeEventListener('abort', stop);
}

/** One look at the queue after the other. */
function turnOf(
  options: WorkerOptions,
  limits: QueueLimits,
  worker: string,
  running: Map<number, Promise<void>>,
  bell: Bell,
): { take(): Promise<void>; close(): void } {
  const { kysely: db, pool } = options.db;
  const names = Object.keys(options.handlers);
  let ears: Awaited<ReturnType<typeof listenForWakes>> | undefined;
  let clocksSet = false;
  return {
    async take() {
      if (ears?.lost()) {
        ears.close();
        ears = undefined;
      }
      ears ??= await listenForWakes(pool, () => bell.ring());
      if (!clocksSet) await setClocks(db, options.clocks ?? []);
      clocksSet = true;
      await renewLeases(db, worker, [...running.keys()], limits);
      const relayed = options.subscriptions ? await relayEvents(db, options.subscriptions) : 0;
      const free = (options.concurrency ?? 4) - running.size;
      const jobs = free > 0 ? await claimJobs(db, worker, names, free, limits) : [];
      for (const job of jobs) {
        const done = runJob(options, limits, worker, job).finally(() => {
          running.delete(job.id);
          bell.ring();
        });
        running.set(job.id, done);
      }
      if (relayed > 0) bell.ring();
      if (jobs.length === 0) await tidyQueue(db, limits);
    },
    close: () => ears?.close(),
  };
}

async function runJob(options: WorkerOptions, limits: QueueLimits, worker: string, job: Job): Promise<void> {
  const db = options.db.kysely;
  try {
    try {
      await options.handlers[job.handler]!(job, options.signal);
      await finishJob(db, worker, job);
    } catch (error) {
      if (options.signal.aborted) return await returnJob(db, worker, job);
      options.onError?.(error, job);
      await failJob(db, worker, job, error instanceof Error ? error.message : String(error), limits);
    }
  } catch (error) {
    // The outcome could not be written: the lease runs out and the job comes again.
    options.onError?.(error, job);
  }
}
