import { expect, test } from 'vitest';
import type { CaseDetail, TaskOnOffer } from '../../queries/case-detail.contract.ts';
import { actsOf } from './acts.ts';

const task = (more: Partial<TaskOnOffer> = {}): TaskOnOffer => ({
  task: 1,
  visit: 1,
  node: 'review',
  title: '审核',
  actions: ['approve', 'deny', 'return', 'transfer'],
  opinion: 'onRefusal',
  returnTo: [],
  choosesAfterReturn: false,
  writes: [],
  missing: [],
  handles: false,
  acceptance: false,
  onBehalf: null,
  ...more,
});
const detail = (more: Partial<CaseDetail>) =>
  ({ tasks: [], actions: [], withdrawable: [], timeline: [], ...more }) as unknown as CaseDetail;
const titles = (given: CaseDetail, entersPaper = false) => actsOf(given, { entersPaper }).map(({ title }) => title);

test('the acts of a reviewer, and nothing that was not offered', () => {
  expect(titles(detail({ tasks: [task()] }))).toEqual(['同意', '不同意', '退回', '转办']);
  expect(titles(detail({}))).toEqual([]);
  expect(titles(detail({ tasks: [task({ actions: ['fly'] })], actions: ['fly'] }))).toEqual([]);
});

test('at the window one accepts or refuses to accept', () => {
  const window = task({ acceptance: true, actions: ['approve', 'deny', 'askCorrection'] });
  expect(titles(detail({ tasks: [window] }))).toEqual(['受理', '不予受理', '补正告知']);
});

test('work without a verdict is finished, not agreed to', () => {
  expect(titles(detail({ tasks: [task({ handles: true, actions: ['approve', 'return'] })] }))).toEqual([
    '办结',
    '退回',
  ]);
});

test('a task that anybody of several may take is claimed and decided in one go', () => {
  const pooled = task({ actions: ['claim', 'approve', 'return'] });
  expect(titles(detail({ tasks: [pooled] }))).toEqual(['认领', '认领并同意', '退回']);
  expect(titles(detail({ tasks: [{ ...pooled, acceptance: true }] }))).toEqual(['认领', '认领并受理', '退回']);
});

test('two tasks of one person are told apart', () => {
  const both = [task({ actions: ['approve'] }), task({ task: 2, title: '会签', actions: ['approve'] })];
  expect(titles(detail({ tasks: both }))).toEqual(['同意（审核）', '同意（会签）']);
});

test('what ends the matter comes after what helps it on', () => {
  const mine = detail({ actions: ['cancel', 'urge', 'copy'], withdrawable: [1] });
  expect(titles(mine)).toEqual(['催办', '传阅', '撤回', '撤销申请']);
});

test('the paper way is offered to who enters paper while somebody has the case', () => {
  const entry = { task: 3, doneAt: null, person: 'p', waits: null } as CaseDetail['timeline'][number];
  expect(titles(detail({ timeline: [entry] }), true)).toEqual(['录入纸质签批']);
  expect(titles(detail({ timeline: [entry] }))).toEqual([]);
  expect(titles(detail({ timeline: [{ ...entry, doneAt: '2026-11-20T00:00:00Z' }] }), true)).toEqual([]);
});
