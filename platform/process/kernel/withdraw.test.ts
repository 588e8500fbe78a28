import { expect, test } from 'vitest';
import type { ProcessNode } from '#standards/process';
import { crowd, par, task } from './testing/nodes.ts';
import { agree, giveBack, openNodes, type Play, play, processOf, submit, taskAt } from './testing/play.ts';

const started = (...nodes: ProcessNode[]) => {
  const game = play(processOf(...nodes));
  submit(game);
  return game;
};
/** Withdraws the latest visit of a node. */
const withdraw = (game: Play, node: string, by: string) => {
  const visit = game.events.findLast((event) => event.event === 'visitOpened' && event.node === node);
  return game.send({
    kind: 'withdraw',
    visit: visit && 'visit' in visit ? (visit.visit ?? 0) : 0,
    by,
    reason: '写错了',
  });
};
const read = (game: Play, node: string, by: string) => game.send({ kind: 'read', task: taskAt(game, node, by), by });

test('what nobody has read yet can be withdrawn; then the handler has his task again and the next has none', () => {
  const game = started(task('a'), task('b'));
  agree(game, 'a', 'a1');
  expect(withdraw(game, 'a', 'a1').outcome).toBe('done');
  expect(openNodes(game)).toEqual(['a']);
  expect(taskAt(game, 'a', 'a1')).toBeGreaterThan(0);
});

test('once read it is too late, unless the node allows it until somebody acts', () => {
  const strict = started(task('a'), task('b'));
  agree(strict, 'a', 'a1');
  read(strict, 'b', 'b1');
  expect(withdraw(strict, 'a', 'a1')).toMatchObject({ code: 'WITHDRAW_TOO_LATE' });
  const mild = started(task('a', { withdraw: 'untilActed' }), task('b'));
  agree(mild, 'a', 'a1');
  read(mild, 'b', 'b1');
  expect(withdraw(mild, 'a', 'a1').outcome).toBe('done');
});

test('once somebody has acted it is too late in any case', () => {
  const game = started(task('a', { withdraw: 'untilActed' }), task('b'), task('c'));
  agree(game, 'a', 'a1');
  game.send({ kind: 'transfer', task: taskAt(game, 'b'), by: 'b1', to: 'n1' });
  expect(withdraw(game, 'a', 'a1')).toMatchObject({ code: 'WITHDRAW_TOO_LATE' });
});

test('only who let the case go on withdraws it, and never where the node forbids it', () => {
  const game = started(task('a', { withdraw: 'never' }), task('b'));
  agree(game, 'a', 'a1');
  expect(withdraw(game, 'a', 'stranger')).toMatchObject({ code: 'NOTHING_TO_WITHDRAW' });
  expect(withdraw(game, 'a', 'a1')).toMatchObject({ code: 'WITHDRAW_FORBIDDEN' });
});

test('the applicant takes an unread application back to mend it', () => {
  const game = started(task('a'));
  expect(withdraw(game, 'start', 'applicant').outcome).toBe('done');
  expect(openNodes(game)).toEqual(['start']);
  game.send({ kind: 'resubmit', task: taskAt(game, 'start'), by: 'applicant' });
  expect(openNodes(game)).toEqual(['a']);
});

test('in an open 会签 each takes back his own word only', () => {
  const game = started(task('a', { people: crowd(3), group: { rule: 'all' } }), task('b'));
  agree(game, 'a', 'm1');
  expect(withdraw(game, 'a', 'm2')).toMatchObject({ code: 'NOTHING_TO_WITHDRAW' });
  expect(withdraw(game, 'a', 'm1').outcome).toBe('done');
  for (const by of crowd(3)) agree(game, 'a', by);
  expect(openNodes(game)).toEqual(['b']);
});

test('the last of a 会签 takes the node back; the others’ yes stands', () => {
  const game = started(task('a', { people: crowd(3), group: { rule: 'all' } }), task('b'));
  for (const by of ['m2', 'm1', 'm3']) agree(game, 'a', by);
  expect(withdraw(game, 'a', 'm1')).toMatchObject({ code: 'NOTHING_TO_WITHDRAW' });
  withdraw(game, 'a', 'm3');
  expect(game.state?.tokens[0]?.tasks.map(({ who, said }) => [who, said])).toEqual([
    ['m1', 'yes'],
    ['m2', 'yes'],
    ['m3', undefined],
  ]);
  agree(game, 'a', 'm3');
  expect(openNodes(game)).toEqual(['b']);
});

test('after a withdrawn 或签 everybody is asked again', () => {
  const game = started(task('a', { people: crowd(3), group: { rule: 'any' } }), task('b'));
  agree(game, 'a', 'm2');
  withdraw(game, 'a', 'm2');
  expect(agree(game, 'a', 'm3').outcome).toBe('done');
  expect(openNodes(game)).toEqual(['b']);
});

