import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';

const text = { title: '关于甲的批复', body: '一、同意。\n二、此复。', copyTo: null };

test.each([
  ['nothing', {}, ''],
  ['an empty field that stays empty', { copyTo: '' }, ''],
  ['a short field', { title: '关于乙的批复' }, '标题：“关于甲的批复”改为“关于乙的批复”'],
  ['what was empty', { copyTo: '县财政局' }, '抄送：（空）改为“县财政局”'],
  ['one paragraph of several', { body: '一、不同意。\n二、此复。' }, '正文删去：一、同意。\n正文写入：一、不同意。'],
  ['a paragraph more', { body: '一、同意。\n二、此复。\n三、完。' }, '正文写入：三、完。'],
  ['the order of paragraphs', { body: '二、此复。\n一、同意。' }, '正文：段落顺序有调整'],
])('a revision of %s', (_, more, words) => {
  expect(changesOf(text, { ...text, ...more })).toBe(words);
});

test('a record of many changes stays short enough to be kept', () => {
  const body = Array.from({ length: 3000 }, (_, n) => `第${n}段`).join('\n');
  expect(changesOf(text, { ...text, body })).toHaveLength(8000);
});
