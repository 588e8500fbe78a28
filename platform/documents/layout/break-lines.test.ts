import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';
import { ems } from './testing/ems.ts';

const broken = (text: string, width = 6, more = {}) =>
  breakLines(text, { width, measure: (words) => ems(words), ...more }).map((line) => line.text);

test.each([
  ['一二三四五六七八', ['一二三四五六', '七八']],
  ['一二三四五六，七', ['一二三四五', '六，七']],
  ['一二三四五六。', ['一二三四五', '六。']],
  ['一二三四五（六七', ['一二三四五', '（六七']],
  ['一二三四五《六》七', ['一二三四五', '《六》七']],
  ['编号ABC-123结束', ['编号ABC-123', '结束']],
  ['见 abcdefghijklmnopqrst 处', ['见 abcdefghi', 'jklmnopqrst', '处']],
  ['一二三四五“”六', ['一二三四五', '“”六']],
  ['', ['']],
  ['𠮷㐂䶮〇𠮷㐂䶮', ['𠮷㐂䶮〇𠮷㐂', '䶮']],
])('%s', (text, lines) => {
  expect(broken(text)).toEqual(lines);
});

test('the first line is shorter by its indent, the others by theirs', () => {
  expect(broken('一二三四五六七八九十', 6, { indent: 2 })).toEqual(['一二三四', '五六七八九十']);
  expect(broken('一二三四五六七八九十', 6, { hanging: 3 })).toEqual(['一二三四五六', '七八九', '十']);
});

test('nothing is lost and no sign is doubled, whatever the width', () => {
  const text = '关于核定2026年度公务用车编制的批复（试行），附件：1.名单；2.说明。“机关事务”〔2026〕7号。';
  for (let width = 1; width < 40; width++) expect(broken(text, width).join('')).toBe(text);
});
