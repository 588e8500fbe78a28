import type { ModdleElement } from 'bpmn-moddle';
import { elementIn, elementsIn, extensionOf, textIn } from './moddle.ts';
import type { Unsupported } from './unsupported.ts';

/** Depth at which a drawing is given up; the shape of definitions admits less. */
const MOST_DEPTH = 40;

/** The nodes of a process as plain JSON, still to be read strictly; or where its drawing does not nest. */
export function readTree(
  process: ModdleElement,
  lineOf: ReadonlyMap<string, number>,
): { readonly nodes: readonly unknown[] } | { readonly unsupported: readonly Unsupported[] } {
  const flows = elementsIn(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const starts = elementsIn(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
  const graph: Graph = { into: new Map(), out: new Map(), seen: new Set() };
  for (const flow of flows) {
    add(graph.out, elementIn(flow, 'sourceRef'), flow);
    add(graph.into, elementIn(flow, 'targetRef'), flow);
  }
  try {
    if (starts.length !== 1 || !starts[0]) throw new NotNested(starts[1] ?? process, '流程应当只有一个开始。');
    graph.seen.add(starts[0]);
    const { nodes, stop } = sequence(graph, onlyWay(graph, starts[0]), 0);
    if (stop.$type !== 'bpmn:EndEvent') throw new NotNested(stop, '分支没有成对地汇合。');
    const lost = elementsIn(process, 'flowElements').find((element) => isStep(element) && !graph.seen.has(element));
    if (lost) throw new NotNested(lost, '从开始走不到这里。');
    return { nodes };
  } catch (fault) {
    if (!(fault instanceof NotNested)) throw fault;
    const id = textIn(fault.element, 'id');
    const line = lineOf.get(id);
    const { $type: type } = fault.element;
    return { unsupported: [{ id, type, ...(line === undefined ? {} : { line }), message: fault.message }] };
  }
}

interface Graph {
  readonly into: Map<ModdleElement, ModdleElement[]>;
  readonly out: Map<ModdleElement, ModdleElement[]>;
  /** Steps that were read; a second visit would be a loop or a way into the middle of something. */
  readonly seen: Set<ModdleElement>;
}

class NotNested extends Error {
  readonly element: ModdleElement;
  constructor(element: ModdleElement, message: string) {
    super(message);
    this.element = element;
  }
}

/** Reads steps until a join of somebody else's or an end. */
function sequence(graph: Graph, from: ModdleElement, depth: number): { nodes: unknown[]; stop: ModdleElement } {
  if (depth > MOST_DEPTH) throw new NotNested(from, '嵌套太深。');
  const nodes: unknown[] = [];
  let at = from;
  for (;;) {
    if (at.$type === 'bpmn:EndEvent') {
      graph.seen.add(at);
      return { nodes, stop: at };
    }
    if (isGateway(at) && (graph.into.get(at)?.length ?? 0) > 1) return { nodes, stop: at };
    if (graph.seen.has(at)) throw new NotNested(at, '流程图里有回路，或者两条路径在这里交叉。');
    graph.seen.add(at);
    if (isGateway(at)) {
      const { node, join } = split(graph, at, depth);
      nodes.push(node);
      at = onlyWay(graph, join);
    } else {
      if ((graph.into.get(at)?.length ?? 0) > 1) throw new NotNested(at, '多条路径直接汇入这个环节，应先用网关汇合。');
      nodes.push(step(at));
      at = onlyWay(graph, at);
    }
  }
}

/** Reads the branches of a split; all of them must end at one and the same join of its kind. */
function split(graph: Graph, gateway: ModdleElement, depth: number): { node: unknown; join: ModdleElement } {
  const flows = inOrder(graph.out.get(gateway) ?? []);
  const read = flows.map((flow) => ({ flow, ...branch(graph, flow, depth) }));
  const [join] = read.map(({ stop }) => stop);
  const apart = read.find(({ stop }) => stop !== join);
  if (!join || read.length < 2) throw new NotNested(gateway, '网关至少要有两条出路。');
  if (apart || join.$type !== gateway.$type) throw new NotNested(apart?.stop ?? join, '分支没有汇合到同一个同类网关。');
  if (graph.into.get(join)?.length !== read.length) throw new NotNested(join, '有别的路径汇入这个网关。');
  if (graph.seen.has(join)) throw new NotNested(join, '流程图里有回路。');
  graph.seen.add(join);
  const base = { id: textIn(gateway, 'id'), title: textIn(gateway, 'name') || textIn(gateway, 'id') };
  const ways = read.map(({ flow, nodes }) => ({ flow, title: textIn(flow, 'name'), nodes }));
  if (gateway.$type === 'bpmn:ParallelGateway') {
    return { node: { type: 'par', ...base, branches: ways.map(({ title, nodes }) => ({ title, nodes })) }, join };
  }
  const otherwise = ways.find(({ flow }) => flow === elementIn(gateway, 'default'));
  if (!otherwise) throw new NotNested(gateway, '条件网关没有默认出路。');
  const branches = ways
    .filter((way) => way !== otherwise)
    .map(({ flow, title, nodes }) => ({ title, when: settingsOf(flow, 'goa:Branch'), nodes }));
  return {
    node: { type: 'if', ...base, branches, otherwise: { title: otherwise.title, nodes: otherwise.nodes } },
    join,
  };
}

function branch(graph: Graph, flow: ModdleElement, depth: number): { nodes: unknown[]; stop: ModdleElement } {
  const target = elementIn(flow, 'targetRef');
  if (!target) throw new NotNested(flow, '连线没有终点。');
  return sequence(graph, target, depth + 1);
}

/** The settings come first, so that id, type and title are always the drawing's. */
function step(element: ModdleElement): unknown {
  const type = element.$type === 'bpmn:SendTask' ? 'cc' : 'task';
  const settings = settingsOf(element, 'goa:Settings');
  const known = typeof settings === 'object' && settings !== null ? settings : {};
  return { ...known, type, id: textIn(element, 'id'), title: textIn(element, 'name') };
}

function settingsOf(element: ModdleElement, type: 'goa:Settings' | 'goa:Branch'): unknown {
  try {
    return JSON.parse(textIn(extensionOf(element, type), 'json'));
  } catch {
    throw new NotNested(element, '设置不是有效的 JSON。');
  }
}

function onlyWay(graph: Graph, from: ModdleElement): ModdleElement {
  const ways = graph.out.get(from) ?? [];
  const target = elementIn(ways[0], 'targetRef');
  if (ways.length !== 1 || !target) throw new NotNested(from, '这里应当只有一条出路。');
  return target;
}

/** As our export numbered them; otherwise as they stand in the file. */
function inOrder(flows: readonly ModdleElement[]): ModdleElement[] {
  const place = (flow: ModdleElement) => Number(extensionOf(flow, 'goa:Branch')?.index ?? Number.NaN);
  const numbered = flows.every((flow) => Number.isInteger(place(flow)));
  return numbered ? [...flows].sort((a, b) => place(a) - place(b)) : [...flows];
}

function isGateway({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:ExclusiveGateway' || $type === 'bpmn:ParallelGateway';
}

function isStep({ $type }: ModdleElement): boolean {
  return $type !== 'bpmn:SequenceFlow' && $type !== 'bpmn:BoundaryEvent';
}

function add(map: Map<ModdleElement, ModdleElement[]>, key: ModdleElement | undefined, flow: ModdleElement): void {
  if (key) map.set(key, [...(map.get(key) ?? []), flow]);
}
