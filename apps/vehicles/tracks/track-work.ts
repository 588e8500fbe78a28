import path from 'node:path';
import type { Clock, JobHandler, Store } from '#platform/store';
import { prepareMonths, retireMonths, sweepLive } from '#platform/tracks';
import { trackGround } from './track-ground.ts';

/** Folder of the archives of positions. */
export const archiveOf = (dataDir: string): string => path.join(dataDir, 'archive/positions');

/** What the worker does for tracks: the live map follows the ledger, months stand ready, and those over for a year go into archives. */
export function trackWork(
  store: Store,
  dataDir: string,
): { readonly handlers: Readonly<Record<string, JobHandler>>; readonly clocks: readonly Clock[] } {
  return {
    handlers: {
      'tracks.sweepLive': () => sweepLive(trackGround, store),
      'tracks.keepMonths': async () => {
        await prepareMonths(store);
        await retireMonths(store, archiveOf(dataDir));
      },
    },
    clocks: [
      { handler: 'tracks.sweepLive', everySeconds: 10 },
      { handler: 'tracks.keepMonths', everySeconds: 21_600 },
    ],
  };
}
