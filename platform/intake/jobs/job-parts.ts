import { type Files, fileOfRow, type LocalCopy, localBytesOf } from '#platform/files';
import { resolveActor } from '#platform/identity';
import type { Actor, Database, Job, Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { moveBatch } from '../batch/batch-row.ts';
import { changeWork, type Work, workOf } from '../batch/work.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';

/** What the jobs of the intake work with. */
export interface JobParts {
  readonly store: Store;
  /** The same database as the store's, for COPY. */
  readonly database: Database;
  readonly files: Files;
  /** Asia/Shanghai day; today when not given. */
  readonly day?: () => string;
}

/** The batch that a job is about. */
export function batchOf(job: Job): string {
  return String(job.payload.batch);
}

/** The person of the batch with the rights of this very moment; undefined when they may not act any more. */
export function actorOfWork({ store, day }: JobParts, { account, assignment }: Work): Promise<Actor | undefined> {
  return resolveActor(store, { account, assignment, day: day?.() ?? shanghaiDay(new Date()) });
}

/** Work of a batch that was not given up; undefined otherwise. */
export async function liveWork({ store }: JobParts, batch: string): Promise<Work | undefined> {
  const work = await workOf(store.system, batch).catch(() => undefined);
  return work && !work.ended ? work : undefined;
}

/** The uploaded bytes on this machine; throws what the files wing refuses with, FILE_CHECKING while a scanner has not spoken. */
export async function bytesOfWork({ store, files }: JobParts, { batch, file }: Work): Promise<LocalCopy> {
  return localBytesOf(files, await fileOfRow(store, intakeBatch, batch, file));
}

/** Ends a batch that cannot go on, with the sentence that the person reads. */
export async function failBatch(
  { store }: JobParts,
  batch: string,
  from: readonly string[],
  message: string,
): Promise<void> {
  const set = { stage: 'failed', message: message.slice(0, 1000), endedAt: new Date().toISOString() } as const;
  await moveBatch(store, batch, from, set, (tx) => changeWork(tx.system, batch, { total: null }));
}
