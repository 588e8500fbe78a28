import { retireFiles } from '#platform/files';
import { serviceActor } from '#platform/identity';
import type { Clock, JobHandler, Store } from '#platform/store';
import { terminalMedia } from './terminal-media.resource.ts';

/** Days that a recording is kept: as long as positions are before they go into archives. */
const KEPT_DAYS = 365;
/** Most that one run takes. */
const MOST = 200;

/** What the worker does for recordings. */
export function mediaWork(store: Store): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
} {
  return {
    handlers: { 'vehicles.retireMedia': () => retireMedia(store, Date.now()) },
    clocks: [{ handler: 'vehicles.retireMedia', everySeconds: 3600 }],
  };
}

/** Gives up the files of recordings whose time is over; their rows stay, with the digest. */
export async function retireMedia(store: Store, now: number): Promise<void> {
  const actor = serviceActor('gateway', { permissions: ['terminalMedia.read', 'terminalMedia.update'] });
  const { rows } = await store.as(actor).find(terminalMedia, {
    filter: {
      and: [
        { field: 'status', op: 'eq', value: 'kept' },
        { field: 'receivedAt', op: 'lt', value: new Date(now - KEPT_DAYS * 86_400_000).toISOString() },
      ],
    },
    limit: MOST,
  });
  for (const { id, rev } of rows)
    await store.run(actor, async (tx) => {
      await retireFiles(tx, terminalMedia, id);
      const as = { permission: 'terminalMedia.update', verb: 'retire' };
      await tx.update(terminalMedia, [{ id, rev, set: { status: 'expired' } }], as);
    });
}
