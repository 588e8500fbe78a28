import { attribute } from '../xlsx/xml-text.ts';
import type { Noting } from './note-parts.ts';

const WIDTH = 48;

/** What stands before the rows: without the dimension (optional, and wrong now), and with a width for the column of results. */
export function patchHead(head: string, prefix: string, resultColumn: number): string {
  const bare = head.replace(
    new RegExp(`<${prefix}dimension\\b[^>]*/>|<${prefix}dimension\\b[^>]*>\\s*</${prefix}dimension>`),
    '',
  );
  const own = `<${prefix}col min="${resultColumn + 1}" max="${resultColumn + 1}" width="${WIDTH}" customWidth="1"/>`;
  const cols = new RegExp(`<${prefix}cols\\b[^>]*>([\\s\\S]*?)</${prefix}cols>`).exec(bare);
  if (!cols) return `${bare}<${prefix}cols>${own}</${prefix}cols>`;
  const parts = (cols[1]!.match(/<[^>]*>/g) ?? [])
    .filter((tag) => !tag.startsWith('</'))
    .flatMap((tag) => around(tag, resultColumn + 1));
  const all = [...parts, own].sort((a, b) => Number(attribute(a, 'min')) - Number(attribute(b, 'min')));
  const opened = /^<[^>]*>/.exec(cols[0])![0];
  return bare.replace(cols[0], () => `${opened}${all.join('')}</${prefix}cols>`);
}

/** A column range without one of its columns. */
function around(tag: string, column: number): string[] {
  const [min, max] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
  if (column < min || column > max) return [tag];
  const range = (from: number, to: number) =>
    from > to ? [] : [tag.replace(/\smin="[^"]*"/, ` min="${from}"`).replace(/\smax="[^"]*"/, ` max="${to}"`)];
  return [...range(min, column - 1), ...range(column + 1, max)];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands behind the rows, with the place of the notes where the sheet had none (order: ECMA-376 part 1, 18.3.1.99). */
export function patchTail(tail: string, prefix: string, noting: Noting): string {
  if (!noting.newDrawing || noting.notes.length === 0) return tail;
  const own = `<${prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${noting.newDrawing}"/>`;
  const later = new RegExp(
    `<${prefix}(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\\b|</${prefix}worksheet`,
  );
  const place = tail.search(alternatives(tail, prefix) ?? later);
  return place < 0 ? tail : tail.slice(0, place) + own + tail.slice(place);
}

/** Controls may stand inside an `mc:AlternateContent`: then the place is before that. */
function alternatives(tail: string, prefix: string): RegExp | null {
  const found = /<mc:AlternateContent\b[\s\S]*?<\/mc:AlternateContent>/.exec(tail);
  return found && new RegExp(`<${prefix}(?:controls|oleObjects)\\b`).test(found[0]) ? /<mc:AlternateContent\b/ : null;
}
