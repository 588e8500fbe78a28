import { branchesOf, type ProcessDefinition, type ProcessNode, START } from '#standards/process';
import type { Diagram, DiagramEdge, DiagramShape, Point, ShapeKind } from './diagram.ts';

/** Id of the end event; node ids have no underscore, so nothing clashes. */
export const END = '_end';
/** Id of the gateway where the branches of a node meet again. */
export const joinOf = (id: string) => `${id}_join`;

const EVENT = 36;
const GATEWAY = 40;
const TASK = { width: 136, height: 76 };
const COPY = { width: 116, height: 56 };
/** Between nodes; behind a split there must be room for the titles of its branches. */
const GAP = 36;
const SPLIT_GAP = 104;
const BRANCH_GAP = 24;
const EMPTY_BRANCH = 44;
const MARGIN = 16;
const BEND = 12;

/** Lays a tree out from left to right, branches below each other: the picture of a wide screen, and the diagram of an exported file. */
export function layOutWide(definition: ProcessDefinition): Diagram {
  const size = sizeOf(definition.nodes);
  const height = Math.max(size.height, TASK.height) + 2 * MARGIN;
  const drawing: Drawing = { shapes: [], edges: [] };
  const middle = height / 2;
  const start = shape(drawing, START, 'start', '提交', MARGIN, middle, EVENT, EVENT);
  const last = sequence(drawing, definition.nodes, start, { x: MARGIN + EVENT + GAP, y: middle });
  const end = shape(drawing, END, 'end', '办结', last.x + last.width + GAP, middle, EVENT, EVENT);
  connect(drawing, last, end);
  return { width: end.x + EVENT + MARGIN, height, ...drawing };
}

interface Drawing {
  readonly shapes: DiagramShape[];
  readonly edges: DiagramEdge[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(nodes: readonly ProcessNode[]): Size {
  const sizes = nodes.map(sizeOfNode);
  const width = sizes.reduce((sum, size) => sum + size.width, 0) + GAP * Math.max(0, nodes.length - 1);
  return { width, height: Math.max(EMPTY_BRANCH, ...sizes.map(({ height }) => height)) };
}

function sizeOfNode(node: ProcessNode): Size {
  if (node.type === 'task') return TASK;
  if (node.type === 'cc') return COPY;
  const branches = branchesOf(node).map(({ nodes }) => sizeOf(nodes));
  const inner = Math.max(...branches.map(({ width }) => width));
  const height = branches.reduce((sum, branch) => sum + branch.height, 0) + BRANCH_GAP * (branches.length - 1);
  return { width: 2 * GATEWAY + SPLIT_GAP + inner + GAP, height };
}

/** Places nodes one after the other behind `from`; gives the last shape. */
function sequence(drawing: Drawing, nodes: readonly ProcessNode[], from: DiagramShape, at: Point): DiagramShape {
  let [last, x] = [from, at.x];
  for (const node of nodes) {
    const { width, height } = sizeOfNode(node);
    if (node.type === 'task' || node.type === 'cc') {
      const kind = node.type === 'cc' ? 'copy' : 'task';
      const box = shape(drawing, node.id, kind, node.title, x, at.y, width, height);
      connect(drawing, last, box);
      last = box;
    } else {
      const kind = node.type === 'if' ? 'exclusive' : 'parallel';
      const split = shape(drawing, node.id, kind, node.title, x, at.y, GATEWAY, GATEWAY);
      connect(drawing, last, split);
      last = branches(drawing, node, split, { x: x + width - GATEWAY, y: at.y });
    }
    x += width + GAP;
  }
  return last;
}

/** Places the branches of a split below each other and lets them meet in a join. */
function branches(drawing: Drawing, node: ProcessNode, split: DiagramShape, at: Point): DiagramShape {
  const join = shape(drawing, joinOf(node.id), split.kind, '', at.x, at.y, GATEWAY, GATEWAY);
  let top = at.y - sizeOfNode(node).height / 2;
  branchesOf(node).forEach(({ title, nodes }, branch) => {
    const { height } = sizeOf(nodes);
    const y = top + height / 2;
    top += height + BRANCH_GAP;
    const before = drawing.edges.length;
    const x = split.x + GATEWAY + SPLIT_GAP;
    if (nodes.length === 0) {
      edge(drawing, node.id, join.id, title, [...wayOut(split, y), ...wayIn(join, y)], branch);
      return;
    }
    const last = sequence(drawing, nodes, split, { x, y });
    const first = drawing.edges[before];
    if (first) drawing.edges[before] = { ...first, title, branch, points: [...wayOut(split, y), { x, y }] };
    edge(drawing, last.id, join.id, '', [right(last), ...wayIn(join, y)]);
  });
  return join;
}

function shape(
  drawing: Drawing,
  id: string,
  kind: ShapeKind,
  title: string,
  x: number,
  middle: number,
  width: number,
  height: number,
): DiagramShape {
  const made = { id, kind, title, x, y: middle - height / 2, width, height };
  drawing.shapes.push(made);
  return made;
}

function connect(drawing: Drawing, from: DiagramShape, to: DiagramShape): void {
  edge(drawing, from.id, to.id, '', [right(from), left(to)]);
}

function edge(
  drawing: Drawing,
  from: string,
  to: string,
  title: string,
  points: readonly Point[],
  branch?: number,
): void {
  const id = `flow_${drawing.edges.length + 1}`;
  drawing.edges.push({ id, from, to, title, points, ...(branch === undefined ? {} : { branch }) });
}

/** From a split to the height of a branch: from its side where they are nearly level, else from its upper or lower corner. */
function wayOut(split: DiagramShape, y: number): Point[] {
  const { x, y: middle } = centre(split);
  if (Math.abs(y - middle) < 1) return [right(split)];
  const bend = split.x + split.width + BEND;
  if (Math.abs(y - middle) < split.height) return [right(split), { x: bend, y: middle }, { x: bend, y }];
  return [
    { x, y: y > middle ? split.y + split.height : split.y },
    { x, y },
  ];
}

/** From the height of a branch into a join, the same way mirrored. */
function wayIn(join: DiagramShape, y: number): Point[] {
  const { x, y: middle } = centre(join);
  if (Math.abs(y - middle) < 1) return [left(join)];
  const bend = join.x - BEND;
  if (Math.abs(y - middle) < join.height) return [{ x: bend, y }, { x: bend, y: middle }, left(join)];
  return [
    { x, y },
    { x, y: y > middle ? join.y + join.height : join.y },
  ];
}

const centre = ({ x, y, width, height }: DiagramShape): Point => ({ x: x + width / 2, y: y + height / 2 });
const right = (box: DiagramShape): Point => ({ x: box.x + box.width, y: centre(box).y });
const left = (box: DiagramShape): Point => ({ x: box.x, y: centre(box).y });
