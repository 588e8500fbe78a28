import { describe, expect, test } from 'vitest';
import type { CaseState, ProcessDefinition, ProcessNode, TaskNode, Token } from '#standards/process';
import { moveVersion } from './move-version.ts';

const who = [{ by: 'unitHead', in: { at: 'applicantUnit' } }] as const;
const task = (id: string, more: Partial<TaskNode> = {}): TaskNode => ({ type: 'task', id, title: id, who, ...more });
const par = (id: string, ...ways: readonly (readonly ProcessNode[])[]): ProcessNode => ({
  type: 'par',
  id,
  title: id,
  branches: ways.map((nodes, i) => ({ title: `${i}`, nodes })),
});
const version = (...nodes: readonly ProcessNode[]): ProcessDefinition => ({
  key: 'k',
  title: '流程',
  version: 1,
  nodes,
});
const token = (at: string, tasks = 1, more: Partial<Token> = {}): Token => ({
  at,
  visit: 5,
  tasks: Array.from({ length: tasks }, (_, i) => ({ id: 10 + i, who: `p${i}` })),
  ...more,
});
const standing = (tokens: readonly Token[], more: Partial<CaseState> = {}): CaseState => ({
  status: 'running',
  applicant: 'a',
  round: 1,
  last: 20,
  tokens,
  joins: {},
  trail: [],
  ...more,
});
const passed = (at: string) => ({ at, visit: 1, by: [{ who: 'x' }], next: [5] });

const old = version(task('a'), task('b'), par('p', [task('c')], [task('d')]), task('e', { group: { rule: 'all' } }));

describe('a case goes on by another version', () => {
  test.each<[string, ProcessDefinition, CaseState]>([
    ['with a step more behind it', version(task('a'), task('b'), task('z')), standing([token('b')])],
    ['with the step before it gone', version(task('b'), task('z')), standing([token('b')])],
    ['while it lies with the applicant', version(task('z')), standing([token('start')])],
    ['in a branch that stands', version(par('p', [task('c'), task('z')], [task('d')])), standing([token('c')])],
    ['with one signer, whatever the rule is now', version(task('e')), standing([token('e')])],
  ])('%s', (_, to, state) => {
    expect(moveVersion(old, to, state)).toMatchObject({ state: { tokens: state.tokens, last: 20 } });
  });
});

describe('a case stays where it is, and the place is named', () => {
  test.each<[string, ProcessDefinition, CaseState, object]>([
    ['its step is gone', version(task('a')), standing([token('b')]), { node: 'b', why: 'gone' }],
    [
      'its step is no step any more',
      version(par('b', [task('c')], [])),
      standing([token('b')]),
      { node: 'b', why: 'gone' },
    ],
    [
      'one of two steps is gone',
      version(task('a'), par('p', [task('c')], [])),
      standing([token('c'), token('d')]),
      { node: 'd', why: 'gone' },
    ],
    [
      'its step left its branch',
      version(task('c'), par('p', [], [task('d')])),
      standing([token('c')]),
      { node: 'c', why: 'elsewhere' },
    ],
    [
      'the branches are others',
      version(par('p', [task('c')], [task('d')], [])),
      standing([token('c')]),
      { node: 'p', why: 'branches' },
    ],
    [
      'a branch has ended that is not there',
      version(task('e')),
      standing([token('e')], { joins: { p: [0] } }),
      { node: 'p', why: 'branches' },
    ],
    [
      'several sign by another rule',
      version(task('e', { group: { rule: 'any' } })),
      standing([token('e', 2)]),
      { node: 'e', why: 'group' },
    ],
    [
      'the way straight back is gone',
      version(task('a')),
      standing([token('a', 1, { back: { visits: [{ at: 'b', people: [] }], joins: {}, trail: [] } })]),
      { node: 'b', why: 'gone' },
    ],
  ])('%s', (_, to, state, cannot) => {
    expect(moveVersion(old, to, state)).toEqual({ cannot });
  });
});

test('what was passed and is no more is forgotten, the rest stays', () => {
  const moved = moveVersion(
    old,
    version(task('b'), task('e')),
    standing([token('e')], { trail: [passed('a'), passed('b')] }),
  );
  expect(moved).toMatchObject({ state: { trail: [{ at: 'b' }] } });
});
