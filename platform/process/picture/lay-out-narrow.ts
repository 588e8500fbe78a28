import { branchesOf, type ProcessDefinition, type ProcessNode, START } from '#standards/process';
import type { Diagram, DiagramEdge, DiagramShape, ShapeKind } from './diagram.ts';
import { END } from './lay-out-wide.ts';

/** Width that a phone shows without shrinking. */
const WIDTH = 360;
const MARGIN = 12;
const TASK_HEIGHT = 58;
const END_HEIGHT = 40;
const LABEL_HEIGHT = 22;
const GAP = 22;
/** How far a frame and a branch in it step in: less where many nest, so that names keep their room. */
const stepsIn = (width: number) => (width > 240 ? { frame: 12, branch: 8 } : { frame: 3, branch: 2 });

/** Lays a tree out from top to bottom in one column: branches stand under each other in frames, so that nothing ever gets too small to read. */
export function layOutNarrow(definition: ProcessDefinition): Diagram {
  const drawing: Drawing = { shapes: [], edges: [], y: MARGIN };
  const column = { x: MARGIN, width: WIDTH - 2 * MARGIN };
  const start = box(drawing, START, 'start', '提交', column, END_HEIGHT);
  const last = sequence(drawing, definition.nodes, column, start);
  drawing.y += GAP;
  const end = box(drawing, END, 'end', '办结', column, END_HEIGHT);
  connect(drawing, last, end);
  return { width: WIDTH, height: drawing.y + MARGIN, shapes: drawing.shapes, edges: drawing.edges };
}

interface Drawing {
  readonly shapes: DiagramShape[];
  readonly edges: DiagramEdge[];
  /** Where the next shape begins. */
  y: number;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function sequence(
  drawing: Drawing,
  nodes: readonly ProcessNode[],
  column: Column,
  before: DiagramShape | undefined,
): DiagramShape | undefined {
  let last = before;
  for (const node of nodes) {
    if (last) drawing.y += GAP;
    const next =
      node.type === 'task' || node.type === 'cc'
        ? box(drawing, node.id, node.type === 'cc' ? 'copy' : 'task', node.title, column, TASK_HEIGHT)
        : frame(drawing, node, column);
    if (last) connect(drawing, last, next);
    last = next;
  }
  return last;
}

/** A frame with a heading, and in it a heading and a sequence for each branch. */
function frame(drawing: Drawing, node: ProcessNode, column: Column): DiagramShape {
  const place = drawing.shapes.length;
  const [top, what] = [drawing.y, node.type === 'if' ? '按条件走其中一路' : '各路同时办理'];
  const steps = stepsIn(column.width);
  const inner = { x: column.x + steps.frame, width: column.width - 2 * steps.frame };
  drawing.y += 8;
  box(drawing, `${node.id}_title`, 'label', `${node.title}（${what}）`, inner, LABEL_HEIGHT);
  branchesOf(node).forEach(({ title, nodes }, index) => {
    drawing.y += 6;
    const branchPlace = drawing.shapes.length;
    const branchTop = drawing.y;
    const within = { x: inner.x + steps.branch, width: inner.width - 2 * steps.branch };
    drawing.y += 4;
    box(drawing, `${node.id}_${index}_title`, 'label', `${index + 1}. ${title}`, within, LABEL_HEIGHT);
    drawing.y += 4;
    if (nodes.length === 0) box(drawing, `${node.id}_${index}_none`, 'label', '（直接通过）', within, LABEL_HEIGHT);
    else sequence(drawing, nodes, within, undefined);
    drawing.y += 8;
    insertFrame(drawing, branchPlace, `${node.id}_${index}`, '', inner, branchTop);
  });
  drawing.y += 8;
  return insertFrame(drawing, place, node.id, '', column, top);
}

/** A frame stands before what it holds, so that it is drawn beneath. */
function insertFrame(drawing: Drawing, place: number, id: string, title: string, column: Column, top: number) {
  const made: DiagramShape = { id, kind: 'frame', title, ...column, y: top, height: drawing.y - top };
  drawing.shapes.splice(place, 0, made);
  return made;
}

function box(
  drawing: Drawing,
  id: string,
  kind: ShapeKind,
  title: string,
  column: Column,
  height: number,
): DiagramShape {
  const made: DiagramShape = { id, kind, title, ...column, y: drawing.y, height };
  drawing.shapes.push(made);
  drawing.y += height;
  return made;
}

function connect(drawing: Drawing, from: DiagramShape | undefined, to: DiagramShape): void {
  if (!from) return;
  const x = from.x + from.width / 2;
  const points = [
    { x, y: from.y + from.height },
    { x, y: to.y },
  ];
  drawing.edges.push({ id: `flow_${drawing.edges.length + 1}`, from: from.id, to: to.id, title: '', points });
}
