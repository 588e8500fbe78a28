import { expect, test } from 'vitest';
import type { GroupRule } from '#standards/process';
import { crowd, task } from './testing/nodes.ts';
import { agree, openNodes, type Play, play, processOf, submit, taskAt } from './testing/play.ts';

const group = (rule: GroupRule, people = crowd(3)): Play => {
  const game = play(processOf(task('x', { people, group: rule, opinion: 'never' }), task('z')));
  submit(game);
  return game;
};
const deny = (game: Play, by: string) => game.send({ kind: 'deny', task: taskAt(game, 'x', by), by });
const where = (game: Play) => game.state?.result ?? openNodes(game).join();

test('sixty countersigners all have their task at once, and the last yes alone moves on', () => {
  const game = group({ rule: 'all' }, crowd(60));
  const ready = game.state?.tokens[0]?.tasks.filter(({ waits }) => !waits) ?? [];
  expect(ready).toHaveLength(60);
  for (const by of crowd(59)) agree(game, 'x', by);
  expect(where(game)).toBe('x');
  agree(game, 'x', 'm60');
  expect(where(game)).toBe('z');
});

test('of twenty decisions on one task one counts, the others learn that it is closed', () => {
  const game = group({ rule: 'one' }, crowd(20));
  const id = taskAt(game, 'x');
  const outcomes = crowd(20).map((by) => game.send({ kind: 'approve', task: id, by }));
  expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.slice(1).every((result) => result.outcome === 'refused' && result.code === 'TASK_CLOSED')).toBe(true);
});

test('of twenty members of an 或签 who all agree one lets the case go on', () => {
  const game = group({ rule: 'any' }, crowd(20));
  const ids = crowd(20).map((by) => [by, taskAt(game, 'x', by)] as const);
  const done = ids
    .map(([by, id]) => game.send({ kind: 'approve', task: id, by }))
    .filter(({ outcome }) => outcome === 'done');
  expect(done).toHaveLength(1);
  expect(game.events.filter((event) => event.event === 'visitOpened' && event.node === 'z')).toHaveLength(1);
});

const words: [what: string, rule: GroupRule, people: number, said: string, end: string][] = [
  ['会签 ends with the first no', { rule: 'all' }, 3, 'yn', 'denied'],
  ['会签 that hears everyone first', { rule: 'all', refusal: 'afterAll' }, 3, 'ny', 'x'],
  ['会签 that has heard everyone', { rule: 'all', refusal: 'afterAll' }, 3, 'nyy', 'denied'],
  ['或签 ends with the first no', { rule: 'any' }, 3, 'n', 'denied'],
  ['或签 that hears everyone goes on with a yes', { rule: 'any', refusal: 'afterAll' }, 3, 'nny', 'z'],
  ['或签 that hears everyone is denied by all', { rule: 'any', refusal: 'afterAll' }, 3, 'nnn', 'denied'],
  ['依次 is denied by whoever is asked', { rule: 'seq' }, 3, 'yn', 'denied'],
  ['依次 goes on when the last has agreed', { rule: 'seq' }, 3, 'yyy', 'z'],
  ['票签 goes on as soon as the share is reached', { rule: 'ratio', percent: 60 }, 5, 'yyy', 'z'],
  ['票签 is denied as soon as the share cannot be reached', { rule: 'ratio', percent: 60 }, 5, 'nnn', 'denied'],
  ['票签 stays open while it can be', { rule: 'ratio', percent: 60 }, 5, 'nnyy', 'x'],
  ['票签 of two thirds of three', { rule: 'ratio', percent: 67 }, 3, 'yy', 'x'],
];
test.each(words)('%s', (_, rule, people, said, end) => {
  const game = group(rule, crowd(people));
  for (const [index, word] of [...said].entries()) {
    const by = `m${index + 1}`;
    expect((word === 'y' ? agree(game, 'x', by) : deny(game, by)).outcome).toBe('done');
  }
  expect(where(game)).toBe(end);
});

test('a vote counts by its weight', () => {
  const weights: Readonly<Record<string, number>> = { m1: 3, m2: 1, m3: 1 };
  const find = () => crowd(3).map((who) => ({ who, weight: weights[who] }));
  const game = play(processOf(task('x', { group: { rule: 'ratio', percent: 60 } }), task('z')), { find });
  submit(game);
  agree(game, 'x', 'm1');
  expect(openNodes(game)).toEqual(['z']);
});

