import { expect, test } from 'vitest';
import { samplePaper } from '../testing/sample-paper.ts';
import { layOutOfficial } from './lay-out-official.ts';
import { officialDate } from './official-paper.ts';
import { type LaidOut, MM_PER_POINT, type PaperItem } from './paper-item.ts';
import { SHEET } from './sheet.ts';
import { ems } from './testing/ems.ts';

const laid = (more: Partial<typeof samplePaper> = {}) =>
  layOutOfficial({ ...samplePaper, ...more }, (text, _face, size) => ems(text) * size * MM_PER_POINT);
const texts = ({ items }: LaidOut) => items.filter((item) => item.kind === 'text');
const find = (paper: LaidOut, words: string) => texts(paper).find(({ text }) => text.includes(words))!;
const all = (paper: LaidOut) =>
  texts(paper)
    .map(({ text }) => text)
    .join('');

test('the head stands as GB/T 9704-2012 says: red name 35 mm down, number in the middle, red line 4 mm under it', () => {
  const paper = laid();
  const mark = find(paper, '管理局文件');
  expect(mark).toMatchObject({ colour: 'red', face: 'title', page: 0 });
  expect(mark.y - mark.size * MM_PER_POINT * 0.88).toBeCloseTo(SHEET.top + 35, 1);
  const number = find(paper, '〔2026〕7号');
  const rule = paper.items.find((item): item is Extract<PaperItem, { kind: 'line' }> => item.kind === 'line')!;
  expect(rule.colour).toBe('red');
  expect(rule.to[0] - rule.from[0]).toBe(156);
  expect(rule.from[1] - (number.y + number.size * MM_PER_POINT * 0.12)).toBeCloseTo(4, 0);
});

test('the title is 22 points and in the middle, the text 16 points, two signs in; headings have their faces', () => {
  const paper = laid();
  expect(find(paper, '关于同意').size).toBe(22);
  expect(find(paper, '你局')).toMatchObject({ size: 16, face: 'body', x: SHEET.left + 2 * (156 / 28) });
  expect(find(paper, '一、同意').face).toBe('hei');
  expect(find(paper, '（一）').face).toBe('kai');
  expect(find(laid({ paragraphs: ['（二）车辆管理'] }), '（二）').face).toBe('kai');
});

test('nothing sticks out of the type area, on any page, at any length', () => {
  for (const times of [1, 2, 3, 5, 8, 13, 21]) {
    const paper = laid({ paragraphs: Array.from({ length: times }, () => samplePaper.paragraphs).flat() });
    for (const item of texts(paper).filter(({ face }) => face !== 'song')) {
      expect(item.y, item.text).toBeGreaterThan(SHEET.top);
      expect(item.y, item.text).toBeLessThan(SHEET.top + SHEET.depth);
      expect(item.x, item.text).toBeGreaterThanOrEqual(SHEET.left - 0.01);
    }
    expect(all(paper).split('此复。').length - 1).toBe(times);
  }
});

test('the signature never stands alone on a page, whatever the length of the text', () => {
  for (let lines = 1; lines < 30; lines++) {
    const paper = laid({ paragraphs: Array.from({ length: lines }, (_, n) => `第${n}行。`), note: null });
    const name = texts(paper).findLast(({ text }) => text === samplePaper.signature)!;
    expect(
      texts(paper).some((item) => item.page === name.page && /^第\d+行。$/.test(item.text)),
      String(lines),
    ).toBe(true);
    expect(paper.seal).toMatchObject({ page: name.page });
  }
});

test('the foot stands at the bottom of the last page, with the code above it; pages are numbered outside', () => {
  const paper = laid({ paragraphs: Array.from({ length: 30 }, () => '一行。') });
  const issued = find(paper, '印发');
  expect(issued.page).toBe(paper.pages - 1);
  expect(issued.y).toBeGreaterThan(SHEET.top + SHEET.depth - 9);
  expect(paper.items.find(({ kind }) => kind === 'code')).toMatchObject({
    page: paper.pages - 1,
    says: samplePaper.verify!.address,
  });
  expect(find(paper, '— 1 —').x).toBeGreaterThan(150);
  expect(find(paper, '— 2 —').x).toBeLessThan(40);
});

test('a document to a superior names its signer and puts the number to the left', () => {
  const paper = laid({ signer: '张三' });
  expect(find(paper, '签发人：张三').x).toBeGreaterThan(find(paper, '〔2026〕').x);
});

test('a draft says that it has no number and no day', () => {
  const paper = laid({ number: null, date: null, verify: null });
  expect(all(paper)).toContain('（草稿，未编号）');
  expect(all(paper)).toContain('（成文日期）');
  expect(paper.items.some(({ kind }) => kind === 'code')).toBe(false);
});

test('one enclosure has no number, two have', () => {
  expect(all(laid({ attachments: ['名单'] }))).toContain('附件：名单');
  expect(all(laid({ attachments: ['名单', '说明'] }))).toContain('附件：1.名单2.说明');
});

test('days are written without leading zeros', () => {
  expect(officialDate('2026-01-05')).toBe('2026年1月5日');
});
