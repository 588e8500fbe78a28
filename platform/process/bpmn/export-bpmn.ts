import type { ModdleElement } from 'bpmn-moddle';
import {
  type GroupRule,
  type IfNode,
  type Limit,
  type ProcessDefinition,
  type ProcessNode,
  processMap,
  START,
} from '#standards/process';
import type { Diagram, DiagramEdge, DiagramShape } from '../picture/diagram.ts';
import { END, layOutWide } from '../picture/lay-out-wide.ts';
import { expressionText } from './expression-text.ts';
import { GOA_NAMESPACE, moddle } from './moddle.ts';

/**
 * A definition as BPMN 2.0 XML with its diagram, for exchange and for other tools: user tasks (multi-instance where several sign), gateways in
 * pairs, send tasks for copies, a boundary timer that shows a limit. What BPMN cannot say stands in our own namespace; `importBpmn` gives the same tree.
 */
export async function exportBpmn(definition: ProcessDefinition): Promise<string> {
  const diagram = layOutWide(definition);
  const parts = new Map<string, ModdleElement>();
  for (const shape of diagram.shapes) parts.set(shape.id, flowNode(definition, shape));
  const flows = diagram.edges.map((edge) => sequenceFlow(definition, edge, parts));
  const timers = diagram.shapes.flatMap((shape) => limitTimer(definition, shape, parts));
  const { key, title, version, withdrawStart } = definition;
  const process = moddle.create('bpmn:Process', {
    id: key,
    name: title,
    isExecutable: true,
    extensionElements: settings({ version, ...(withdrawStart ? { withdrawStart } : {}) }),
    flowElements: [...parts.values(), ...flows, ...timers],
  });
  const root = moddle.create('bpmn:Definitions', {
    id: `${key}_definitions`,
    targetNamespace: GOA_NAMESPACE,
    exporter: 'GOA Cloud',
    rootElements: [process],
    diagrams: [diagramOf(process, diagram, parts, flows, timers)],
  });
  return (await moddle.toXML(root, { format: true })).xml;
}

function flowNode(definition: ProcessDefinition, { id, title }: DiagramShape): ModdleElement {
  if (id === START) return moddle.create('bpmn:StartEvent', { id, name: title });
  if (id === END) return moddle.create('bpmn:EndEvent', { id, name: title });
  const node = processMap(definition).get(id)?.node;
  // A join has the id of its split with a suffix and is the only shape that the tree does not know.
  if (!node) return moddle.create(gatewayType(processMap(definition).get(id.replace(/_join$/, ''))?.node), { id });
  if (node.type === 'if' || node.type === 'par') return moddle.create(gatewayType(node), { id, name: title });
  const { type, id: _id, title: _title, ...rest } = node;
  const more = node.type === 'task' ? multiInstance(node.group) : {};
  const extensionElements = settings(rest);
  return moddle.create(type === 'cc' ? 'bpmn:SendTask' : 'bpmn:UserTask', {
    id,
    name: title,
    extensionElements,
    ...more,
  });
}

function gatewayType(node: ProcessNode | undefined): string {
  return node?.type === 'par' ? 'bpmn:ParallelGateway' : 'bpmn:ExclusiveGateway';
}

function multiInstance(group: GroupRule = { rule: 'one' }): { loopCharacteristics?: ModdleElement } {
  if (group.rule === 'one') return {};
  const done = { all: '', seq: '', any: 'nrOfCompletedInstances >= 1', ratio: '' }[group.rule];
  const share = group.rule === 'ratio' ? `nrOfCompletedInstances / nrOfInstances >= ${group.percent / 100}` : done;
  const completionCondition = share ? moddle.create('bpmn:FormalExpression', { body: share }) : undefined;
  const isSequential = group.rule === 'seq';
  return {
    loopCharacteristics: moddle.create('bpmn:MultiInstanceLoopCharacteristics', {
      isSequential,
      ...(completionCondition ? { completionCondition } : {}),
    }),
  };
}

