/** Random numbers from a seed, the same on every machine. */
export interface Random {
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  /** True with this chance. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** A generator of random numbers (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (n) => Math.floor(next() * n),
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)]!,
  };
}
