/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** Between 0 and 1. */
  next(): number;
  between(from: number, to: number): number;
  /** True in a share of the cases. */
  chance(share: number): boolean;
  /** Around 0 with the given standard deviation. */
  noise(deviation: number): number;
}

/** A small generator (xorshift, 32 bit). */
export function seededRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    chance: (share) => next() < share,
    noise: (deviation) => (next() + next() + next() + next() - 2) * Math.sqrt(3) * deviation,
  };
}
