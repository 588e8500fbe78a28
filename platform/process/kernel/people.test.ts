import { expect, test } from 'vitest';
import type { Found, Need, TaskNode } from '#standards/process';
import { stepResolving } from './step-resolving.ts';
import { par, task } from './testing/nodes.ts';
import { agree, type Finder, findNamed, openNodes, play, processOf, submit, taskAt, worldOf } from './testing/play.ts';

const opened = (node: TaskNode, find?: Finder, rest: TaskNode[] = []) => {
  const game = play(processOf(node, ...rest), find ? { find } : {});
  submit(game);
  const tasks = game.state?.tokens.find(({ at }) => at === node.id)?.tasks ?? [];
  return {
    game,
    tasks: tasks.map(({ who, for: f, pool, stuck }) =>
      [who ?? pool?.join('+'), f ? `for ${f}` : '', stuck ? 'stuck' : ''].filter(Boolean).join(' '),
    ),
  };
};

test('the applicant is taken out of those who decide, the others stay', () => {
  expect(opened(task('x', { people: ['applicant', 'm1'], group: { rule: 'all' } })).tasks).toEqual(['m1']);
});

test('a party of the case does not decide it either', () => {
  const game = play(processOf(task('x', { people: ['subject', 'm1'], group: { rule: 'any' } })));
  game.send({ kind: 'start', by: 'clerk', applicant: 'clerk', parties: ['subject'] });
  expect(game.state?.tokens[0]?.tasks.map(({ who }) => who)).toEqual(['m1']);
});

test('somebody else steps in for the applicant where the node says who', () => {
  const node = task('x', {
    people: ['applicant'],
    ifSelf: [{ by: 'role', role: 'chief', in: { at: 'applicantUnit' } }],
  });
  expect(opened(node).tasks).toEqual(['chief']);
});

test('work without a verdict may be the applicant’s own, and has no denial', () => {
  const { game, tasks } = opened(task('x', { who: [{ by: 'applicant' }], duty: 'handle' }));
  expect(tasks).toEqual(['applicant']);
  const id = taskAt(game, 'x');
  expect(game.send({ kind: 'deny', task: id, by: 'applicant', opinion: '不' })).toMatchObject({
    code: 'NO_VERDICT_HERE',
  });
  expect(agree(game, 'x', 'applicant').outcome).toBe('done');
});

test('where nobody is found nothing is approved: the administrator must appoint somebody, and a warning is given', () => {
  const { game, tasks } = opened(task('x', { people: ['applicant'] }));
  expect(tasks).toEqual(['admin stuck']);
  expect(game.events).toContainEqual({ event: 'warned', node: 'x', visit: 3, about: 'nobodyFound' });
  const id = taskAt(game, 'x');
  expect(agree(game, 'x', 'admin')).toMatchObject({ code: 'ASSIGN_FIRST' });
  expect(game.send({ kind: 'deny', task: id, by: 'admin', opinion: '不' })).toMatchObject({ code: 'ASSIGN_FIRST' });
  expect(game.send({ kind: 'return', task: id, by: 'admin', to: 'applicant', opinion: '退' })).toMatchObject({
    code: 'ASSIGN_FIRST',
  });
  game.send({ kind: 'transfer', task: id, by: 'admin', to: 'm1' });
  expect(agree(game, 'x', 'm1').outcome).toBe('done');
  expect(game.state?.result).toBe('approved');
});

test('where there is not even an administrator the task lies open until one is appointed', () => {
  const { game, tasks } = opened(task('x', { people: ['applicant'] }), ({ rules }) =>
    findNamed({ key: '', node: '', purpose: 'who', rules }),
  );
  expect(tasks).toEqual(['stuck']);
  expect(game.events).toContainEqual({ event: 'warned', node: 'x', visit: 3, about: 'nobodyAtAll' });
  expect(
    game.send({ kind: 'reassign', by: 'applicant', task: taskAt(game, 'x'), to: 'm1', reason: '指定' }),
  ).toMatchObject({ code: 'OWN_CASE' });
  expect(game.send({ kind: 'reassign', by: 'boss', task: taskAt(game, 'x'), to: 'm1', reason: '指定' }).outcome).toBe(
    'done',
  );
});

