import { expect, test } from 'vitest';
import type { ProcessNode } from '#standards/process';
import { addNode, newNode } from './tree-edit.ts';
import { unfinished } from './unfinished.ts';

const done: ProcessNode = { type: 'task', id: 'a', title: '审核', who: [{ by: 'previousHandler' }] };

test('steps and copies without people are named, wherever they stand', () => {
  const both: ProcessNode = {
    type: 'par',
    id: 'p',
    title: '并行',
    branches: [
      { title: '一', nodes: [newNode([], 'task')] },
      { title: '二', nodes: [done] },
    ],
  };
  const faults = unfinished([both, newNode([], 'cc')]);
  expect(faults).toEqual([
    { severity: 'error', place: 'task1', message: '“新环节”还没有设置办理人。' },
    { severity: 'error', place: 'cc1', message: '“抄送”还没有设置抄送对象。' },
  ]);
});

test('a tree whose steps all have people has nothing to be named', () => {
  expect(unfinished([done])).toEqual([]);
  expect(unfinished(addNode([], 'way', done))).toEqual([]);
});
