import { expect, test } from 'vitest';
import { step } from './step.ts';
import { FAULTS, FAULTY_MOVES } from './testing/faulty-steps.ts';
import { playAtRandom } from './testing/random-play.ts';

/** Four fixed seeds and one new each time, printed so that a failure can be seen again. */
const fresh = Date.now() % 2 ** 31;
const seeds = [1, 20_260_302, 777, 40_4, fresh];

test.each(seeds)('no random case breaks an invariant (seed %i)', (seed) => {
  const played = playAtRandom(step, seed, 21_000);
  expect(played.breach, `seed ${seed}`).toBeUndefined();
  // The play is worth something only if most of it really happens and cases come to their end.
  expect(played.done / played.actions).toBeGreaterThan(0.3);
  expect(played.ended).toBeGreaterThan(300);
});

test.each(Object.entries(FAULTS))('the random test has teeth: %s is caught', (_, faulty) => {
  expect(playAtRandom(faulty, 1, 22_000).breach).toBeDefined();
});

test.each(Object.entries(FAULTY_MOVES))('the random test has teeth: %s is caught', (_, faulty) => {
  expect(playAtRandom(step, 1, 22_000, faulty).breach).toBeDefined();
});
