import { expect, test } from 'vitest';
import { MOST_SHORTCUTS, shortcutsOf } from './shortcuts-of.ts';

const page = (title: string) => ({ title, path: `/${title}`, page: title });
const ledger = (title: string) => ({ title, path: `/r/${title}`, resource: title });
const groups = [
  { app: 'a', title: '甲', icon: 'a', entries: [ledger('车'), page('图'), page('单'), page('表')] },
  { app: 'b', title: '乙', icon: 'b', entries: [page('书')] },
];
const titles = (kept?: readonly string[]) => shortcutsOf(groups, kept).map(({ title }) => title);

test('somebody who has chosen nothing finds the first pages of each application', () => {
  expect(titles()).toEqual(['图', '单', '书']);
});

test('what was chosen stands in the order chosen, and choosing nothing leaves nothing', () => {
  expect(titles(['/书', '/r/车'])).toEqual(['书', '车']);
  expect(titles([])).toEqual([]);
});

test('what the post may not open any more is left out, and there is an end', () => {
  expect(titles(['/gone', '/表'])).toEqual(['表']);
  expect(titles(Array.from({ length: 30 }, () => '/图'))).toHaveLength(MOST_SHORTCUTS);
});
