import type { SeededRandom } from '../../simulate/seeded-random.ts';

/** A number around 0 with the given standard deviation, as errors of a receiver are. */
export function noise({ next }: SeededRandom, deviation: number): number {
  return (next() + next() + next() + next() - 2) * Math.sqrt(3) * deviation;
}
