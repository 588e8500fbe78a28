import { expect, test } from 'vitest';
import { disposition } from './disposition.ts';

test.each([
  ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
  ['年度 报告.pdf', `attachment; filename="__ __.pdf"; filename*=UTF-8''%E5%B9%B4%E5%BA%A6%20%E6%8A%A5%E5%91%8A.pdf`],
  [
    `a"b';\\c(1)*.txt`,
    `attachment; filename="a_b';_c(1)*.txt"; filename*=UTF-8''a%22b%27;%5Cc%281%29%2A.txt`.replace(';%5C', '%3B%5C'),
  ],
])('%j', (name, header) => {
  expect(disposition('attachment', name)).toBe(header);
});

test('a name cannot begin another header', () => {
  expect(disposition('inline', 'a\r\nset-cookie: x=1')).not.toMatch(/[\r\n]/);
});
