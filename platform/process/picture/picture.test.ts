import { expect, test } from 'vitest';
import type { ProcessNode } from '#standards/process';
import { agree, giveBack, play, processOf, submit } from '../kernel/testing/play.ts';
import { randomOf } from '../kernel/testing/random.ts';
import { randomDefinition } from '../kernel/testing/random-definition.ts';
import type { Diagram, DiagramShape } from './diagram.ts';
import { drawSvg, escapeXml } from './draw-svg.ts';
import { layOutNarrow } from './lay-out-narrow.ts';
import { layOutWide } from './lay-out-wide.ts';
import { processPicture } from './process-picture.ts';
import { type PicturedVisit, progressOf } from './progress.ts';
import { textWidth, wrapText } from './wrap-text.ts';

const task = (id: string) => ({ type: 'task', id, title: id, who: [{ by: 'people', people: [`${id}1`] }] }) as const;

const boxes = ({ shapes }: Diagram) => shapes.filter(({ kind }) => kind !== 'frame' && kind !== 'label');
const overlap = (a: DiagramShape, b: DiagramShape) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each([
  ['wide', layOutWide],
  ['narrow', layOutNarrow],
])('in a %s picture nothing overlaps, nothing leaves the sheet, every line joins two shapes', (_, layOut) => {
  const random = randomOf(8);
  for (let i = 0; i < 150; i++) {
    const definition = randomDefinition(random);
    const diagram = layOut(definition);
    const all = boxes(diagram);
    const ids = new Set(diagram.shapes.map(({ id }) => id));
    expect(ids.size).toBe(diagram.shapes.length);
    for (const [index, one] of all.entries()) {
      expect(
        one.x >= 0 && one.y >= 0 && one.x + one.width <= diagram.width && one.y + one.height <= diagram.height,
      ).toBe(true);
      for (const other of all.slice(index + 1)) expect(overlap(one, other), `${one.id} ${other.id}`).toBe(false);
    }
    for (const { from, to, points } of diagram.edges) {
      expect(ids.has(from) && ids.has(to)).toBe(true);
      for (const [k, point] of points.slice(1).entries()) {
        // Lines run level or upright, never across.
        expect(Math.abs(point.x - points[k]!.x) < 0.01 || Math.abs(point.y - points[k]!.y) < 0.01).toBe(true);
      }
    }
  }
});

test('a phone sees one column of its own width, whatever the process', () => {
  const deep = processOf({
    type: 'par',
    id: 'p',
    title: '并行',
    branches: [
      { title: '甲', nodes: [task('a')] },
      {
        title: '乙',
        nodes: [
          {
            type: 'par',
            id: 'q',
            title: '并行',
            branches: [
              { title: '丙', nodes: [task('b')] },
              { title: '丁', nodes: [] },
            ],
          },
        ],
      },
    ],
  });
  const diagram = layOutNarrow(deep);
  expect(diagram.width).toBe(360);
  expect(Math.min(...boxes(diagram).map(({ width }) => width))).toBeGreaterThan(200);
});

test('even the deepest nest that may be drawn leaves room for names', () => {
  let node: ProcessNode = task('x');
  for (let depth = 1; depth < 10; depth++) {
    const inner: ProcessNode[] = [node];
    const branches = [
      { title: '甲', nodes: inner },
      { title: '乙', nodes: [] },
    ];
    node = { type: 'par', id: `p${depth}`, title: '并行', branches };
  }
  expect(Math.min(...boxes(layOutNarrow(processOf(node))).map(({ width }) => width))).toBeGreaterThan(130);
});

test('each status has its class and its mark, so that colour is not all there is', () => {
  const definition = processOf(task('a'), task('b'), task('c'), task('d'), task('e'));
  const svg = processPicture(definition, 'wide', {
    a: { status: 'done', note: '张三 3月2日' },
    b: { status: 'returned' },
    c: { status: 'active' },
    d: { status: 'active', overdue: true },
  });
  const classOf = (id: string) => new RegExp(`class="([^"]*)" data-node="${id}"`).exec(svg)?.[1];
  expect([...'abcde'].map(classOf)).toEqual([
    'shape task done',
    'shape task returned',
    'shape task active',
    'shape task active overdue',
    'shape task waiting',
  ]);
  for (const mark of ['✓', '↩', '●', '!', '张三 3月2日']) expect(svg).toContain(`>${mark}<`);
});

