import { expect, test } from 'vitest';
import { type Expression, eq, field, gte, int, money, note, ref, value } from '#standards/language';
import { checkProcess, defineProcess, type ProcessNode, type TaskNode } from './index.ts';

const fields = {
  amount: money('金额', { id: 'amount' }),
  seats: int('座位', { id: 'seats' }),
  reason: note('事由', { id: 'reason' }),
  buyer: ref('采购单位', { id: 'buyer', to: 'unit' }),
  clerk: ref('经办人', { id: 'clerk', to: 'person' }),
};
const task = (id: string, more: Partial<TaskNode> = {}): TaskNode => ({
  type: 'task',
  id,
  title: `环节${id}`,
  who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
  ...more,
});
const large = gte(field('amount'), value('100000'));
const either = (id: string, when: Expression, yes: ProcessNode[], no: ProcessNode[]): ProcessNode => ({
  type: 'if',
  id,
  title: `条件${id}`,
  branches: [{ title: '是', when, nodes: yes }],
  otherwise: { title: '否则', nodes: no },
});
const both = (id: string, one: ProcessNode[], other: ProcessNode[]): ProcessNode => ({
  type: 'par',
  id,
  title: `并行${id}`,
  branches: [
    { title: '甲', nodes: one },
    { title: '乙', nodes: other },
  ],
});
const faultsOf = (...nodes: ProcessNode[]) =>
  checkProcess(
    { key: 'sample', title: '示例', version: 1, nodes },
    { fields, roles: new Set(['clerk']), promised: { amount: 10, unit: 'workday' } },
  ).map(({ code, node }) => (node ? `${code} ${node}` : code));

test('a process that can run has no faults', () => {
  const nodes = [
    task('accept', { who: [{ by: 'role', role: 'clerk', in: { at: 'responsible', line: 'vehicle' } }] }),
    both('sign', [task('finance')], [task('assets', { onDeny: { returnTo: { node: 'accept' } } })]),
    either('big', large, [task('chief')], []),
    task('reply', { duty: 'handle', who: [{ by: 'sameAs', node: 'accept' }], limit: { amount: 5, unit: 'workday' } }),
  ];
  expect(faultsOf(...nodes)).toEqual([]);
});

