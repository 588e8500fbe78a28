import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { GoaError, type RowProblem } from '#platform/store';
import { documentFault } from '../faults.ts';
import { checkContainer } from './check-container.ts';
import { PlaceReader } from './place-reader.ts';
import { problemWords } from './problem-words.ts';

/** What a template is filled with: texts, numbers, yes or no, and lists of the same. */
export interface TemplateData {
  readonly [name: string]: string | number | boolean | null | undefined | TemplateData | readonly TemplateData[];
}

/** A template whose places have been read. */
export interface OpenTemplate {
  /** `标题`, `设备[]` for a list or condition, `设备[].名称` for a place in it; in the order in which they stand. */
  readonly places: readonly string[];
  /** The filled document. Places that have nothing to stand in them show what `missing` says of them; without it, throws TEMPLATE_DATA. */
  fill(data: TemplateData, missing?: (place: string) => string): Buffer;
}

/**
 * Opens a Word template with places `{{名称}}`, lists and conditions `{{#设备}} … {{/设备}}`, `{{^设备}} … {{/设备}}`. No script: a place is a name or
 * names with points between them. Throws TEMPLATE_BROKEN, TEMPLATE_TOO_LARGE, TEMPLATE_PLACES (each fault in words).
 */
export async function openTemplate(bytes: Buffer): Promise<OpenTemplate> {
  await checkContainer(bytes);
  const reader = new PlaceReader();
  compiled(bytes, [reader]);
  return { places: reader.places(), fill: (data, missing) => filled(bytes, data, missing) };
}

const DELIMITERS = { start: '{{', end: '}}' };

function compiled(bytes: Buffer, modules: PlaceReader[], missing: (place: string) => string = () => '') {
  try {
    return new Docxtemplater(new PizZip(bytes), {
      delimiters: DELIMITERS,
      errorLogging: false,
      paragraphLoop: true,
      linebreaks: true,
      modules,
      parser: (tag) => ({ get: (scope: unknown) => ownValue(scope, tag.trim()) }),
      nullGetter: (part) => (part.module ? '' : missing(String(part.value))),
    });
  } catch (error) {
    throw templateFault(error);
  }
}

function filled(bytes: Buffer, data: TemplateData, say?: (place: string) => string): Buffer {
  const missing = new Set<string>();
  const document = compiled(bytes, [], (place) => {
    missing.add(place);
    return say?.(place) ?? '';
  });
  try {
    document.render(data);
  } catch (error) {
    throw templateFault(error);
  }
  if (!say && missing.size > 0)
    throw new GoaError(documentFault('TEMPLATE_DATA'), { detail: { missing: [...missing].slice(0, 50) } });
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Own values only: no name in a template reaches what every object has. An empty text is a value, nothing is not. */
function ownValue(scope: unknown, path: string): unknown {
  if (path === '.') return scope;
  let value = scope;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  if (value === null) return undefined;
  return value;
}

function templateFault(error: unknown): GoaError {
  const found = problemWords(error);
  if (found.length === 0) return new GoaError(documentFault('TEMPLATE_BROKEN'));
  const rows: RowProblem[] = found.map((message, row) => ({ row, path: 'file', code: 'TEMPLATE_PLACES', message }));
  return new GoaError(documentFault('TEMPLATE_PLACES'), { rows });
}
