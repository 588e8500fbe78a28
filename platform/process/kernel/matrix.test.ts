import { expect, test } from 'vitest';
import type { Command, GroupRule, ProcessNode, TaskNode } from '#standards/process';
import { agree, type Play, play, processOf, submit, taskAt } from './testing/play.ts';

/**
 * Every action on every kind of step, alone and inside a parallel branch. A number says that the step stays open with so many tasks that
 * can be handled; → the case went on, ↩ back to the node before, ⇤ to the applicant, × it was denied, ∅ withdrawn, † terminated; a word is the refusal.
 */
type Cell = number | '→' | '↩' | '⇤' | '×' | '∅' | '†' | (string & {});

const KINDS = ['one', 'pool', 'all', 'any', 'seq', 'ratio'] as const;
type Kind = (typeof KINDS)[number];
const GROUPS: Readonly<Record<Kind, GroupRule>> = {
  one: { rule: 'one' },
  pool: { rule: 'one' },
  all: { rule: 'all' },
  any: { rule: 'any' },
  seq: { rule: 'seq' },
  ratio: { rule: 'ratio', percent: 60 },
};

type Act = (game: Play) => Command;
const on = (kind: Command['kind'], more: object = {}): Act => {
  return (game) => ({ kind, by: 'm1', task: taskAt(game, 'x', 'm1'), opinion: '意见', ...more }) as Command;
};
const admin = (kind: Command['kind'], more: object = {}): Act => {
  return () => ({ kind, by: 'admin', reason: '理由', ...more }) as Command;
};
const sign = (where: string, people = ['n1']): Act => on('addSign', { where, people });