test('names are text whatever they hold', () => {
  const bad = `</text><script>alert("1")</script>&'\u0000\ud800`;
  const definition = { ...processOf({ ...task('a'), title: bad }), title: bad };
  for (const form of ['wide', 'narrow'] as const) {
    const svg = processPicture(definition, form, { a: { status: 'done', note: bad } });
    for (const gone of ['<script', '\u0000', '\ud800']) expect(svg).not.toContain(gone);
    expect(svg).toContain('&#60;');
  }
  expect(escapeXml('𠮷㐂䶮')).toBe('𠮷㐂䶮');
});

test('a picture holds nothing that runs or loads', () => {
  const svg = processPicture(processOf(task('a')), 'wide');
  expect(svg).not.toMatch(/href|<style|<script|<image|url\((?!#)|\son\w+=/);
});

test('coordinates that are no numbers do not get into the picture', () => {
  const shape = { id: 'a', kind: 'task', title: 'a', x: Number.NaN, y: Infinity, width: 1e308, height: -5 } as const;
  expect(drawSvg({ width: 10, height: 10, shapes: [shape], edges: [] }, 't')).not.toMatch(/NaN|Infinity/);
});

const wrapped: [text: string, ems: number, most: number, lines: string[]][] = [
  ['受理', 8, 3, ['受理']],
  ['分管局领导审定', 4, 3, ['分管局领', '导审定']],
  ['财政部门会签，出具意见', 6, 3, ['财政部门会签，', '出具意见']],
  ['审查（现场核查）', 3, 3, ['审查', '（现场', '核查）']],
  ['很长很长很长很长的名称', 4, 2, ['很长很长', '很长很…']],
  ['Budget 2026 复核', 6, 3, ['Budget', '2026 复核']],
  ['A'.repeat(30), 6, 2, ['AAAAAAAA', 'AAAAAA…']],
  ['', 6, 2, []],
];
test.each(wrapped)('“%s” in %i ems', (text, ems, most, lines) => {
  expect(wrapText(text, ems, most)).toEqual(lines);
});

test('an extension-B character is as wide as any other', () => {
  expect(textWidth('𠮷')).toBe(1);
});

test('progress tells what was passed, where the case stands, what sent it back and what it goes around', () => {
  const definition = processOf(
    task('a'),
    {
      type: 'if',
      id: 'i',
      title: '条件',
      branches: [{ title: '大', when: { op: 'value', value: false }, nodes: [task('b')] }],
      otherwise: { title: '小', nodes: [task('c')] },
    },
    task('d'),
  );
  const game = play(definition);
  submit(game);
  agree(game, 'a', 'a1');
  agree(game, 'c', 'c1');
  giveBack(game, 'd', 'd1', 'c');
  const visits = new Map<number, PicturedVisit>();
  for (const event of game.events) {
    if (event.event === 'visitOpened') visits.set(event.visit, { node: event.node, visit: event.visit });
    if (event.event === 'visitClosed') visits.set(event.visit, { ...visits.get(event.visit)!, outcome: event.outcome });
  }
  const progress = progressOf(definition, game.state, [...visits.values()]);
  expect(Object.fromEntries(Object.entries(progress).map(([id, { status }]) => [id, status]))).toEqual({
    start: 'done',
    a: 'done',
    b: 'skipped',
    c: 'active',
    d: 'returned',
  });
});

test('a case that has ended says how', () => {
  const game = play(processOf(task('a')));
  submit(game);
  agree(game, 'a', 'a1');
  expect(progressOf(game.definition, game.state, [])._end).toEqual({ status: 'done', note: '同意' });
});
