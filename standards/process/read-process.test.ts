import { expect, test } from 'vitest';
import { readProcess } from './index.ts';

const task = { type: 'task', id: 'a', title: '审批', who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }] };
const good = { key: 'sample', title: '示例', version: 1, nodes: [task] };
const placesOf = (given: unknown) => {
  const read = readProcess(given);
  return 'faults' in read ? read.faults.map(({ place }) => place) : [];
};
const withNode = (node: unknown) => ({ ...good, nodes: [node] });

test('what the tree editor sends is read as it is', () => {
  expect(readProcess(good)).toEqual({ definition: good });
});

const deep = (levels: number): unknown =>
  levels === 0
    ? task
    : {
        type: 'par',
        id: `p${levels}`,
        title: '并行',
        branches: [
          { title: '甲', nodes: [deep(levels - 1)] },
          { title: '乙', nodes: [] },
        ],
      };

const cases: [what: string, given: unknown, place: string][] = [
  ['nothing', null, ''],
  ['a text', 'nodes', ''],
  ['a list', [], ''],
  ['an unknown key', { ...good, script: 'x' }, 'script'],
  [
    'an own __proto__',
    JSON.parse('{"__proto__": 1, "key": "sample", "title": "t", "version": 1, "nodes": []}'),
    '__proto__',
  ],
  ['an unknown node type', withNode({ type: 'script', id: 'a', title: 'x' }), 'nodes.0.type'],
  ['a type that every object has', withNode({ type: 'constructor' }), 'nodes.0.type'],
  ['an id that every object has', withNode({ ...task, id: 'constructor' }), 'nodes.0.id'],
  ['an id with a path in it', withNode({ ...task, id: '../a' }), 'nodes.0.id'],
  ['a title with a bidi override', withNode({ ...task, title: 'a\u202Eb' }), 'nodes.0.title'],
  ['a title of blanks', withNode({ ...task, title: '  ' }), 'nodes.0.title'],
  ['a task without people', withNode({ ...task, who: [] }), 'nodes.0.who'],
  ['an if without default', withNode({ type: 'if', id: 'i', title: 'i', branches: [] }), 'nodes.0.otherwise'],
  [
    'a parallel node with one branch',
    withNode({ type: 'par', id: 'p', title: 'p', branches: [{ title: 'x', nodes: [] }] }),
    'nodes.0.branches',
  ],
  ['a vote of nothing', withNode({ ...task, who: [{ ...task.who[0], weight: 0 }] }), 'nodes.0.who.0.weight'],
  ['a share above all', withNode({ ...task, group: { rule: 'ratio', percent: 101 } }), 'nodes.0.group.percent'],
  [
    'a condition that is a script',
    withNode({
      type: 'if',
      id: 'i',
      title: 'i',
      branches: [{ title: 'x', when: 'process.exit()', nodes: [] }],
      otherwise: { title: 'y', nodes: [] },
    }),
    'nodes.0.branches.0.when.op',
  ],
  [
    'a tree too deep',
    withNode(deep(12)),
    'nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes.0.branches.0.nodes',
  ],
];
test.each(cases)('%s is refused with its place', (_, given, place) => {
  expect(placesOf(given)).toContain(place);
});

test('the very deep and the very wide end quickly and without an exception', () => {
  let chain: unknown = task;
  for (let i = 0; i < 100_000; i++) chain = { type: 'if', branches: [{ nodes: [chain] }] };
  expect(placesOf(withNode(chain)).length).toBeGreaterThan(0);
  expect(placesOf({ ...good, nodes: Array.from({ length: 100_000 }, () => ({})) })).toEqual(['nodes']);
});