const deputised: Finder = (need) =>
  findNamed(need).map(
    ({ who }): Found =>
      who === 'm1' ? { who: 'deputy', for: 'm1' } : who === 'm2' ? { who: 'applicant', for: 'm2' } : { who },
  );

test('a standing deputy has the task in his principal’s name; never if he is the applicant', () => {
  expect(opened(task('x', { people: ['m1', 'm2', 'm3'], group: { rule: 'all' } }), deputised).tasks).toEqual([
    'deputy for m1',
    'm2',
    'm3',
  ]);
});

test('a person found for himself and as a deputy has one task, his own', () => {
  const twice: Finder = () => [{ who: 'm2', for: 'm1' }, { who: 'm2' }];
  expect(opened(task('x', { group: { rule: 'all' } }), twice).tasks).toEqual(['m2']);
});

test('a transfer to somebody who is away reaches his deputy; to somebody disabled it is refused', () => {
  const find: Finder = (need) =>
    need.purpose === 'added' ? deputised(need).filter(({ who }) => who !== 'gone') : findNamed(need);
  const game = play(processOf(task('x')), { find });
  submit(game);
  const id = taskAt(game, 'x');
  expect(game.send({ kind: 'transfer', task: id, by: 'x1', to: 'gone' })).toMatchObject({ code: 'NOT_AVAILABLE' });
  game.send({ kind: 'transfer', task: id, by: 'x1', to: 'm1' });
  expect(game.state?.tokens[0]?.tasks[0]).toMatchObject({ who: 'deputy', for: 'm1' });
});

const repeated: [rule: TaskNode['ifDuplicate'], open: string][] = [
  ['ask', 'b'],
  ['skipNext', 'b'],
  ['skip', 'd'],
];
test.each(repeated)('duplicate rule %s after another step in between', (ifDuplicate, open) => {
  const game = play(
    processOf(task('a', { people: ['m1'] }), task('c'), task('b', { people: ['m1'], ifDuplicate }), task('d')),
  );
  submit(game);
  agree(game, 'a', 'm1');
  agree(game, 'c', 'c1');
  expect(openNodes(game)).toEqual([open]);
});

test('a skipped step says whose earlier yes it counts, and a returned step is asked all the same', () => {
  const game = play(
    processOf(task('a', { people: ['m1'] }), task('b', { people: ['m1'], ifDuplicate: 'skipNext' }), task('d')),
  );
  submit(game);
  agree(game, 'a', 'm1');
  expect(game.events).toContainEqual(
    expect.objectContaining({ event: 'taskClosed', node: 'b', outcome: 'agreedBefore', earlier: 3 }),
  );
  game.send({ kind: 'return', task: taskAt(game, 'd'), by: 'd1', to: { node: 'b' }, opinion: '请再核' });
  expect(openNodes(game)).toEqual(['b']);
});

test('the same person as an earlier node, and the previous handler, are asked again', () => {
  const game = play(
    processOf(
      task('a', { people: ['m1', 'm2'] }),
      task('b', { who: [{ by: 'previousHandler' }] }),
      task('c', { who: [{ by: 'sameAs', node: 'a' }] }),
    ),
  );
  submit(game);
  game.send({ kind: 'approve', task: taskAt(game, 'a'), by: 'm2' });
  expect(game.state?.tokens[0]?.tasks[0]?.who).toBe('m2');
  agree(game, 'b', 'm2');
  expect(game.state?.tokens[0]?.tasks[0]?.who).toBe('m2');
});

