import { expect, test } from 'vitest';
import { buildRegistry, defineApp, text } from '#standards/language';
import { checkItems, defineItem, defineProcess, type Item } from './index.ts';

const item: Item = {
  name: 'borrowHall',
  title: '借用会议室',
  theme: '样例',
  permission: 'signedIn',
  guide: { summary: '样例', conditions: [], materials: [], steps: [], result: '样例', basis: [] },
  form: { what: text('事由', { id: 'what', required: true }) },
  body: { at: 'applicantUnit' },
  process: defineProcess({
    key: 'borrowHall',
    title: '借用会议室',
    version: 1,
    nodes: [{ type: 'task', id: 'review', title: '审核', who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }] }],
  }),
};
const faultsOf = (more: Partial<Item>) =>
  checkItems(
    buildRegistry([
      defineApp({
        id: 'sample',
        title: '样例',
        order: 1,
        icon: 'x',
        resources: [],
        items: [defineItem({ ...item, ...more })],
      }),
    ]),
  ).join('\n');

test('an item whose names all exist has no fault', () => {
  expect(faultsOf({})).toBe('');
});

test.each([
  ['an effect that nobody declared', { effect: { apply: 'sample.gone' } }, 'apply "sample.gone" is no contract'],
  ['a prefill that nobody declared', { prefill: 'sample.gone' }, 'prefill "sample.gone" is no contract'],
  [
    'a command where a query belongs',
    { calculate: 'process.startBorrowHall' },
    'calculate "process.startBorrowHall" must be a query',
  ],
  [
    'a role that there is not',
    {
      process: {
        ...item.process,
        nodes: [
          {
            type: 'task' as const,
            id: 'review',
            title: '审核',
            who: [{ by: 'role' as const, role: 'nobody', in: { at: 'applicantUnit' as const } }],
          },
        ],
      },
    },
    'item borrowHall: process at',
  ],
])('%s is a fault that names the item', (_what, more, fault) => {
  expect(faultsOf(more)).toContain(fault);
});
