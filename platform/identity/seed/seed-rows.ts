import type { Actor, Store } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';

/** Rows written in one transaction. */
const BATCH = 2000;

/** How seeded rows are written: through the one write path, under the seed's own permission. */
export const AS_SEED = { permission: 'platform.seed', verb: 'seed' } as const;

/** Writes a stream of rows in batches and tells which id each item got; answers how many there were. */
export async function seedRows<T, R extends Resource>(
  seeder: { readonly store: Store; readonly actor: Actor },
  resource: R,
  items: Iterable<T>,
  row: (item: T) => InputOf<R['fields']>,
  made: (item: T, id: string) => void = () => undefined,
): Promise<number> {
  let count = 0;
  for (const batch of inBatches(items)) {
    const { rows } = await seeder.store.run(seeder.actor, (tx) => tx.create(resource, batch.map(row), AS_SEED));
    batch.forEach((item, i) => {
      made(item, rows[i]!.id);
    });
    count += batch.length;
  }
  return count;
}

function* inBatches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
