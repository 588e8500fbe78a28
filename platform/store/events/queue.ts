import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import type { Clock, Job } from './job.ts';

/** How long and how often. */
export interface QueueLimits {
  /** Milliseconds after which the job of a worker that no longer renews its lease is given to another. */
  readonly leaseMs: number;
  /** Attempts after which a job is dead. */
  readonly attempts: number;
}

/** Takes up to `most` due jobs of the named handlers; the first unfinished one of each key only. */
export async function claimJobs(
  db: Kysely<Tables>,
  worker: string,
  handlers: readonly string[],
  most: number,
  limits: QueueLimits,
): Promise<Job[]> {
  const { rows } = await sql<Job>`
    update job set worker = ${worker}, leased_until = now() + ${limits.leaseMs} * interval '1 ms', attempts = attempts + 1
    where id in (
      select id from job j
      where done_at is null and dead_at is null and due <= now() and handler = any(${handlers})
        and (leased_until is null or leased_until < now())
        and (attempts < ${limits.attempts} or every_seconds is not null)
        and (key is null or not exists (
          select from job p where p.handler = j.handler and p.key = j.key and p.id < j.id
            and p.done_at is null and p.dead_at is null))
      order by due, id limit ${most} for update skip locked)
    returning id, handler, key, event, payload, at, attempts as attempt`.execute(db);
  return rows.sort((a, b) => a.id - b.id);
}

/** Keeps the worker's running jobs its own for another lease. */
export async function renewLeases(
  db: Kysely<Tables>,
  worker: string,
  running: readonly number[],
  limits: QueueLimits,
): Promise<void> {
  await sql`
    update job set leased_until = now() + ${limits.leaseMs} * interval '1 ms'
    where worker = ${worker} and id = any(${running}) and done_at is null`.execute(db);
}

/** The job is done; a clock is due again after its time. */
export async function finishJob(db: Kysely<Tables>, worker: string, job: Job): Promise<void> {
  await sql`
    update job set leased_until = null, error = null,
      done_at = case when every_seconds is null then now() end,
      attempts = case when every_seconds is null then attempts else 0 end,
      due = case when every_seconds is null then due else now() + every_seconds * interval '1 s' end
    where ${own(worker, job)}`.execute(db);
}

/** The job failed: it comes again after 2, 4, 8 … seconds (an hour at most), or is dead. A clock never dies. */
export async function failJob(
  db: Kysely<Tables>,
  worker: string,
  job: Job,
  error: string,
  limits: QueueLimits,
): Promise<void> {
  const wait = Math.min(3600, 2 ** Math.min(job.attempt, 12));
  await sql`
    update job set leased_until = null, error = ${error.slice(0, 2000)},
      due = now() + ${wait} * interval '1 s',
      dead_at = case when attempts >= ${limits.attempts} and every_seconds is null then now() end
    where ${own(worker, job)}`.execute(db);
}

/** Gives a job back unfinished at a clean stop; the attempt does not count. */
export async function returnJob(db: Kysely<Tables>, worker: string, job: Job): Promise<void> {
  await sql`
    update job set leased_until = null, attempts = attempts - 1
    where ${own(worker, job)}`.execute(db);
}

/** Marks as dead what took a worker down with it at its last attempt; removes what was done a week ago. */
export async function tidyQueue(db: Kysely<Tables>, limits: QueueLimits): Promise<void> {
  await sql`
    update job set dead_at = now(), error = coalesce(error, 'the worker was lost at each attempt')
    where done_at is null and dead_at is null and leased_until < now() and attempts >= ${limits.attempts}
      and every_seconds is null`.execute(db);
  await sql`
    delete from job where id in (
      select id from job where done_at < now() - interval '7 days' order by done_at limit 1000)`.execute(db);
}

/** Makes the rows of the clocks; a changed interval holds from the next run. */
export async function setClocks(db: Kysely<Tables>, clocks: readonly Clock[]): Promise<void> {
  await sql`
    insert into job (handler, payload, every_seconds)
    select handler, '{}', seconds from unnest(
      ${clocks.map(({ handler }) => handler)}::text[],
      ${clocks.map(({ everySeconds }) => everySeconds)}::integer[]) as u (handler, seconds)
    on conflict (handler) where every_seconds is not null
    do update set every_seconds = excluded.every_seconds where job.every_seconds <> excluded.every_seconds`.execute(db);
}

/** A worker that lost its lease must not finish what another has taken over. */
function own(worker: string, job: Job) {
  return sql<boolean>`id = ${job.id} and worker = ${worker} and attempts = ${job.attempt} and done_at is null`;
}
