import { expect, test } from 'vitest';
import type { CaseEvent } from '#standards/process';
import { freshTasks, touchRounds } from './touched-tasks.ts';

const opened = (task: number, who?: string): CaseEvent => ({
  event: 'taskOpened',
  task,
  visit: 1,
  node: 'x',
  kind: 'decide',
  ...(who ? { who } : { pool: ['a', 'b'] }),
});
const changed = (
  task: number,
  change: 'transferred' | 'claimed' | 'read' | 'reopened',
  who: string,
): CaseEvent & { event: 'taskChanged' } => ({ event: 'taskChanged', task, visit: 1, node: 'x', change, who });
const closed = (task: number, opinion?: string): CaseEvent & { event: 'taskClosed' } => ({
  event: 'taskClosed',
  task,
  visit: 1,
  node: 'x',
  outcome: 'agreed',
  deed: { by: 'a', ...(opinion ? { opinion } : {}) },
});

test('a task that opens and ends in one step is what the last word left of it', () => {
  const events = [opened(1), changed(1, 'claimed', 'a'), changed(1, 'read', 'a'), closed(1, '同意')];
  expect(freshTasks({ events })).toMatchObject([{ task: 1, who: 'a', read: true, done: true, opinion: '同意' }]);
});

test('whoever had a task first stays known when it is handed on twice, and the new holder has not read it', () => {
  const events = [
    opened(1, 'a'),
    changed(1, 'read', 'a'),
    changed(1, 'transferred', 'b'),
    changed(1, 'transferred', 'c'),
  ];
  const [task] = freshTasks({ events });
  expect(task).toMatchObject({ who: 'c', original: 'a' });
  expect(task?.read).toBeUndefined();
});

test('no round names a task twice, in the order of the words; tasks that opened are in none', () => {
  const events = [changed(1, 'claimed', 'a'), closed(2), closed(1), opened(3, 'a'), closed(3)];
  expect(touchRounds({ events }).map((round) => round.map(({ task, event }) => [task, event]))).toEqual([
    [
      [1, 'taskChanged'],
      [2, 'taskClosed'],
    ],
    [[1, 'taskClosed']],
  ]);
});

test('a step that touches no task has no round', () => {
  expect(touchRounds({ events: [opened(1, 'a')] })).toEqual([]);
  expect(freshTasks({ events: [] })).toEqual([]);
});
