import { expect, test } from 'vitest';
import { field, gte, int, value } from '#standards/language';
import type { ProcessNode } from '#standards/process';
import { par, task } from './testing/nodes.ts';
import { agree, giveBack, openNodes, play, processOf, submit, taskAt } from './testing/play.ts';

test('an ordinary case is a few hundred bytes between its steps', () => {
  const id = (n: number) => `0197a1b2-0000-7000-8000-00000000000${n}`;
  const people = (n: number) => ({ people: [id(n)] });
  const sign = par('p', [task('c', people(3))], [task('d', people(4))], [task('e', people(5))]);
  const game = play(
    processOf(task('a', people(1)), task('b', people(2)), sign, task('f', people(6)), task('g', people(7))),
  );
  const sizes = [submit(game)].map(() => JSON.stringify(game.state).length);
  for (const [n, node] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
    agree(game, node, id(n + 1));
    sizes.push(JSON.stringify(game.state).length);
  }
  expect(Math.max(...sizes)).toBeLessThan(900);
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(650);
});

test('clocks start and stop with the visit, whatever ends it', () => {
  const limit = { amount: 3, unit: 'workday' } as const;
  const game = play(processOf(task('a', { limit }), par('p', [task('b', { limit })], [task('c', { limit })])));
  submit(game);
  agree(game, 'a', 'a1');
  giveBack(game, 'b', 'b1', 'start');
  const clocks = game.events.flatMap((event) =>
    event.event === 'clockStarted' || event.event === 'clockStopped' ? [`${event.node} ${event.event.slice(5)}`] : [],
  );
  expect(clocks).toEqual(['a Started', 'a Stopped', 'b Started', 'c Started', 'b Stopped', 'c Stopped']);
});

test('the round stands on each visit and grows with each return', () => {
  const game = play(processOf(task('a'), task('b')));
  submit(game);
  agree(game, 'a', 'a1');
  giveBack(game, 'b', 'b1', 'a');
  agree(game, 'a', 'a1');
  const rounds = game.events.flatMap((event) =>
    event.event === 'visitOpened' ? [`${event.node} ${event.round}`] : [],
  );
  expect(rounds).toEqual(['start 1', 'a 1', 'b 1', 'a 2', 'b 2']);
});

test('a deed tells who signed, in whose name, with which words and which paper', () => {
  const game = play(processOf(task('a')));
  submit(game);
  const paper = { holder: 'a1', reference: 'scan-3' };
  game.send({ kind: 'approve', task: taskAt(game, 'a'), by: 'clerk', opinion: '同意', paper });
  expect(game.events.findLast(({ event }) => event === 'taskClosed')).toMatchObject({
    outcome: 'agreed',
    deed: { by: 'clerk', holder: 'a1', paper: 'scan-3', opinion: '同意' },
  });
});

const branch: ProcessNode = {
  type: 'if',
  id: 'i',
  title: '金额',
  branches: [{ title: '大', when: gte(field('n'), value(5)), nodes: [task('big')] }],
  otherwise: { title: '小', nodes: [task('small')] },
};
test.each([
  [{ n: 7 }, 'big', 0],
  [{ n: 1 }, 'small', -1],
  [{}, 'small', -1],
])('with %o the case takes its way: %s', (form, node, chosen) => {
  const game = play(processOf(branch), { form });
  game.rules = { today: '2026-03-02', fields: { n: int('数', { id: 'n' }) }, lookup: () => undefined };
  submit(game);
  expect(openNodes(game)).toEqual([node]);
  expect(game.events).toContainEqual({ event: 'branchChosen', node: 'i', branch: chosen });
});

test('copies are sent in passing and never wait', () => {
  const game = play(
    processOf(task('a'), { type: 'cc', id: 'k', title: '抄送', who: [{ by: 'people', people: ['k1', 'k1', 'k2'] }] }),
  );
  submit(game);
  agree(game, 'a', 'a1');
  expect(game.events).toContainEqual({ event: 'copied', node: 'k', people: ['k1', 'k2'] });
  expect(game.state?.result).toBe('approved');
});

test('a second opening of a task is nothing new', () => {
  const game = play(processOf(task('a')));
  submit(game);
  const read = () => game.send({ kind: 'read', task: taskAt(game, 'a'), by: 'a1' });
  expect(read()).toMatchObject({ outcome: 'done', events: [{ event: 'taskChanged', change: 'read' }] });
  expect(read()).toMatchObject({ outcome: 'done', events: [] });
});

test('an opinion is asked for as the node says', () => {
  const game = play(processOf(task('a', { opinion: 'always' })));
  submit(game);
  expect(agree(game, 'a', 'a1')).toMatchObject({ code: 'OPINION_REQUIRED', node: 'a' });
});

test('a button that the node does not offer is refused', () => {
  const game = play(processOf(task('a', { allow: ['deny'] })));
  submit(game);
  for (const command of [
    { kind: 'transfer', to: 'n1' },
    { kind: 'delegate', to: 'n1' },
    { kind: 'return', to: 'applicant', opinion: '退' },
    { kind: 'addSign', where: 'beside', people: ['n1'] },
    { kind: 'removeSign', remove: [1] },
  ] as const) {
    expect(game.send({ ...command, task: taskAt(game, 'a'), by: 'a1' })).toMatchObject({ code: 'NOT_ALLOWED_HERE' });
  }
});
