import { expect, test } from 'vitest';
import { defineResource, text } from '#standards/language';
import { shownChanges } from './shown-changes.ts';

const file = defineResource({
  id: 't_file',
  name: 'tFile',
  title: '档案',
  kind: 'ledger',
  owner: 'everyone',
  label: 'title',
  catalogue: { theme: '测试', share: 'none', cycle: 'asNeeded' },
  fields: {
    title: text('题名', { id: 'title', required: true, grade: 1 }),
    opinion: text('考察意见', { id: 'opinion', grade: 4 }),
  },
});

const changes = { title: ['旧', '新'], opinion: [null, '同意'] };

test('a field beyond the clearance is not in the changes at all, not even by name', () => {
  expect(shownChanges(file, changes, 2)).toEqual([{ field: 'title', title: '题名', before: '旧', after: '新' }]);
});

test('within the clearance it is', () => {
  expect(shownChanges(file, changes, 4).map(({ field }) => field)).toEqual(['title', 'opinion']);
});

test('an entry without changes has none to show', () => {
  expect(shownChanges(file, null, 4)).toEqual([]);
});