test('in an 依次 the next waits again, unless he has read', () => {
  const game = started(task('a', { people: crowd(3), group: { rule: 'seq' } }), task('b'));
  agree(game, 'a', 'm1');
  expect(withdraw(game, 'a', 'm1').outcome).toBe('done');
  expect(agree(game, 'a', 'm2')).toMatchObject({ code: 'TASK_WAITS' });
  agree(game, 'a', 'm1');
  read(game, 'a', 'm2');
  expect(withdraw(game, 'a', 'm1')).toMatchObject({ code: 'WITHDRAW_TOO_LATE' });
});

test('a join that the withdrawn step had completed waits for it again', () => {
  const game = started(par('p', [task('a')], [task('b')]), task('c'));
  agree(game, 'a', 'a1');
  agree(game, 'b', 'b1');
  expect(openNodes(game)).toEqual(['c']);
  expect(withdraw(game, 'a', 'a1')).toMatchObject({ code: 'WITHDRAW_TOO_LATE' });
  expect(withdraw(game, 'b', 'b1').outcome).toBe('done');
  expect(openNodes(game)).toEqual(['b']);
  expect(game.state?.joins).toEqual({ p: [0] });
  expect(withdraw(game, 'a', 'a1').outcome).toBe('done');
  expect(openNodes(game)).toEqual(['a', 'b']);
});

test('branches that opened are taken down together', () => {
  const game = started(task('a'), par('p', [task('b')], [par('q', [task('c')], [task('d')])]));
  agree(game, 'a', 'a1');
  withdraw(game, 'a', 'a1');
  expect(openNodes(game)).toEqual(['a']);
  expect(game.state?.joins).toEqual({});
});

test('a step that was passed over in between goes with it', () => {
  const game = started(task('a', { people: ['m1'] }), task('b', { people: ['m1'], ifDuplicate: 'skip' }), task('c'));
  agree(game, 'a', 'm1');
  expect(openNodes(game)).toEqual(['c']);
  withdraw(game, 'a', 'm1');
  expect(game.state?.trail.map(({ at }) => at)).toEqual(['start']);
});

test('the owner of a delegated task calls it back; signers added behind leave with the word', () => {
  const game = started(task('a'), task('b'));
  game.send({ kind: 'delegate', task: taskAt(game, 'a'), by: 'a1', to: 'n1' });
  withdraw(game, 'a', 'a1');
  game.send({ kind: 'addSign', task: taskAt(game, 'a', 'a1'), by: 'a1', where: 'after', people: ['n2'] });
  expect(withdraw(game, 'a', 'a1').outcome).toBe('done');
  expect(game.state?.tokens[0]?.tasks).toHaveLength(1);
  agree(game, 'a', 'a1');
  expect(openNodes(game)).toEqual(['b']);
});

test('what went straight back to the returner is not withdrawn', () => {
  const game = started(task('a'), task('b', { afterReturn: 'straight' }));
  agree(game, 'a', 'a1');
  giveBack(game, 'b', 'b1', 'a');
  agree(game, 'a', 'a1');
  expect(withdraw(game, 'a', 'a1')).toMatchObject({ code: 'WITHDRAW_STRAIGHT' });
});

test('a secretary takes back what she entered from paper, in the name of the one who signed', () => {
  const game = started(task('a'), task('b'));
  const paper = { holder: 'a1', reference: 'scan-7' };
  game.send({ kind: 'approve', task: taskAt(game, 'a'), by: 'clerk', paper });
  const visit = game.state?.trail.at(-1)?.visit ?? 0;
  expect(game.send({ kind: 'withdraw', visit, by: 'clerk' })).toMatchObject({ code: 'NOTHING_TO_WITHDRAW' });
  expect(game.send({ kind: 'withdraw', visit, by: 'clerk', holder: 'a1' }).outcome).toBe('done');
});

test('whoever has become a party of the case meanwhile takes no word back: he could not give it again', () => {
  const sendsBack = task('b', { people: ['b1'], afterReturn: 'straight' });
  const game = started(task('a'), par('p', [sendsBack], [task('c', { people: ['c1'] }), task('d')]));
  agree(game, 'a', 'a1');
  agree(game, 'c', 'c1');
  giveBack(game, 'b', 'b1', 'start', 'straight');
  game.send({ kind: 'reassign', by: 'admin', task: taskAt(game, 'start'), to: 'c1', reason: '离职' });
  game.send({ kind: 'resubmit', by: 'c1', task: taskAt(game, 'start', 'c1') });
  expect(openNodes(game)).toEqual(['b', 'd']);
  expect(withdraw(game, 'c', 'c1')).toMatchObject({ code: 'WITHDRAW_FORBIDDEN', node: 'c' });
});