test('a task out of the pool can be claimed, given back and claimed by another', () => {
  const game = group({ rule: 'one' });
  const id = taskAt(game, 'x');
  game.send({ kind: 'claim', task: id, by: 'm1' });
  expect(game.send({ kind: 'approve', task: id, by: 'm2' })).toMatchObject({ code: 'TASK_CLOSED' });
  game.send({ kind: 'unclaim', task: id, by: 'm1' });
  game.send({ kind: 'claim', task: id, by: 'm2' });
  expect(game.send({ kind: 'approve', task: id, by: 'm2' }).outcome).toBe('done');
});

const add = (game: Play, by: string, where: 'before' | 'after' | 'beside', ...people: string[]) =>
  game.send({ kind: 'addSign', task: taskAt(game, 'x', by), by, where, people });

test('前加签: the task waits for the advice, a no among it is only advice', () => {
  const game = group({ rule: 'one' }, ['m1']);
  add(game, 'm1', 'before', 'n1', 'n2');
  expect(agree(game, 'x', 'm1')).toMatchObject({ code: 'TASK_WAITS' });
  agree(game, 'x', 'n1');
  deny(game, 'n2');
  expect(where(game)).toBe('x');
  agree(game, 'x', 'm1');
  expect(where(game)).toBe('z');
});

test('后加签: the task has agreed, and its vote stands once they have; their no is a no', () => {
  const game = group({ rule: 'one' }, ['m1']);
  add(game, 'm1', 'after', 'n1', 'n2');
  agree(game, 'x', 'n1');
  expect(where(game)).toBe('x');
  deny(game, 'n2');
  expect(where(game)).toBe('denied');
});

test('并加签 makes a single task one of two', () => {
  const game = group({ rule: 'one' }, ['m1']);
  add(game, 'm1', 'beside', 'n1');
  agree(game, 'x', 'm1');
  expect(where(game)).toBe('x');
  agree(game, 'x', 'n1');
  expect(where(game)).toBe('z');
});

test('one task never has signers before and after it, and signers do not add signers', () => {
  const game = group({ rule: 'one' }, ['m1']);
  add(game, 'm1', 'before', 'n1');
  expect(add(game, 'n1', 'beside', 'n2')).toMatchObject({ code: 'ADDED_CANNOT_ADD' });
  agree(game, 'x', 'n1');
  expect(add(game, 'm1', 'after', 'n2')).toMatchObject({ code: 'SIGNERS_MIXED' });
});

test('减签 of the last one who is waited for lets the case go on; of one who has spoken it is refused', () => {
  const game = group({ rule: 'one' }, ['m1']);
  const mine = taskAt(game, 'x', 'm1');
  add(game, 'm1', 'after', 'n1', 'n2');
  const [first, second] = [taskAt(game, 'x', 'n1'), taskAt(game, 'x', 'n2')];
  agree(game, 'x', 'n1');
  expect(game.send({ kind: 'removeSign', task: mine, by: 'm1', remove: [first] })).toMatchObject({
    code: 'NOT_REMOVABLE',
  });
  expect(game.send({ kind: 'removeSign', task: mine, by: 'n1', remove: [second] })).toMatchObject({
    code: 'NOT_YOURS',
  });
  expect(game.send({ kind: 'removeSign', task: mine, by: 'm1', remove: [second] }).outcome).toBe('done');
  expect(where(game)).toBe('z');
});

test('a delegate answers, the owner decides; nobody delegates what was delegated to him', () => {
  const game = group({ rule: 'one' }, ['m1']);
  const id = taskAt(game, 'x');
  game.send({ kind: 'delegate', task: id, by: 'm1', to: 'n1' });
  expect(agree(game, 'x', 'n1')).toMatchObject({ code: 'DELEGATED' });
  expect(game.send({ kind: 'delegate', task: id, by: 'n1', to: 'n2' })).toMatchObject({ code: 'DELEGATED' });
  expect(game.send({ kind: 'transfer', task: id, by: 'n1', to: 'n2' })).toMatchObject({ code: 'DELEGATED' });
  game.send({ kind: 'resolve', task: id, by: 'n1', opinion: '已核' });
  agree(game, 'x', 'm1');
  expect(where(game)).toBe('z');
});

test('a transferred task never comes round to a former holder', () => {
  const game = group({ rule: 'one' }, ['m1']);
  const id = taskAt(game, 'x');
  game.send({ kind: 'transfer', task: id, by: 'm1', to: 'n1' });
  game.send({ kind: 'transfer', task: id, by: 'n1', to: 'n2' });
  expect(game.send({ kind: 'transfer', task: id, by: 'n2', to: 'm1' })).toMatchObject({ code: 'GOES_ROUND' });
});
