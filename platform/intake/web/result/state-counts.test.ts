import { expect, test } from 'vitest';
import { allLines, firstState, shownStates } from './state-counts.ts';

const none = { ready: 0, held: 0, folded: 0, skipped: 0, excluded: 0, done: 0, undone: 0, kept: 0 };
const counts = (some: Partial<typeof none>) => ({ ...none, create: 0, update: 0, same: 0, ...some });

test.each([
  ['what waits comes first', { held: 2, ready: 5, skipped: 9 }, 'held'],
  ['else what may go', { ready: 5, skipped: 9 }, 'ready'],
  ['else what went', { done: 5, skipped: 9 }, 'done'],
  ['a file without any line opens on what waits', {}, 'held'],
] as const)('%s', (_title, some, first) => {
  expect(firstState({ stage: 'checked', counts: counts(some) })).toBe(first);
});

test('every line of the file is counted once, whatever became of it', () => {
  const all = counts({ ready: 1, held: 2, folded: 3, skipped: 4, excluded: 5, done: 6, undone: 7, kept: 8 });
  expect(allLines({ counts: { ...all, create: 100, update: 100, same: 100 } })).toBe(36);
});

test('states without lines are not shown, except the two that a person asks for first', () => {
  expect(shownStates({ stage: 'checked', counts: counts({ skipped: 3 }) })).toEqual([
    { state: 'held', count: 0 },
    { state: 'ready', count: 0 },
    { state: 'skipped', count: 3 },
  ]);
  expect(shownStates({ stage: 'committed', counts: counts({ done: 3 }) })).toEqual([{ state: 'done', count: 3 }]);
});
