import type { JobHandler, Store } from '#platform/store';
import type { Documents } from './documents.ts';
import { PAPER_JOB, paperJob } from './paper-job.ts';

/** Jobs of the documents wing for the worker: papers are printed there, since a signature does not wait for them. */
export function documentsJobs(
  documents: Documents,
  store: Store,
): { readonly handlers: Readonly<Record<string, JobHandler>> } {
  return { handlers: { [PAPER_JOB]: paperJob(documents, store) } };
}
