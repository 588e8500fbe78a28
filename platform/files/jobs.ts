import type { Clock, JobHandler, Store } from '#platform/store';
import type { Files } from './files.ts';
import { SCAN_JOB, scanJob } from './scan/scan-job.ts';
import { sweepFiles } from './sweep.ts';

const SWEEP = 'files.sweep';

/** Jobs of the files wing for the worker: the scanner, and once an hour what nobody needs goes away. */
export function filesJobs(
  files: Files,
  store: Store,
): { readonly handlers: Readonly<Record<string, JobHandler>>; readonly clocks: readonly Clock[] } {
  return {
    handlers: { [SCAN_JOB]: scanJob(files, store), [SWEEP]: () => sweepFiles(files, store) },
    clocks: [{ handler: SWEEP, everySeconds: 3600 }],
  };
}
