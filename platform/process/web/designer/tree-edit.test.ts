import { expect, test } from 'vitest';
import type { ProcessNode } from '#standards/process';
import { addNode, allNodes, changeNode, moveNode, newNode } from './tree-edit.ts';

const task = (id: string): ProcessNode => ({ type: 'task', id, title: id, who: [] });
const tree: readonly ProcessNode[] = [
  task('a'),
  {
    type: 'if',
    id: 'c',
    title: 'c',
    branches: [{ title: 'x', when: { op: 'value', value: true }, nodes: [task('d'), task('e')] }],
    otherwise: { title: 'y', nodes: [] },
  },
  task('b'),
];
const ids = (nodes: readonly ProcessNode[]) =>
  allNodes(nodes)
    .map(({ id }) => id)
    .join(' ');

test('nodes are taken away and changed wherever they stand', () => {
  expect(ids(changeNode(tree, 'd', () => []))).toBe('a c e b');
  expect(ids(changeNode(tree, 'c', () => []))).toBe('a b');
  expect(ids(changeNode(tree, 'nobody', () => []))).toBe(ids(tree));
});

test('nodes move within their list and not out of it', () => {
  expect(ids(moveNode(tree, 'e', -1))).toBe('a c e d b');
  expect(ids(moveNode(tree, 'e', 1))).toBe(ids(tree));
  expect(ids(moveNode(tree, 'a', -1))).toBe(ids(tree));
  expect(ids(moveNode(tree, 'b', -1))).toBe('a b c d e');
});

test('nodes are added to the way, to a branch and to the last way', () => {
  expect(ids(addNode(tree, 'way', task('z')))).toBe('a c d e b z');
  expect(ids(addNode(tree, { owner: 'c', branch: 0 }, task('z')))).toBe('a c d e z b');
  expect(ids(addNode(tree, { owner: 'c', branch: 'otherwise' }, task('z')))).toBe('a c d e z b');
});

test('a new node gets an id that is free', () => {
  const first = newNode(tree, 'task');
  expect(newNode(addNode(tree, { owner: 'c', branch: 0 }, first), 'task').id).not.toBe(first.id);
});