const MATRIX: [what: string, act: Act, cells: Cell[]][] = [
  //                                                                    one pool all any seq ratio
  ['approve', on('approve'), ['→', '→', 2, '→', 1, 2]],
  [
    'approve by paper',
    on('approve', { by: 'clerk', paper: { holder: 'm1', reference: 'scan-1' } }),
    ['→', '→', 2, '→', 1, 2],
  ],
  ['deny', on('deny'), ['×', '×', '×', '×', '×', 2]],
  ['return to the previous', on('return', { to: 'previous' }), ['↩', '↩', '↩', '↩', '↩', '↩']],
  ['return to a node', on('return', { to: { node: 'w' } }), ['↩', '↩', '↩', '↩', '↩', '↩']],
  ['return to the applicant', on('return', { to: 'applicant' }), ['⇤', '⇤', '⇤', '⇤', '⇤', '⇤']],
  ['return forwards', on('return', { to: { node: 'z' } }), Array(6).fill('CANNOT_RETURN_THERE')],
  ['return to the other branch', on('return', { to: { node: 'b' } }), Array(6).fill('CANNOT_RETURN_THERE')],
  ['return to nowhere', on('return', { to: { node: 'nowhere' } }), Array(6).fill('UNKNOWN_NODE')],
  ['return without a reason', on('return', { to: 'previous', opinion: ' ' }), Array(6).fill('OPINION_REQUIRED')],
  ['deny without a reason', on('deny', { opinion: undefined }), Array(6).fill('OPINION_REQUIRED')],
  ['transfer', on('transfer', { to: 'n1' }), [1, 1, 3, 3, 1, 3]],
  ['transfer to the applicant', on('transfer', { to: 'applicant' }), Array(6).fill('OWN_CASE')],
  ['transfer to oneself', on('transfer', { to: 'm1' }), Array(6).fill('TO_ONESELF')],
  ['transfer to a member', on('transfer', { to: 'm2' }), [1, 1, ...Array(4).fill('ALREADY_IN_GROUP')]],
  ['delegate', on('delegate', { to: 'n1' }), [1, 1, 3, 3, 1, 3]],
  ['delegate to the applicant', on('delegate', { to: 'applicant' }), Array(6).fill('OWN_CASE')],
  ['resolve what is not delegated', on('resolve'), Array(6).fill('NOT_DELEGATED')],
  ['add a signer before', sign('before'), [1, 1, 3, 3, 1, 3]],
  ['add a signer after', sign('after'), [1, 1, 3, 3, 1, 3]],
  ['add a signer beside', sign('beside'), [2, 2, 4, 4, 2, 4]],
  ['add nobody', sign('beside', []), Array(6).fill('NO_PEOPLE')],
  ['add the applicant', sign('before', ['applicant']), Array(6).fill('OWN_CASE')],
  ['add oneself', sign('after', ['m1']), Array(6).fill('TO_ONESELF')],
  ['remove a signer who was not added', on('removeSign', { remove: [1] }), Array(6).fill('NOT_REMOVABLE')],
  ['claim', on('claim'), ['NOT_CLAIMABLE', 1, 'NOT_CLAIMABLE', 'NOT_CLAIMABLE', 'NOT_CLAIMABLE', 'NOT_CLAIMABLE']],
  ['unclaim', on('unclaim'), Array(6).fill('NOT_CLAIMED')],
  ['read', on('read'), [1, 1, 3, 3, 1, 3]],
  ['resubmit', on('resubmit'), Array(6).fill('NOT_RETURNED')],
  [
    'withdraw what was not said',
    (game) => ({ kind: 'withdraw', by: 'm1', visit: visitOf(game) }),
    Array(6).fill('NOTHING_TO_WITHDRAW'),
  ],
  ['approve as a stranger', on('approve', { by: 'stranger' }), Array(6).fill('NOT_YOURS')],
  [
    'approve one’s own case by paper',
    on('approve', { by: 'applicant', paper: { holder: 'm1', reference: 's' } }),
    Array(6).fill('OWN_CASE'),
  ],
  [
    'approve by paper without the paper',
    on('approve', { by: 'clerk', paper: { holder: 'm1', reference: ' ' } }),
    Array(6).fill('PAPER_REQUIRED'),
  ],
  ['approve a task that never was', on('approve', { task: 999 }), Array(6).fill('NO_SUCH_TASK')],
  ['approve a task of long ago', on('approve', { task: 2 }), Array(6).fill('TASK_CLOSED')],
  [
    'submit again',
    () => ({ kind: 'start', by: 'applicant', applicant: 'applicant' }),
    Array(6).fill('ALREADY_STARTED'),
  ],
  ['cancel', () => ({ kind: 'cancel', by: 'applicant' }), ['∅', '∅', '∅', '∅', '∅', '∅']],
  ['cancel as a stranger', () => ({ kind: 'cancel', by: 'm1' }), Array(6).fill('NOT_APPLICANT')],
  ['copy to somebody', () => ({ kind: 'copy', by: 'm1', people: ['n1'] }), [1, 1, 3, 3, 1, 3]],
  ['suspend', admin('suspend'), [1, 1, 3, 3, 1, 3]],
  ['suspend without a reason', admin('suspend', { reason: '' }), Array(6).fill('REASON_REQUIRED')],
  ['resume what runs', admin('resume'), Array(6).fill('NOT_SUSPENDED')],
  ['terminate', admin('terminate'), ['†', '†', '†', '†', '†', '†']],
  ['jump to one’s own', admin('jump', { to: 'z', by: 'applicant', second: 'admin' }), Array(6).fill('OWN_CASE')],
  ['jump alone', admin('jump', { to: 'z', second: 'admin' }), Array(6).fill('SECOND_PERSON_REQUIRED')],
  ['jump to the applicant', admin('jump', { to: 'start', second: 'admin2' }), ['⇤', '⇤', '⇤', '⇤', '⇤', '⇤']],
  ['hand over what m1 holds', admin('reassign', { from: 'm1', to: 'n1' }), [1, 1, 3, 3, 1, 3]],
  ['hand over to the applicant', admin('reassign', { from: 'm1', to: 'applicant' }), Array(6).fill('OWN_CASE')],
  ['hand over to oneself', admin('reassign', { from: 'm1', to: 'admin' }), Array(6).fill('TO_ONESELF')],
  ['hand over what nobody holds', admin('reassign', { from: 'nobody', to: 'n1' }), Array(6).fill('NOTHING_HELD')],
];

