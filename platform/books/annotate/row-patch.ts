import { cellXml } from '../write/xml-out.ts';
import { columnName, columnOf } from '../xlsx/cell-place.ts';
import { attribute } from '../xlsx/xml-text.ts';
import type { LineMarks } from './mark.ts';
import { RESULT_COLUMN } from './mark.ts';
import type { StylePatch } from './style-patch.ts';

/** What is done to one row. */
export interface RowChange {
  readonly row: number;
  readonly marks: LineMarks | undefined;
  readonly isHeader: boolean;
  readonly resultColumn: number;
  /** Prefix of the sheet's elements, with its colon, or empty. */
  readonly prefix: string;
  readonly styles: StylePatch | null;
}

interface CellXml {
  readonly column: number;
  text: string;
}

/** The row with its marks: colours by style, the result at its place; values, formulas and all other cells stay as they are written. */
export function patchRow(text: string, change: RowChange): string {
  const tag = /^<[^>]*>/.exec(text)![0];
  const open = tag.replace(/\sspans="[^"]*"/, '').replace(/\s*\/>$/, '>');
  const cells = cellsOf(text.slice(tag.length), change.row);
  const last = cells.filter(({ column }) => column < change.resultColumn).at(-1);
  clearOldResult(cells, change);
  if (change.styles?.marked) for (const cell of cells) recolour(cell, (style) => change.styles!.restored(style));
  for (const [column, { level }] of change.marks?.cells ?? []) {
    recolour(cellAt(cells, column, change), (style) => change.styles?.coloured(style, level) ?? style);
  }
  const result = resultOf(change, last ? styleOf(last.text) : 0);
  if (result) cellAt(cells, change.resultColumn, change).text = result;
  return `${open}${cells.map((cell) => cell.text).join('')}</${change.prefix}row>`;
}

/** A row that the sheet has not, since it holds nothing, but which is marked. */
export function newRow(change: RowChange): string {
  return patchRow(`<${change.prefix}row r="${change.row}"></${change.prefix}row>`, change);
}

function cellsOf(inside: string, row: number): CellXml[] {
  let column = -1;
  return (inside.match(/<((?:[\w.-]+:)?)c(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/\1c\s*>)/g) ?? []).map((text) => {
    const address = attribute(/^<[^>]*>/.exec(text)![0], 'r');
    column = address ? columnOf(address) : column + 1;
    // Once cells are added, an address that was left to the order must be said.
    return {
      column,
      text: address ? text : text.replace(/^<[\w.:-]+/, (name) => `${name} r="${columnName(column)}${row}"`),
    };
  });
}

function cellAt(cells: CellXml[], column: number, { row, prefix }: RowChange): CellXml {
  const known = cells.find((cell) => cell.column === column);
  if (known) return known;
  const cell = { column, text: `<${prefix}c r="${columnName(column)}${row}"/>` };
  const place = cells.findIndex((other) => other.column > column);
  cells.splice(place < 0 ? cells.length : place, 0, cell);
  return cell;
}

function styleOf(cell: string): number {
  return Number(attribute(/^<[^>]*>/.exec(cell)![0], 's') ?? 0);
}

function recolour(cell: CellXml, change: (style: number) => number): void {
  const tag = /^<[^>]*?(?=\/?>)/.exec(cell.text)![0];
  const old = styleOf(cell.text);
  const style = change(old);
  if (style === old) return;
  cell.text = `${tag.replace(/\ss="[^"]*"/, '')} s="${style}"${cell.text.slice(tag.length)}`;
}

function clearOldResult(cells: CellXml[], { resultColumn }: RowChange): void {
  const old = cells.findIndex(({ column }) => column === resultColumn);
  if (old >= 0) cells.splice(old, 1);
}

function resultOf({ row, marks, isHeader, resultColumn, prefix, styles }: RowChange, neighbour: number): string | null {
  const text = isHeader ? RESULT_COLUMN : marks?.result.text;
  if (!text) return null;
  const style = isHeader || !marks ? neighbour : (styles?.coloured(0, marks.result.level) ?? 0);
  const address = columnName(resultColumn) + row;
  return (
    `<${prefix}c r="${address}" s="${style}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">` +
    `${cellXml(text)}</${prefix}t></${prefix}is></${prefix}c>`
  );
}
