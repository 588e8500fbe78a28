import type { ModdleElement } from 'bpmn-moddle';
import { type ProcessDefinition, readProcess } from '#standards/process';
import { drawSvg } from '../picture/draw-svg.ts';
import { diagramOfBpmn } from './diagram-of-bpmn.ts';
import { elementsIn, extensionOf, textIn } from './moddle.ts';
import { openBpmn, UNREADABLE } from './open-bpmn.ts';
import { readTree } from './read-tree.ts';
import { type Unsupported, unsupportedIn } from './unsupported.ts';

/**
 * What came of a file. `process`: it says a definition that may be judged and published. `picture`: it can be looked at, never executed;
 * `unsupported` says why, element by element. `unreadable`: it is not even BPMN, or not safe to read.
 */
export type ImportedBpmn =
  | { readonly kind: 'process'; readonly definition: ProcessDefinition; readonly svg: string }
  | {
      readonly kind: 'picture';
      readonly title: string;
      readonly unsupported: readonly Unsupported[];
      readonly svg?: string;
    }
  | { readonly kind: 'unreadable'; readonly code: keyof typeof UNREADABLE; readonly message: string };

/** Reads a BPMN file from outside. Only our subset with our settings becomes a definition; nothing in a file is ever executed as it is. */
export async function importBpmn(xml: string): Promise<ImportedBpmn> {
  const opened = await openBpmn(xml);
  if ('unreadable' in opened) {
    return { kind: 'unreadable', code: opened.unreadable, message: UNREADABLE[opened.unreadable] };
  }
  const { root, warnings, lineOf } = opened;
  const processes = elementsIn(root, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const title = processes.map((process) => textIn(process, 'name')).find(Boolean) ?? textIn(root, 'name');
  const diagram = diagramOfBpmn(root);
  const svg = diagram && drawSvg(diagram, title || 'BPMN');
  const unsupported = unsupportedIn(root, warnings, lineOf);
  const picture = (all: readonly Unsupported[]): ImportedBpmn => ({
    kind: 'picture',
    title,
    unsupported: all,
    ...(svg ? { svg } : {}),
  });
  const [process] = processes;
  if (!process || unsupported.length > 0) return picture(unsupported);
  const tree = readTree(process, lineOf);
  if ('unsupported' in tree) return picture(tree.unsupported);
  const read = readProcess({ key: textIn(process, 'id'), title, ...processSettings(process), nodes: tree.nodes });
  if ('faults' in read) {
    return picture(read.faults.map(({ place, message }) => ({ id: place, type: 'goa:Settings', message })));
  }
  return { kind: 'process', definition: read.definition, svg: svg ?? '' };
}

function processSettings(process: ModdleElement): object {
  try {
    const parsed: unknown = JSON.parse(textIn(extensionOf(process, 'goa:Settings'), 'json') || '{}');
    return typeof parsed === 'object' && parsed !== null ? { version: 1, ...parsed } : {};
  } catch {
    return {};
  }
}