const cases = MATRIX.flatMap(([what, act, cells]) =>
  KINDS.flatMap((kind, index) =>
    (['alone', 'in a branch'] as const).map((where) => ({ what, kind, where, act, cell: cells[index] })),
  ),
);

test.each(cases)('$what on $kind $where: $cell', ({ kind, where, act, cell }) => {
  const game = arrive(kind, where === 'in a branch');
  const before = JSON.stringify(game.state);
  const result = game.send(act(game));
  expect(result.outcome === 'refused' ? result.code : seen(game, where === 'in a branch')).toBe(cell);
  if (result.outcome === 'refused') expect(JSON.stringify(game.state)).toBe(before);
});

test.each(KINDS)('nothing but the end of the suspension is done to a suspended case (%s)', (kind) => {
  const game = arrive(kind, true);
  game.send({ kind: 'suspend', by: 'admin', reason: '举报核查' });
  expect(game.send(on('approve')(game))).toMatchObject({ code: 'CASE_SUSPENDED' });
  expect(game.send({ kind: 'suspend', by: 'admin', reason: '再挂起' })).toMatchObject({ code: 'CASE_SUSPENDED' });
  game.send({ kind: 'resume', by: 'admin', reason: '核查完毕' });
  expect(game.send(on('approve')(game)).outcome).toBe('done');
});

test.each(KINDS)('nothing is done to a case that has ended (%s)', (kind) => {
  const game = arrive(kind, false);
  const act = on('approve')(game);
  game.send({ kind: 'terminate', by: 'admin', reason: '撤项' });
  for (const command of [
    act,
    { kind: 'cancel', by: 'applicant' },
    { kind: 'copy', by: 'm1', people: ['n1'] },
  ] as const) {
    expect(game.send(command)).toMatchObject({ outcome: 'refused', code: 'CASE_ENDED' });
  }
});

/** A case that has arrived at the step x: behind w, alone or in a branch beside b. */
function arrive(kind: Kind, inBranch: boolean): Play {
  const people = kind === 'one' ? ['m1'] : ['m1', 'm2', 'm3'];
  const task = (id: string, who: readonly string[], more: Partial<TaskNode> = {}): ProcessNode => {
    return { type: 'task', id, title: id, who: [{ by: 'people', people: who }], ...more };
  };
  const middle = [task('w', ['w1']), task('x', people, { group: GROUPS[kind] })];
  const branches = [
    { title: '甲', nodes: middle },
    { title: '乙', nodes: [task('b', ['b1'])] },
  ];
  const around: ProcessNode[] = inBranch
    ? [{ type: 'par', id: 'p', title: 'p', branches }]
    : [...middle, task('b', ['b1'])];
  const game = play(processOf(task('a', ['a1']), ...around, task('z', ['z1'])));
  submit(game);
  agree(game, 'a', 'a1');
  agree(game, 'w', 'w1');
  return game;
}

/** Where the case is now, in the signs of the matrix. In a branch the sibling b must stand as before, unless the whole case moved. */
function seen({ state }: Play, inBranch: boolean): Cell {
  if (state?.status === 'ended')
    return { denied: '×', withdrawn: '∅', terminated: '†', approved: '✓' }[state.result ?? 'approved'];
  const open = (state?.tokens ?? [])
    .map(({ at }) => at)
    .sort()
    .join();
  const ready =
    state?.tokens.find(({ at }) => at === 'x')?.tasks.filter(({ said, waits }) => !said && !waits).length ?? 0;
  const signs: Readonly<Record<string, Cell>> = inBranch
    ? { 'b,x': ready, b: '→', 'b,w': '↩', start: '⇤' }
    : { x: ready, b: '→', w: '↩', start: '⇤' };
  return signs[open] ?? open;
}

function visitOf({ state }: Play): number {
  return state?.tokens.find(({ at }) => at === 'x')?.visit ?? 0;
}
