import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';

const AT_ONCE = 200;

/** After a notice was withdrawn or replaced, its receipts say so; nothing is left to be answered. */
export async function withdrawReceipts(store: Store, notice: string, signal?: AbortSignal): Promise<void> {
  const actor = serviceActor('notices', { permissions: ['noticeReceipt.read', 'noticeReceipt.update'] });
  for (let open = AT_ONCE; open === AT_ONCE && !signal?.aborted; ) {
    open = await store.run(actor, async (tx) => {
      const { rows } = await tx.find(noticeReceipt, {
        filter: {
          and: [
            { field: 'notice', op: 'eq', value: notice },
            { field: 'state', op: 'ne', value: 'withdrawn' },
          ],
        },
        limit: AT_ONCE,
      });
      const patches = rows.map(({ id, rev }) => ({ id, rev, set: { state: 'withdrawn' as const } }));
      if (patches.length > 0) await tx.update(noticeReceipt, patches, { permission: 'noticeReceipt.update' });
      return rows.length;
    });
  }
}
