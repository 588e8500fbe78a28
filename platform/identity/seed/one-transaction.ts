import type { Actor, Store } from '#platform/store';

/** Does work whose every run becomes part of one transaction: all of it or, when it fails or the process dies, nothing. */
export function oneTransaction<T>(store: Store, actor: Actor, work: (store: Store) => Promise<T>): Promise<T> {
  return store.run(actor, (tx) => work({ ...store, system: tx.system, run: (_actor, part) => part(tx) }));
}
