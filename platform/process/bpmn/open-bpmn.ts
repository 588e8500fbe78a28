import type { ModdleElement } from 'bpmn-moddle';
import { moddle } from './moddle.ts';
import { scanTags } from './scan-tags.ts';

/** Why a file is not even looked at; the sentence for the person. */
export const UNREADABLE = {
  TOO_LARGE: '文件超过 5 MB，不像是一份流程图。',
  TOO_MANY_ELEMENTS: '文件的元素太多（超过 20000 个），不像是一份流程图。',
  TOO_DEEP: '文件的嵌套太深，不像是一份流程图。',
  HAS_DOCTYPE: '文件含有 DOCTYPE 或 ENTITY 声明，出于安全不予读取。',
  NOT_BPMN: '文件不是有效的 BPMN 2.0 XML。',
} as const;

const MOST_BYTES = 5_000_000;
const MOST_ELEMENTS = 20_000;
const MOST_DEPTH = 200;

/** A file that could be read. */
export interface OpenedBpmn {
  readonly root: ModdleElement;
  /** What the reader could not make sense of, in its own words. */
  readonly warnings: readonly string[];
  /** Line of an element by its id, 1 for the first. */
  readonly lineOf: ReadonlyMap<string, number>;
}

/** Reads BPMN 2.0 XML from outside: size, entities and depth are judged before it is parsed; never throws for what is in the file. */
export async function openBpmn(xml: string): Promise<OpenedBpmn | { readonly unreadable: keyof typeof UNREADABLE }> {
  if (xml.length > MOST_BYTES || Buffer.byteLength(xml) > MOST_BYTES) return { unreadable: 'TOO_LARGE' };
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { unreadable: 'HAS_DOCTYPE' };
  const { elements, depth, lineOf } = scanTags(xml, MOST_ELEMENTS);
  if (elements > MOST_ELEMENTS) return { unreadable: 'TOO_MANY_ELEMENTS' };
  if (depth > MOST_DEPTH) return { unreadable: 'TOO_DEEP' };
  try {
    const { rootElement, warnings } = await moddle.fromXML(decoded(xml));
    if (rootElement?.$type !== 'bpmn:Definitions') return { unreadable: 'NOT_BPMN' };
    return { root: rootElement, warnings: warnings.map(({ message }) => firstLine(message)), lineOf };
  } catch {
    // Whatever the parser throws at is the file's doing.
    return { unreadable: 'NOT_BPMN' };
  }
}

/** The text is decoded already, whatever its first line says of bytes. */
function decoded(xml: string): string {
  return xml.replace(/^\uFEFF/, '').replace(/^(<\?xml[^>]{0,200}?)\sencoding=(?:"[^"]*"|'[^']*')/, '$1');
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 300);
}
