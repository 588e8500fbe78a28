import type { ProcessDefinition } from '#standards/process';
import { drawSvg } from './draw-svg.ts';
import { layOutNarrow } from './lay-out-narrow.ts';
import { layOutWide } from './lay-out-wide.ts';
import type { Progress } from './progress.ts';

/** Picture of a process as SVG text, wide (left to right) or narrow (one column for phones); with `progress` the picture of a case. */
export function processPicture(definition: ProcessDefinition, form: 'wide' | 'narrow', progress?: Progress): string {
  const diagram = form === 'wide' ? layOutWide(definition) : layOutNarrow(definition);
  return drawSvg(diagram, progress ? `${definition.title} 办理进度` : definition.title, progress);
}
