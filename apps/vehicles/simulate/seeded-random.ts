/** Numbers that look random and are the same in every run of a seed. */
export interface SeededRandom {
  /** From 0 up to 1. */
  next(): number;
  /** From `low` up to `high`. */
  between(low: number, high: number): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** Whether something of this share of likelihood happens. */
  chance(share: number): boolean;
}

/** A generator of its own for a seed; the same seed gives the same numbers. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (limit) => Math.floor(limit * next()),
    chance: (share) => next() < share,
  };
}

/** A seed out of a text, so that things with names have their own numbers. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
