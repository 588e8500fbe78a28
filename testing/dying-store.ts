import type { Store } from '#platform/store';

/** When a worker dies in a transaction: with its work done and not committed, or just after the commit. */
export type Death = 'before its commit' | 'after its commit';

/** A store whose worker dies in its n-th transaction; everything after it never happens. Work fails with `killed`, as seen by whoever started it. */
export function dyingStore(store: Store, nth: number, death: Death): Store {
  let runs = 0;
  return {
    ...store,
    run: async (actor, work, command) => {
      runs += 1;
      if (runs > nth) throw new Error('killed');
      const done = await store.run(
        actor,
        async (tx) => {
          const answer = await work(tx);
          if (runs === nth && death === 'before its commit') throw new Error('killed');
          return answer;
        },
        command,
      );
      if (runs === nth) throw new Error('killed');
      return done;
    },
  };
}
