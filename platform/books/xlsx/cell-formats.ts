import type { Container } from './container.ts';
import { builtInShowsDay, showsDay } from './number-format.ts';
import { readPart } from './read-part.ts';
import { attribute } from './xml-text.ts';

/** Whether cells of a style show a day, by number of the style (`s` of a cell). */
export type DayStyles = readonly boolean[];

/** Reads what the styles part says about days; no part, no days. */
export async function readDayStyles(box: Container, part: string | undefined): Promise<DayStyles> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inside = false;
  if (part && box.has(part)) {
    await readPart(box, part, {
      open(name, attributes) {
        if (name === 'numFmt')
          codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
        else if (name === 'cellXfs') inside = true;
        else if (name === 'xf' && inside) formats.push(Number(attribute(attributes, 'numFmtId') ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inside = false;
      },
    });
  }
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInShowsDay(id) : showsDay(code);
  });
}
