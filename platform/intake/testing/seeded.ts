/** A source of chance that gives the same each time for the same seed. */
export interface Seeded {
  /** Whole number from 0 up to, not including, `n`. */
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
  /** Text of signs of an alphabet. */
  signs(alphabet: string, length: number): string;
}

/** Makes such a source (a linear congruence; good enough to strew damage). */
export function seeded(seed: number): Seeded {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  const below = (n: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * n);
  };
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    signs: (alphabet, length) => Array.from({ length }, () => alphabet[below(alphabet.length)]!).join(''),
  };
}
