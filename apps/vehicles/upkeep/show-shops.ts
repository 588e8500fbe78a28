import { regionPlaceOf, serviceActor } from '#platform/identity';
import type { JobHandler, Store } from '#platform/store';
import { repairShop } from './repair-shop.resource.ts';

/** Lets everybody at work in the bureau's region see the shops that it chose. */
export function showShopsJob(store: Store): JobHandler {
  return async ({ payload }) => {
    const rows = Array.isArray(payload.rows) ? payload.rows : [];
    await showShops(
      store,
      rows.map(({ id }: { id: string }) => id),
    );
  };
}

/** Does so for shops by their id; again is no harm. */
export async function showShops(store: Store, shops: readonly string[]): Promise<void> {
  const actor = serviceActor('repairShops', { permissions: ['repairShop.read'] });
  await store.run(actor, async (tx) => {
    for (const id of shops) {
      const { bureau } = await tx.get(repairShop, id);
      const place = await regionPlaceOf(store.system, bureau!);
      if (place) await tx.grantSight(repairShop, [id], { place }, null, '定点维修厂在本地区公开');
    }
  });
}
