import { attributeXml } from './xml-out.ts';

/** A note at a cell: line from 1, column from 0. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly text: string;
}

/** Above this number notes slow the spreadsheet program down until it is of no use; the rest is said in the column of results. */
export const MOST_NOTES = 5_000;

/** Author of our notes: by this name they are known again. */
export const NOTE_AUTHOR = '校验（系统）';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The comments part: one author, the notes in the order of the cells. */
export function commentsXml(notes: readonly CellNote[]): string {
  return (
    `${DECLARATION}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${NOTE_AUTHOR}</author></authors>` +
    `<commentList>${commentItems(notes, 0)}</commentList></comments>`
  );
}

/** Comments alone, to be added to a part that has others. */
export function commentItems(notes: readonly CellNote[], author: number): string {
  return notes
    .map(
      ({ address, text }) =>
        `<comment ref="${address}" authorId="${author}"><text><r><t xml:space="preserve">${attributeXml(text)}</t></r></text></comment>`,
    )
    .join('');
}

/** The drawing that old and new programs need beside the comments: where the boxes stand. */
export function notesDrawing(notes: readonly CellNote[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="9"/></o:shapelayout>${noteShapes(notes)}</xml>`
  );
}

/** Boxes alone with the type they refer to, to be added to a drawing that has others. */
export function noteShapes(notes: readonly CellNote[]): string {
  return `${SHAPE_TYPE}${notes.map(shape).join('')}`;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Far above the numbers that programs give to their own shapes. */
const FIRST_SHAPE = 9 * 1024 + 1;

function shape({ row, column, text }: CellNote, index: number): string {
  const height = Math.min(12, 3 + Math.ceil(text.length / 14));
  const anchor = [column + 1, 12, Math.max(0, row - 2), 4, column + 4, 12, Math.max(0, row - 2) + height, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${FIRST_SHAPE + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