const cases: [what: string, nodes: ProcessNode[], fault: string][] = [
  ['no task at all', [], 'PATH_WITHOUT_TASK'],
  ['a way around every task', [either('i', large, [task('a')], [])], 'PATH_WITHOUT_TASK'],
  ['the same id twice', [task('a'), both('p', [task('a')], [task('b')])], 'DUPLICATE_ID a'],
  ['the id of the applicant’s step', [task('start')], 'RESERVED_ID start'],
  [
    'a condition on an unknown field',
    [task('a'), either('i', gte(field('price'), value(1)), [task('b')], [])],
    'BAD_CONDITION i',
  ],
  [
    'a condition between types',
    [task('a'), either('i', gte(field('amount'), field('reason')), [], [task('b')])],
    'BAD_CONDITION i',
  ],
  [
    'an operator that is no function',
    [task('a'), either('i', { op: 'call', fn: 'year', args: [] }, [], [task('b')])],
    'BAD_CONDITION i',
  ],
  ['a condition that is an amount', [task('a'), either('i', field('amount'), [task('b')], [])], 'NOT_A_CONDITION i'],
  ['a branch behind a constant', [task('a'), either('i', value(true), [], [task('b')])], 'NEVER_TAKEN i'],
  ['a branch that a constant shuts', [task('a'), either('i', value(false), [task('b')], [])], 'NEVER_TAKEN i'],
  ['an empty parallel branch', [task('a'), both('p', [], [task('b')])], 'EMPTY_BRANCH p'],
  ['a decision of the applicant', [task('a', { who: [{ by: 'applicant' }] })], 'NOBODY a'],
  ['a first decision by the previous handler', [task('a', { who: [{ by: 'previousHandler' }] })], 'NOBODY a'],
  [
    'the same person as a node that may be led around',
    [either('i', large, [task('a')], [task('b')]), task('c', { who: [{ by: 'sameAs', node: 'a' }] })],
    'MAYBE_NOBODY c',
  ],
  ['the same person as a later node', [task('a', { who: [{ by: 'sameAs', node: 'b' }] }), task('b')], 'NOT_BEFORE a'],
  [
    'the same person as another way',
    [either('i', large, [task('a')], [task('b', { who: [{ by: 'sameAs', node: 'a' }] })])],
    'NOT_BEFORE b',
  ],
  ['the same person as nobody', [task('a', { who: [{ by: 'sameAs', node: 'zzz' }] })], 'UNKNOWN_NODE a'],
  [
    'a return into a parallel branch',
    [both('p', [task('a')], [task('b')]), task('c', { returnTo: [{ node: 'a' }] })],
    'CANNOT_RETURN c',
  ],
  [
    'a return to the other branch',
    [both('p', [task('a')], [task('b', { onDeny: { returnTo: { node: 'a' } } })])],
    'CANNOT_RETURN b',
  ],
  ['a return forwards', [task('a', { returnTo: [{ node: 'b' }] }), task('b')], 'CANNOT_RETURN a'],
  [
    'a role nobody declared',
    [task('a', { who: [{ by: 'role', role: 'king', in: { at: 'parent' } }] })],
    'UNKNOWN_ROLE a',
  ],
  ['people from an unknown field', [task('a', { who: [{ by: 'field', field: 'zzz' }] })], 'UNKNOWN_FIELD a'],
  ['people from a field of units', [task('a', { who: [{ by: 'field', field: 'buyer' }] })], 'WRONG_FIELD a'],
  [
    'a place from a field of people',
    [task('a', { who: [{ by: 'unitHead', in: { at: 'field', field: 'clerk' } }] })],
    'WRONG_FIELD a',
  ],
  ['rights on an unknown field', [task('a', { fields: { zzz: 'write' } })], 'UNKNOWN_FIELD a'],
  ['apart from a node that comes later', [task('a', { apartFrom: ['b'] }), task('b')], 'NOT_BEFORE a'],
  ['apart from a node that is not there', [task('a', { apartFrom: ['zzz'] })], 'UNKNOWN_NODE a'],
  [
    'votes where none are counted',
    [task('a', { who: [{ by: 'unitHead', in: { at: 'applicantUnit' }, weight: 2 }] })],
    'WITHOUT_EFFECT a',
  ],
  ['a denial where there is none', [task('a', { duty: 'handle', onDeny: 'end' })], 'WITHOUT_EFFECT a'],
  [
    'targets of a return that is not offered',
    [task('a', { allow: ['deny'], returnTo: ['previous'] })],
    'WITHOUT_EFFECT a',
  ],
  ['both ways of adding signers', [task('a', { allow: ['addBefore', 'addAfter'] })], 'SIGNERS_MIXED a'],
  [
    'limits beyond the promise',
    [
      task('a', { limit: { amount: 8, unit: 'workday' } }),
      both(
        'p',
        [task('b', { limit: { amount: 3, unit: 'workday' } })],
        [task('c', { limit: { amount: 8, unit: 'hour' } })],
      ),
    ],
    'LIMITS_TOO_LONG',
  ],
];
test.each(cases)('%s is found and placed', (_, nodes, fault) => {
  expect(faultsOf(...nodes)).toContain(fault);
});

test('limits of branches are not added up, only the longest counts', () => {
  const days = (amount: number) => ({ limit: { amount, unit: 'workday' } as const });
  expect(faultsOf(both('p', [task('a', days(9))], [task('b', days(9))]))).toEqual([]);
});

test('a declaration with an error does not stand and says where', () => {
  const nodes = [either('i', eq(field('a'), value(1)), [task('b')], [])];
  expect(() => defineProcess({ key: 'sample', title: '示例', version: 1, nodes })).toThrow(/PATH_WITHOUT_TASK/);
});

test('a declaration with only warnings stands', () => {
  const nodes = [task('a', { allow: ['addBefore', 'addAfter'] })];
  expect(defineProcess({ key: 'sample', title: '示例', version: 1, nodes }).key).toBe('sample');
});
