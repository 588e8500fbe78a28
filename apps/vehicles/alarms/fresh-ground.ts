import type { Store } from '#platform/store';
import { ledgerMark } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import { fence, fenceTarget } from '../fences/fence.resource.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import type { Ground } from './detect/ground.ts';
import { loadFences, loadTimes, loadVehicles, type PermitSource } from './load-ground.ts';

/** Longest time in ms for which a change of fences, vehicles, orders or tables is not seen. */
const STALE = 2000;

/** The ground as it stands; a part of it is read again when what it is made of has changed. */
export function freshGround(store: Store, permits: PermitSource): () => Promise<Ground> {
  const fences = part(
    () => ledgerMark(store, [fence, fenceTarget]),
    () => loadFences(store),
  );
  const vehicles = part(
    async () => `${await ledgerMark(store, [vehicle])} ${await permits.mark(store)}`,
    () => loadVehicles(store, permits),
  );
  let known: Ground | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (known && performance.now() - lookedAt < STALE) return known;
    const all = await vehicles();
    const times = await loadTimes(store, shanghaiDay(new Date()));
    known = { fences: await fences(), vehicle: (id) => all.get(id), ...times };
    lookedAt = performance.now();
    return known;
  };
}

/** Keeps what was loaded as long as its mark stays. */
function part<T>(mark: () => Promise<string>, load: () => Promise<T>): () => Promise<T> {
  let known: { readonly mark: string; readonly value: T } | undefined;
  return async () => {
    const now = await mark();
    if (known?.mark !== now) known = { mark: now, value: await load() };
    return known.value;
  };
}