test('people are chosen in time, out of the circle, and not too many', () => {
  const among = [{ by: 'people', people: ['m1', 'm2'] }] as const;
  const definition = processOf(
    task('a', { who: [{ by: 'chosenByApplicant', among, most: 1 }] }),
    task('b', { who: [{ by: 'chosenByPrevious' }] }),
  );
  const game = play(definition);
  const start = (...a: string[]) =>
    game.send({ kind: 'start', by: 'applicant', applicant: 'applicant', choose: { a } });
  expect(start()).toMatchObject({ code: 'CHOOSE_PEOPLE', node: 'a' });
  expect(start('crony')).toMatchObject({ code: 'NOT_AMONG', node: 'a' });
  expect(start('m1', 'm2')).toMatchObject({ code: 'TOO_MANY_CHOSEN', node: 'a' });
  expect(start('m1').outcome).toBe('done');
  expect(agree(game, 'a', 'm1')).toMatchObject({ code: 'CHOOSE_PEOPLE', node: 'b' });
  const approve = (choose: Record<string, string[]>) =>
    game.send({ kind: 'approve', task: taskAt(game, 'a'), by: 'm1', choose });
  expect(approve({ nowhere: ['m2'] })).toMatchObject({ code: 'UNKNOWN_NODE' });
  expect(approve({ b: ['m2'] }).outcome).toBe('done');
  expect(game.state?.tokens[0]?.tasks[0]?.who).toBe('m2');
});

test('a leaver’s tasks, pools and delegated tasks go over together', () => {
  const definition = processOf(
    par('p', [task('a', { people: ['old'] })], [task('b', { people: ['old', 'm2'] })], [task('c', { people: ['m3'] })]),
  );
  const game = play(definition);
  submit(game);
  game.send({ kind: 'delegate', task: taskAt(game, 'a'), by: 'old', to: 'm4' });
  game.send({ kind: 'reassign', by: 'boss', from: 'old', to: 'new', reason: '调离' });
  const held = game.state?.tokens.map(({ at, tasks: [one] }) => [at, one?.who, one?.owner, one?.pool]);
  expect(held).toEqual([
    ['a', 'm4', 'new', undefined],
    ['b', undefined, undefined, ['m2', 'new']],
    ['c', 'm3', undefined, undefined],
  ]);
});

test('questions of parallel branches are asked at once, and a resolver that does not answer is an error', async () => {
  const definition = processOf(par('p', [task('a')], [task('b')], [task('c')]));
  const rounds: string[][] = [];
  const resolve = async (needs: readonly Need[]) => {
    rounds.push(needs.map(({ key }) => key));
    return new Map(needs.map((need) => [need.key, findNamed(need)]));
  };
  const command = { kind: 'start', by: 'applicant', applicant: 'applicant' } as const;
  const { form, rules } = worldOf({}, new Map());
  const done = await stepResolving(definition, null, command, { form, rules }, resolve);
  expect(done.outcome).toBe('done');
  expect(rounds).toEqual([['a:who', 'b:who', 'c:who']]);
  await expect(stepResolving(definition, null, command, { form, rules }, async () => new Map())).rejects.toThrow(
    /does not answer/,
  );
});

test('whoever signed a node has no part in one that is apart from it: not found, not by transfer, not as a signer beside', () => {
  const close = task('y', { people: ['m1', 'm2'], apartFrom: ['x'] });
  const game = play(processOf(task('x', { people: ['m1'] }), close, task('z', { people: ['m1'] })));
  submit(game);
  agree(game, 'x', 'm1');
  expect(game.state?.tokens[0]?.tasks.map(({ who }) => who)).toEqual(['m2']);
  const id = taskAt(game, 'y');
  expect(game.send({ kind: 'transfer', task: id, by: 'm2', to: 'm1' })).toMatchObject({
    code: 'OTHER_PERSON_REQUIRED',
  });
  const beside = { kind: 'addSign', task: id, by: 'm2', where: 'beside', people: ['m1'] } as const;
  expect(game.send(beside)).toMatchObject({ code: 'OTHER_PERSON_REQUIRED' });
  agree(game, 'y', 'm2');
  expect(openNodes(game)).toEqual(['z']);
});

