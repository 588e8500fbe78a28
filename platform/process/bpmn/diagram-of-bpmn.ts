import type { ModdleElement } from 'bpmn-moddle';
import type { Diagram, DiagramEdge, DiagramShape, ShapeKind } from '../picture/diagram.ts';
import { elementIn, elementsIn, numberIn, textIn } from './moddle.ts';

const MARGIN = 20;
/** Longest side that is drawn; a file that says otherwise is drawn smaller. */
const MOST = 20_000;

/** The diagrams of a file as we draw them, one below the other: every shape and edge that has a place, whatever it stands for. */
export function diagramOfBpmn(root: ModdleElement): Diagram | undefined {
  const diagrams = elementsIn(root, 'diagrams').flatMap((diagram) => {
    const places = elementsIn(elementIn(diagram, 'plane'), 'planeElement');
    const shapes = places.flatMap((place) => (place.$type === 'bpmndi:BPMNShape' ? shapeOf(place) : []));
    const edges = places.flatMap((place) => (place.$type === 'bpmndi:BPMNEdge' ? edgeOf(place) : []));
    return shapes.length > 0 ? [moved(shapes, edges)] : [];
  });
  return diagrams.length > 0 ? diagrams.reduce(below) : undefined;
}

/** The second diagram below the first. */
function below(first: Diagram, second: Diagram): Diagram {
  const lower = <P extends { y: number }>(point: P): P => ({ ...point, y: point.y + first.height });
  return {
    width: Math.max(first.width, second.width),
    height: first.height + second.height,
    shapes: [...first.shapes, ...second.shapes.map(lower)],
    edges: [...first.edges, ...second.edges.map((edge) => ({ ...edge, points: edge.points.map(lower) }))],
  };
}

function shapeOf(place: ModdleElement): DiagramShape[] {
  const [bounds, element] = [elementIn(place, 'bounds'), elementIn(place, 'bpmnElement')];
  if (!bounds) return [];
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => clamp(numberIn(bounds, key)));
  const title = textIn(element, 'name') || textIn(element, 'text');
  const id = textIn(element, 'id') || textIn(place, 'id');
  return [
    {
      id,
      kind: kindOf(element?.$type ?? '', place.isExpanded !== false),
      title,
      x: x!,
      y: y!,
      width: Math.abs(width!),
      height: Math.abs(height!),
    },
  ];
}

function edgeOf(place: ModdleElement): DiagramEdge[] {
  const element = elementIn(place, 'bpmnElement');
  const points = elementsIn(place, 'waypoint').map((point) => ({
    x: clamp(numberIn(point, 'x')),
    y: clamp(numberIn(point, 'y')),
  }));
  const [from, to] = [textIn(elementIn(element, 'sourceRef'), 'id'), textIn(elementIn(element, 'targetRef'), 'id')];
  const id = textIn(element, 'id') || textIn(place, 'id');
  return [{ id, title: textIn(element, 'name'), from, to, points }];
}

function kindOf(type: string, expanded: boolean): ShapeKind {
  const name = type.replace('bpmn:', '');
  if (name.endsWith('SubProcess') && !expanded) return 'task';
  if (name === 'StartEvent') return 'start';
  if (name === 'EndEvent') return 'end';
  if (name === 'ParallelGateway') return 'parallel';
  if (name.endsWith('Gateway')) return 'exclusive';
  if (name.endsWith('Event')) return 'event';
  if (name === 'SendTask') return 'copy';
  if (name.endsWith('Task')) return 'task';
  return ['Participant', 'Lane', 'SubProcess', 'AdHocSubProcess', 'Transaction', 'Group'].includes(name)
    ? 'frame'
    : 'other';
}

/** Moves everything so that it begins at the margin. */
function moved(shapes: readonly DiagramShape[], edges: readonly DiagramEdge[]): Diagram {
  const points = [
    ...shapes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...edges.flatMap((edge) => edge.points),
  ];
  const low = { x: Infinity, y: Infinity };
  const high = { x: -Infinity, y: -Infinity };
  for (const { x, y } of points) {
    [low.x, low.y] = [Math.min(low.x, x), Math.min(low.y, y)];
    [high.x, high.y] = [Math.max(high.x, x), Math.max(high.y, y)];
  }
  const shift = <P extends { x: number; y: number }>(point: P): P => ({
    ...point,
    x: point.x - low.x + MARGIN,
    y: point.y - low.y + MARGIN,
  });
  return {
    width: high.x - low.x + 2 * MARGIN,
    // Names of events stand below them.
    height: high.y - low.y + 2 * MARGIN + 24,
    shapes: shapes.map(shift),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(shift) })),
  };
}

function clamp(value: number): number {
  return Math.max(-MOST, Math.min(MOST, value));
}
