import { expect, test } from 'vitest';
import { sampleForm } from '../testing/sample-form.ts';
import { layOutForm } from './lay-out-form.ts';
import { type LaidOut, MM_PER_POINT } from './paper-item.ts';
import { ems } from './testing/ems.ts';

const laid = (more: Partial<typeof sampleForm> = {}) =>
  layOutForm({ ...sampleForm, ...more }, (text, _face, size) => ems(text) * size * MM_PER_POINT);
const texts = ({ items }: LaidOut) => items.filter((item) => item.kind === 'text');
const words = (paper: LaidOut, page?: number) =>
  texts(paper)
    .filter((item) => page === undefined || item.page === page)
    .map(({ text }) => text)
    .join('');

test('every copy has all that the form says, and its own number', () => {
  const paper = laid({ copies: 3 });
  const pages = paper.pages / 3;
  for (let copy = 0; copy < 3; copy++) {
    const all = Array.from({ length: pages }, (_, page) => words(paper, copy * pages + page)).join('');
    for (const said of ['公务用车更新审批表', '样例市文化馆', '主管部门意见', `第${copy + 1}份`])
      expect(all).toContain(said);
  }
});

test('opinions that were given stand in their boxes with name and day, others leave room for them', () => {
  const all = words(laid());
  expect(all).toContain('同意更新。');
  expect(all).toContain('李样例　2026年11月20日');
  expect(all).toContain('签字：');
  expect(all).toContain('（盖章）');
});

test('long values make their row higher, and nothing leaves the paper', () => {
  const long = laid({
    copies: 1,
    rows: [{ kind: 'fields', fields: [{ name: '理由', value: '很长的理由。'.repeat(700) }] }, ...sampleForm.rows],
  });
  expect(words(long).split('很').length - 1).toBe(700);
  for (const item of long.items) {
    const points = item.kind === 'line' ? [item.from, item.to] : [[item.x, item.y] as const];
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(19.9);
      expect(x).toBeLessThanOrEqual(190.1);
      expect(y).toBeGreaterThan(5);
      expect(y).toBeLessThan(292);
    }
  }
});

test('a very long opinion goes over several pages and loses nothing', () => {
  const opinion = { words: '同意，但应当说明。'.repeat(400), by: '李样例', on: '2026-11-20' };
  const paper = laid({ copies: 1, rows: [{ kind: 'opinion', who: '意见', opinion, seal: true }] });
  expect(words(paper).split('但').length - 1).toBe(400);
  expect(words(paper)).toContain('李样例　2026年11月20日');
  expect(Math.max(...texts(paper).map(({ y }) => y))).toBeLessThan(292);
});

test('rows that do not fit go to the next page whole', () => {
  const paper = laid({
    copies: 1,
    rows: Array.from({ length: 12 }, (_, n) => ({ kind: 'opinion', who: `意见${n}`, opinion: null, seal: false })),
  });
  expect(paper.pages).toBeGreaterThan(1);
  expect(words(paper).split('签字：').length - 1).toBe(12);
});
