import { expect, test } from 'vitest';
import { crowd, par, task } from './testing/nodes.ts';
import { agree, giveBack, openNodes, play, processOf, submit, taskAt } from './testing/play.ts';

const branched = () => play(processOf(task('a'), par('p', [task('b'), task('c')], [task('d'), task('e')]), task('f')));

test('one branch has ended, the other is returned within itself: only that one is open, the join waits', () => {
  const game = branched();
  submit(game);
  for (const id of ['a', 'b', 'c', 'd']) agree(game, id, `${id}1`);
  giveBack(game, 'e', 'e1', 'd');
  expect(openNodes(game)).toEqual(['d']);
  agree(game, 'd', 'd1');
  expect(openNodes(game)).toEqual(['e']);
  agree(game, 'e', 'e1');
  expect(openNodes(game)).toEqual(['f']);
});

test('a return out of a branch takes the other branches down; everything is walked again', () => {
  const game = branched();
  submit(game);
  for (const id of ['a', 'b', 'd']) agree(game, id, `${id}1`);
  giveBack(game, 'c', 'c1', 'a');
  expect(openNodes(game)).toEqual(['a']);
  expect(game.events.filter((event) => event.event === 'visitClosed').slice(-2)).toMatchObject([
    { node: 'c', outcome: 'returned' },
    { node: 'e', outcome: 'superseded' },
  ]);
  agree(game, 'a', 'a1');
  expect(openNodes(game)).toEqual(['b', 'd']);
});

test('from behind a join the case goes back in front of the whole, never into one branch', () => {
  const game = branched();
  submit(game);
  for (const id of ['a', 'b', 'c', 'd', 'e']) agree(game, id, `${id}1`);
  expect(giveBack(game, 'f', 'f1', 'c')).toMatchObject({ code: 'CANNOT_RETURN_THERE' });
  giveBack(game, 'f', 'f1', 'previous');
  expect(openNodes(game)).toEqual(['a']);
});

test('straight back: the applicant mends, the returner is asked again, what others did stands', () => {
  const game = play(
    processOf(
      task('a'),
      par('p', [task('b'), task('c', { afterReturn: 'straight' })], [task('d'), task('e')]),
      task('f'),
    ),
  );
  submit(game);
  for (const id of ['a', 'b', 'd', 'e']) agree(game, id, `${id}1`);
  giveBack(game, 'c', 'c1', 'start');
  expect(openNodes(game)).toEqual(['start']);
  game.send({ kind: 'resubmit', task: taskAt(game, 'start'), by: 'applicant' });
  expect(openNodes(game)).toEqual(['c']);
  agree(game, 'c', 'c1');
  expect(openNodes(game)).toEqual(['f']);
});

test('straight back opens the open siblings again too, for the same people', () => {
  const game = play(
    processOf(
      par('p', [task('c', { afterReturn: 'choose' })], [task('d', { people: crowd(3), group: { rule: 'all' } })]),
      task('f'),
    ),
  );
  submit(game);
  agree(game, 'd', 'm1');
  giveBack(game, 'c', 'c1', 'start', 'straight');
  game.send({ kind: 'resubmit', task: taskAt(game, 'start'), by: 'applicant' });
  expect(openNodes(game)).toEqual(['c', 'd']);
  expect(game.state?.tokens.find(({ at }) => at === 'd')?.tasks.map(({ who, said }) => [who, said])).toEqual([
    ['m1', undefined],
    ['m2', undefined],
    ['m3', undefined],
  ]);
});

test('a straight return inside a straight return finds its way back through both', () => {
  const game = play(
    processOf(task('a'), task('b', { afterReturn: 'straight' }), task('c', { afterReturn: 'straight' }), task('d')),
  );
  submit(game);
  agree(game, 'a', 'a1');
  agree(game, 'b', 'b1');
  giveBack(game, 'c', 'c1', 'b');
  giveBack(game, 'b', 'b1', 'a');
  agree(game, 'a', 'a1');
  expect(openNodes(game)).toEqual(['b']);
  agree(game, 'b', 'b1');
  expect(openNodes(game)).toEqual(['c']);
});

test('who returned it must say so where the node leaves the choice, and may not where it does not', () => {
  const game = play(processOf(task('a'), task('b', { afterReturn: 'again' })));
  submit(game);
  agree(game, 'a', 'a1');
  expect(giveBack(game, 'b', 'b1', 'a', 'straight')).toMatchObject({ code: 'NOT_ALLOWED_HERE' });
});

test('a node offers only the targets it names', () => {
  const game = play(processOf(task('a'), task('b'), task('c', { returnTo: ['applicant', { node: 'a' }] })));
  submit(game);
  agree(game, 'a', 'a1');
  agree(game, 'b', 'b1');
  expect(giveBack(game, 'c', 'c1', 'previous')).toMatchObject({ code: 'CANNOT_RETURN_THERE' });
  expect(giveBack(game, 'c', 'c1', 'b')).toMatchObject({ code: 'CANNOT_RETURN_THERE' });
  expect(giveBack(game, 'c', 'c1', 'a').outcome).toBe('done');
});

test('a refusal may go back to a node, and to the applicant where the case did not come by it', () => {
  const definition = processOf(
    {
      type: 'if',
      id: 'i',
      title: 'i',
      branches: [{ title: '大', when: { op: 'value', value: false }, nodes: [task('a')] }],
      otherwise: { title: '小', nodes: [] },
    },
    task('b', { opinion: 'never', onDeny: { returnTo: { node: 'a' } } }),
  );
  const game = play(definition);
  submit(game);
  game.send({ kind: 'deny', task: taskAt(game, 'b'), by: 'b1' });
  expect(openNodes(game)).toEqual(['start']);
  expect(game.state?.round).toBe(2);
});

test('a returned node goes to whoever handled it, and by its rules when he cannot any more', () => {
  const game = play(processOf(task('a', { people: ['a1', 'a2'] }), task('b')));
  submit(game);
  game.send({ kind: 'approve', task: taskAt(game, 'a'), by: 'a2' });
  game.find = ({ rules, purpose }) =>
    purpose === 'again'
      ? []
      : rules.flatMap((rule) => (rule.by === 'people' ? rule.people.map((who) => ({ who })) : []));
  giveBack(game, 'b', 'b1', 'a');
  expect(game.state?.tokens[0]?.tasks[0]?.pool).toEqual(['a1', 'a2', 'a2'].slice(0, 2));
});

test('a jump leaves a branch but never enters one, and names two administrators', () => {
  const game = branched();
  submit(game);
  const jump = (to: string) => game.send({ kind: 'jump', by: 'admin', second: 'admin2', to, reason: '更正' });
  expect(jump('c')).toMatchObject({ code: 'CANNOT_JUMP_THERE' });
  expect(jump('p')).toMatchObject({ code: 'UNKNOWN_NODE' });
  agree(game, 'a', 'a1');
  expect(jump('c').outcome).toBe('done');
  expect(openNodes(game)).toEqual(['c', 'd']);
  expect(jump('f').outcome).toBe('done');
  expect(openNodes(game)).toEqual(['f']);
});