test('a deputy who signed the node before steps back for his principal, and a principal whose deputy signed is kept out', () => {
  const find: Finder = (need) =>
    need.node === 'x' ? [{ who: 'deputy', for: 'boss' }] : [{ who: 'deputy', for: 'other' }, { who: 'boss' }];
  const game = play(processOf(task('x'), task('y', { apartFrom: ['x'] })), { find });
  submit(game);
  agree(game, 'x', 'deputy');
  expect(game.state?.tokens[0]?.tasks.map(({ who, for: f }) => [who, f])).toEqual([['other', undefined]]);
});

test('where only those are found who signed before, the administrator must appoint somebody', () => {
  const game = play(processOf(task('x', { people: ['m1'] }), task('y', { people: ['m1'], apartFrom: ['x'] })));
  submit(game);
  agree(game, 'x', 'm1');
  expect(game.state?.tokens[0]?.tasks).toMatchObject([{ who: 'admin', stuck: true }]);
});

test('a field that a step must fill keeps it from agreeing, not from returning', () => {
  const node = task('x', { people: ['m1'], fields: { verdict: 'fill', note: 'write' } });
  const game = play(processOf(node), { form: { verdict: '' } });
  submit(game);
  expect(agree(game, 'x', 'm1')).toMatchObject({ code: 'FIELDS_EMPTY', node: 'x' });
  game.form = { verdict: 'verified' };
  expect(agree(game, 'x', 'm1').outcome).toBe('done');
});

test('whoever agrees and then asks others (后加签) must have filled the fields of the step, too', () => {
  const game = play(processOf(task('x', { people: ['m1'], fields: { verdict: 'fill' } })));
  submit(game);
  const add = (where: 'before' | 'after') =>
    game.send({ kind: 'addSign', task: taskAt(game, 'x', 'm1'), by: 'm1', where, people: ['m2'] });
  expect(add('after')).toMatchObject({ code: 'FIELDS_EMPTY', node: 'x' });
  game.form = { verdict: 'verified' };
  expect(add('after').outcome).toBe('done');
});

test('a denial that would lead back to nobody ends a case that nobody applied for', () => {
  const group = { rule: 'all', refusal: 'afterAll' } as const;
  const node = task('x', { people: ['m1', 'm2'], group, onDeny: { returnTo: 'previous' } });
  const game = play(processOf(node, task('y')));
  game.send({ kind: 'start', by: 'system' });
  game.send({ kind: 'deny', task: taskAt(game, 'x', 'm1'), by: 'm1', opinion: '不同意' });
  expect(agree(game, 'x', 'm2').outcome).toBe('done');
  expect(game.state).toMatchObject({ status: 'ended', result: 'denied' });
});

test('a case that nobody applied for begins without an applicant and never goes back to one', () => {
  const nodes = [task('x', { people: ['m1'] }), task('y', { people: ['m1', 'm2'], group: { rule: 'any' } })];
  const game = play(processOf(...nodes));
  expect(game.send({ kind: 'start', by: 'system' }).outcome).toBe('done');
  expect(game.events.filter(({ event }) => event === 'taskOpened')).toMatchObject([{ node: 'x', who: 'm1' }]);
  const id = taskAt(game, 'x');
  const back = (to: 'applicant' | 'previous') => game.send({ kind: 'return', task: id, by: 'm1', to, opinion: '退' });
  expect(back('applicant')).toMatchObject({ code: 'CANNOT_RETURN_THERE' });
  expect(back('previous')).toMatchObject({ code: 'NOTHING_BEFORE' });
  expect(game.send({ kind: 'cancel', by: 'm1' })).toMatchObject({ code: 'NOT_APPLICANT' });
  const jump = { kind: 'jump', to: 'start', by: 'admin', second: 'admin2', reason: '试' } as const;
  expect(game.send(jump)).toMatchObject({ code: 'UNKNOWN_NODE' });
  agree(game, 'x', 'm1');
  expect(game.state?.tokens[0]?.tasks).toHaveLength(2);
});
