import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import type { Documents } from './documents.ts';
import { PAPER_JOB, paperJob } from './paper-job.ts';
import type { DocumentDesk } from './signing/document-desk.ts';
import { realignDocuments } from './steps/realign.ts';

const REALIGN = 'documents.realign';

/**
 * Jobs of the documents wing for the worker: papers are printed there, since a signature does not wait for them; and what waits follows the signing matrix
 * and the organisation, at once when a decision table was published, else within ten minutes.
 */
export function documentsJobs(
  documents: Documents,
  store: Store,
  desk: DocumentDesk,
): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  return {
    handlers: { [PAPER_JOB]: paperJob(documents, store), [REALIGN]: () => realignDocuments(store, desk) },
    clocks: [{ handler: REALIGN, everySeconds: 600 }],
    subscriptions: [{ event: 'ruleChange.published', handler: REALIGN }],
  };
}
