import { Readable } from 'node:stream';
import type { BookLimits } from '../limits.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { type Container, openContainer } from '../xlsx/container.ts';
import { readWorkbook, type WorkbookParts } from '../xlsx/workbook-parts.ts';
import { writeZip, type ZipEntry } from '../zip/zip-writer.ts';
import type { SheetMarks } from './mark.ts';
import { NoteParts } from './note-parts.ts';
import { patchSheet } from './sheet-patch.ts';
import { StylePatch } from './style-patch.ts';
import { wholeText } from './whole-text.ts';

/** Copies a workbook part by part and changes only what marks need: the marked sheets, the styles, notes, and the lists that name the parts. */
export async function annotateXlsx(
  path: string,
  marked: readonly SheetMarks[],
  columns: ReadonlyMap<string, number>,
  limits: Partial<BookLimits>,
): Promise<Readable> {
  const box = await openContainer(path, { ...DEFAULT_LIMITS, ...limits });
  try {
    const parts = await readWorkbook(box);
    const stream = Readable.from(writeZip(entriesOf(box, parts, marked, columns)), {
      objectMode: false,
      highWaterMark: 256 * 1024,
    });
    stream.once('close', () => box.close());
    return stream;
  } catch (error) {
    box.close();
    throw error;
  }
}

async function* entriesOf(
  box: Container,
  parts: WorkbookParts,
  marked: readonly SheetMarks[],
  columns: ReadonlyMap<string, number>,
): AsyncGenerator<ZipEntry, void, undefined> {
  const styles = parts.styles && box.has(parts.styles) ? new StylePatch(await wholeText(box, parts.styles)) : null;
  const notes = await NoteParts.of(box);
  const changed = new Set<string>();
  for (const { name, part } of parts.sheets) {
    const marks = marked.find((entry) => entry.sheet === name);
    if (!marks) continue;
    const noting = await notes.begin(part);
    changed.add(part.toLowerCase());
    yield {
      name: originalName(box, part),
      content: patchSheet(box, part, marks, columns.get(name) ?? 0, styles, noting),
    };
    await notes.finish(noting);
  }
  if (styles) {
    changed.add(parts.styles!.toLowerCase());
    yield { name: originalName(box, parts.styles!), content: [Buffer.from(styles.xml())] };
  }
  for (const [name, text] of await notes.parts()) {
    changed.add(name.toLowerCase());
    yield { name: originalName(box, name), content: [Buffer.from(text)] };
  }
  for (const name of box.names) {
    // A signature would not hold any more; folders are no parts.
    if (changed.has(name.toLowerCase()) || name.endsWith('/') || /^_xmlsignatures\//i.test(name)) continue;
    yield { name, content: box.read(name) };
  }
}

function originalName(box: Container, part: string): string {
  return box.names.find((name) => name.toLowerCase() === part.toLowerCase()) ?? part;
}
