import type { JobHandler, Store } from '#platform/store';
import { findFile } from '../file-row.ts';
import type { Files } from '../files.ts';
import { file } from '../resources/file.resource.ts';
import { scanContent } from './scan-content.ts';
import { scannerActor } from './scanner-actor.ts';

/** Name of the job that lets a scanner judge a new file. */
export const SCAN_JOB = 'files.scan';

/** Lets the scanner judge a file; a scanner that fails is asked again later, and the file waits. */
export function scanJob(files: Files, store: Store): JobHandler {
  return async ({ payload }, signal) => {
    const found = await findFile(store.system, String(payload.file));
    if (found?.state !== 'checking') return;
    const verdict = files.scanner ? await scanContent(files, files.scanner, found.digest, signal) : CLEAN;
    const set = { state: verdict.clean ? ('kept' as const) : ('quarantined' as const), finding: verdict.words };
    await store.run(scannerActor(), async (tx) => {
      await tx.update(file, [{ id: found.id, rev: found.rev, set }], { permission: 'file.update', verb: 'scan' });
    });
  };
}

const CLEAN = { clean: true, words: '未配置检查程序' };
