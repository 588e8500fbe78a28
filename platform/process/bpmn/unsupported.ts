import type { ModdleElement } from 'bpmn-moddle';
import { elementIn, elementsIn, extensionOf, textIn } from './moddle.ts';

/** An element that keeps a file from being executed. */
export interface Unsupported {
  /** Id of the element; empty where it has none. */
  readonly id: string;
  /** Type in BPMN's words, for example `bpmn:ServiceTask`. */
  readonly type: string;
  /** Line of the file, where it is known. */
  readonly line?: number;
  readonly message: string;
}

/** Types of flow elements that a tree can hold. */
const SUPPORTED = new Set([
  'bpmn:StartEvent',
  'bpmn:EndEvent',
  'bpmn:UserTask',
  'bpmn:SendTask',
  'bpmn:ExclusiveGateway',
  'bpmn:ParallelGateway',
  'bpmn:SequenceFlow',
]);

/** All of a file that is not in our subset, with id and line, so that nothing is dropped in silence. */
export function unsupportedIn(
  root: ModdleElement,
  warnings: readonly string[],
  lineOf: ReadonlyMap<string, number>,
): Unsupported[] {
  const say = (element: ModdleElement, message: string): Unsupported => {
    const id = textIn(element, 'id');
    const line = lineOf.get(id);
    return { id, type: element.$type, ...(line === undefined ? {} : { line }), message };
  };
  const roots = elementsIn(root, 'rootElements');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  return [
    ...warnings.map((message) => ({ id: '', type: 'xml', message: `文件有无法理解的内容：${message}` })),
    ...(processes.length === 0 ? [say(root, '文件里没有流程。')] : []),
    ...processes.slice(1).map((process) => say(process, '一个文件只能有一个流程。')),
    ...roots.filter(({ $type }) => $type !== 'bpmn:Process').map((element) => say(element, '不支持这种内容。')),
    ...processes.flatMap((process) => inProcess(process, say)),
  ];
}

type Say = (element: ModdleElement, message: string) => Unsupported;

function inProcess(process: ModdleElement, say: Say): Unsupported[] {
  const elements = elementsIn(process, 'flowElements');
  const besides = ['laneSets', 'artifacts', 'resources', 'properties'].flatMap((key) => elementsIn(process, key));
  return [
    ...besides.map((element) => say(element, '不支持这种内容，只能显示。')),
    ...elements.flatMap((element) => inElement(element, say)),
  ];
}

function inElement(element: ModdleElement, say: Say): Unsupported[] {
  if (isLimitTimer(element)) return [];
  if (!SUPPORTED.has(element.$type)) return [say(element, '不支持这种环节，只能显示。')];
  const found: Unsupported[] = [];
  if (elementsIn(element, 'eventDefinitions').length > 0) found.push(say(element, '不支持带触发条件的开始或结束。'));
  if (isTask(element) && !extensionOf(element, 'goa:Settings')) found.push(say(element, '没有说明由谁办理。'));
  if (
    element.$type === 'bpmn:SequenceFlow' &&
    elementIn(element, 'conditionExpression') &&
    !extensionOf(element, 'goa:Branch')
  ) {
    found.push(say(element, '条件是其他系统的表达式，不会执行。'));
  }
  return found;
}

/** The timer that our export hangs on a task to show its limit; the settings hold the limit itself. */
function isLimitTimer(element: ModdleElement): boolean {
  const host = elementIn(element, 'attachedToRef');
  return (
    element.$type === 'bpmn:BoundaryEvent' &&
    host !== undefined &&
    textIn(element, 'id') === `${textIn(host, 'id')}_limit` &&
    elementsIn(element, 'outgoing').length === 0
  );
}

function isTask(element: ModdleElement): boolean {
  return element.$type === 'bpmn:UserTask' || element.$type === 'bpmn:SendTask';
}
