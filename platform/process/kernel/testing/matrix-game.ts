import type { Command, GroupRule, ProcessNode, TaskNode } from '#standards/process';
import { agree, type Play, play, processOf, submit, taskAt } from './play.ts';

/**
 * What an action leads to. A number says that the step stays open with so many tasks that can be handled; → the case went on, ↩ back to the node before,
 * ⇤ to the applicant, × it was denied, ∅ withdrawn, † terminated; another word is the code of a refusal, or the nodes that are open.
 */
export type Cell = number | '→' | '↩' | '⇤' | '×' | '∅' | '†' | (string & {});

/** Kinds of steps: ways in which several people decide, and work without a verdict. */
export const KINDS = ['one', 'pool', 'all', 'any', 'seq', 'ratio', 'handle'] as const;
/** One of them. */
export type Kind = (typeof KINDS)[number];

const GROUPS: Readonly<Record<Kind, GroupRule>> = {
  one: { rule: 'one' },
  pool: { rule: 'one' },
  all: { rule: 'all' },
  any: { rule: 'any' },
  seq: { rule: 'seq' },
  ratio: { rule: 'ratio', percent: 60 },
  handle: { rule: 'one' },
};

/** Gives the command for a case that has arrived; may do something else first. */
export type Act = (game: Play) => Command;
/** What is done, and what it leads to on each kind of step; in a parallel branch the same unless it says otherwise. */
export type MatrixRow = readonly [what: string, act: Act, cells: readonly Cell[], inBranch?: readonly Cell[]];

/** The same cell for every kind. */
export const every = (cell: Cell): readonly Cell[] => KINDS.map(() => cell);

/** A command of m1 about the task that is m1's to do. */
export const on = (kind: Command['kind'], more: object = {}): Act => {
  return (game) => ({ kind, by: 'm1', task: taskAt(game, 'x', 'm1'), opinion: '意见', ...more }) as Command;
};
/** A command of the administrator. */
export const admin = (kind: Command['kind'], more: object = {}): Act => {
  return () => ({ kind, by: 'admin', reason: '理由', ...more }) as Command;
};
/** 加签 by m1. */
export const sign = (where: string, people = ['n1']): Act => on('addSign', { where, people });
/** Does one thing and then asks for another. */
export const after = (first: Act, then: Act): Act => {
  return (game) => {
    game.send(first(game));
    return then(game);
  };
};

/** A case that has arrived at the step x: behind w, alone or in a branch beside b. */
export function arrive(kind: Kind, inBranch: boolean): Play {
  const people = kind === 'one' || kind === 'handle' ? ['m1'] : ['m1', 'm2', 'm3'];
  const task = (id: string, who: readonly string[], more: Partial<TaskNode> = {}): ProcessNode => {
    return { type: 'task', id, title: id, who: [{ by: 'people', people: who }], ...more };
  };
  const duty = kind === 'handle' ? 'handle' : 'decide';
  const middle = [task('w', ['w1']), task('x', people, { group: GROUPS[kind], duty })];
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
export function seen({ state }: Play, inBranch: boolean): Cell {
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

/** Visit of the step x that is open. */
export function visitOf({ state }: Play): number {
  return state?.tokens.find(({ at }) => at === 'x')?.visit ?? 0;
}
