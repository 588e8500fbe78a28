/** Choices that look random and are the same on every run. */
export interface Chooser {
  /** Whole number, both ends included. */
  int(least: number, most: number): number;
  of<T>(things: readonly T[]): T;
}

/** A chooser that starts from a seed (xorshift32). */
export function chooser(seed: number): Chooser {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { int, of: (things) => things[int(0, things.length - 1)]! };
}
