import type { Actor, Store, WriteOptions } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';
import { serviceActor } from '../actor/service-actor.ts';

/** Hears of each batch: how many rows of which resource it wrote. */
export type SeedProgress = (resource: Resource, rows: number) => void;

/** Who seeds, and where. */
export interface Seeder {
  readonly store: Store;
  readonly actor: Actor;
  readonly progress?: SeedProgress;
}

/** How seeded rows are written: through the one write path, under the seed's own permission. */
export const AS_SEED = { permission: 'platform.seed', verb: 'seed' } as const;

/** The seed on a store: it may read everything and write under `platform.seed`. */
export function seederOn(store: Store, progress?: SeedProgress): Seeder {
  const reads = [...store.registry.resources.keys()].map((name) => `${name}.read`);
  return { store, actor: serviceActor('seed', { permissions: ['platform.seed', ...reads] }), progress };
}

/** How the items of a stream become rows. */
export interface SeedPlan<T, R extends Resource> {
  row(item: T): InputOf<R['fields']>;
  /** Hears the id that an item got. */
  made?(item: T, id: string): void;
  /** Why the row is as it is, where a rule asks for an explanation; kept in the trail. */
  reason?(item: T): string | undefined;
}

/** Writes a stream of rows in batches, one transaction each; answers how many there were. */
export async function seedRows<T, R extends Resource>(
  seeder: Seeder,
  resource: R,
  items: Iterable<T>,
  plan: SeedPlan<T, R>,
): Promise<number> {
  let count = 0;
  for (const batch of inBatches(items)) {
    await seeder.store.run(seeder.actor, async (tx) => {
      for (const [reason, part] of byReason(batch, plan)) {
        const options: WriteOptions = { ...AS_SEED, reason };
        const { rows } = await tx.create(resource, part.map(plan.row), options);
        part.forEach((item, i) => {
          plan.made?.(item, rows[i]!.id);
        });
      }
    });
    count += batch.length;
    seeder.progress?.(resource, batch.length);
  }
  return count;
}

/** Rows written in one transaction. */
const BATCH = 4000;

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

function byReason<T, R extends Resource>(
  batch: readonly T[],
  { reason }: SeedPlan<T, R>,
): Map<string | undefined, T[]> {
  const parts = new Map<string | undefined, T[]>();
  for (const item of batch) {
    const why = reason?.(item);
    const part = parts.get(why);
    if (part) part.push(item);
    else parts.set(why, [item]);
  }
  return parts;
}