function sequenceFlow(
  definition: ProcessDefinition,
  { id, from, to, title, branch }: DiagramEdge,
  parts: ReadonlyMap<string, ModdleElement>,
): ModdleElement {
  const [source, target] = [parts.get(from)!, parts.get(to)!];
  const flow = moddle.create('bpmn:SequenceFlow', { id, sourceRef: source, targetRef: target });
  if (title) flow.name = title;
  const node = processMap(definition).get(from)?.node;
  if (branch !== undefined) {
    const when = node?.type === 'if' ? node.branches[branch]?.when : undefined;
    const json = when ? JSON.stringify(when) : undefined;
    flow.extensionElements = extension(moddle.create('goa:Branch', { index: branch, ...(json ? { json } : {}) }));
    if (when) flow.conditionExpression = moddle.create('bpmn:FormalExpression', { body: expressionText(when) });
    if (node?.type === 'if' && isOtherwise(node, branch)) source.default = flow;
  }
  push(source, 'outgoing', flow);
  push(target, 'incoming', flow);
  return flow;
}

function isOtherwise(node: IfNode, branch: number): boolean {
  return branch === node.branches.length;
}

/** Shown, never executed: clocks are the process wing's. */
function limitTimer(
  definition: ProcessDefinition,
  { id }: DiagramShape,
  parts: ReadonlyMap<string, ModdleElement>,
): ModdleElement[] {
  const node = processMap(definition).get(id)?.node;
  if (node?.type !== 'task' || !node.limit) return [];
  const timeDuration = moddle.create('bpmn:FormalExpression', { body: duration(node.limit) });
  const timer = moddle.create('bpmn:TimerEventDefinition', { id: `${id}_timer`, timeDuration });
  const [attachedToRef, eventDefinitions] = [parts.get(id), [timer]];
  return [
    moddle.create('bpmn:BoundaryEvent', { id: `${id}_limit`, cancelActivity: false, attachedToRef, eventDefinitions }),
  ];
}

function duration({ amount, unit }: Limit): string {
  return unit === 'hour' ? `PT${amount}H` : `P${amount}D`;
}

function diagramOf(
  process: ModdleElement,
  diagram: Diagram,
  parts: ReadonlyMap<string, ModdleElement>,
  flows: readonly ModdleElement[],
  timers: readonly ModdleElement[],
): ModdleElement {
  const shapes = diagram.shapes.map((shape) => diShape(shape.id, parts.get(shape.id), shape));
  const clocks = timers.map((timer) => {
    const id = String(timer.id).replace(/_limit$/, '');
    const host = diagram.shapes.find((shape) => shape.id === id)!;
    const box = { x: host.x + 12, y: host.y + host.height - 14, width: 28, height: 28 };
    return diShape(String(timer.id), timer, box);
  });
  const edges = diagram.edges.map((edge, index) =>
    moddle.create('bpmndi:BPMNEdge', {
      id: `${edge.id}_di`,
      bpmnElement: flows[index],
      waypoint: edge.points.map(({ x, y }) => moddle.create('dc:Point', { x, y })),
    }),
  );
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: process,
    planeElement: [...shapes, ...clocks, ...edges],
  });
  return moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane });
}

function diShape(
  id: string,
  bpmnElement: ModdleElement | undefined,
  { x, y, width, height }: Pick<DiagramShape, 'x' | 'y' | 'width' | 'height'>,
): ModdleElement {
  const bounds = moddle.create('dc:Bounds', { x, y, width, height });
  return moddle.create('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement, bounds });
}

function settings(value: object): ModdleElement {
  return extension(moddle.create('goa:Settings', { json: JSON.stringify(value) }));
}

function extension(...values: ModdleElement[]): ModdleElement {
  return moddle.create('bpmn:ExtensionElements', { values });
}

function push(element: ModdleElement, property: 'incoming' | 'outgoing', flow: ModdleElement): void {
  const known = element[property];
  element[property] = Array.isArray(known) ? [...known, flow] : [flow];
}
