import type { CellValue, Merge } from '../book.ts';
import { columnName } from '../xlsx/cell-place.ts';
import { blankOut, cellOut, type StyleOf } from './cell-out.ts';
import { type CellNote, MOST_NOTES } from './notes-out.ts';
import { type ColumnPlan, isMarked, type SheetPlan, type WrittenCell } from './plan.ts';
import { HEADER_STYLE, PREAMBLE_STYLE, REQUIRED_STYLE, type StyleSheet, TITLE_STYLE } from './style-sheet.ts';
import { TextBytes } from './text-bytes.ts';
import { validationsXml } from './validations.ts';
import { cellXml, isPlainText } from './xml-out.ts';

/** The last line of a sheet. */
const LAST_ROW = 1_048_576;

/** Rows of a plan, drawn one by one; when a sheet is full, the next one goes on with the same drawing. */
export type RowSource = AsyncIterator<readonly (readonly WrittenCell[])[]> & {
  held?: readonly (readonly WrittenCell[])[];
};

/** One sheet while it is written. `rest` tells afterwards whether rows are left for another sheet. */
export class SheetOut {
  readonly notes: CellNote[] = [];
  full = false;
  private row = 0;
  private readonly plainHeads: string[] = [];
  private readonly plainStyle: StyleOf = (format) => this.styles.styleOf(format);

  constructor(
    private readonly plan: Omit<SheetPlan, 'rows' | 'name'>,
    private readonly styles: StyleSheet,
    private readonly listRange: (list: readonly string[]) => string,
    private readonly lastRow = LAST_ROW,
  ) {}

  /** XML of the sheet, drawn from `source` at the reader's pace. */
  async *xml(source: RowSource): AsyncGenerator<Buffer, void, undefined> {
    const out = new TextBytes();
    let bytes = out.add(this.head());
    if (bytes) yield bytes;
    while (!this.full) {
      const batch = source.held ?? (await source.next()).value;
      source.held = undefined;
      if (!batch) break;
      for (const [index, cells] of batch.entries()) {
        if (this.row === this.lastRow) {
          source.held = batch.slice(index);
          this.full = true;
          break;
        }
        bytes = out.add(this.line(cells));
        if (bytes) yield bytes;
      }
    }
    bytes = out.add(this.tail());
    if (bytes) yield bytes;
    yield out.take();
  }

  /** Line of the header; 0 without one. */
  get headerRow(): number {
    return this.plan.bare ? 0 : (this.plan.preamble?.length ?? 0) + 1;
  }

  private head(): string {
    const { columns, preamble = [] } = this.plan;
    const widths = columns.map(
      (column, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"${styleFor(column, this.styles)}/>`,
    );
    const lines = preamble.map((text, index) => this.fixedLine([text], index === 0 ? TITLE_STYLE : PREAMBLE_STYLE));
    const header = this.plan.bare ? '' : this.headerLine(columns);
    const frozen = `<pane ySplit="${this.headerRow}" topLeftCell="A${this.headerRow + 1}" activePane="bottomLeft" state="frozen"/>`;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<sheetViews><sheetView workbookViewId="0">${this.plan.bare ? '' : frozen}</sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15"/>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>${lines.join('')}${header}`
    );
  }

  private fixedLine(texts: readonly string[], style: number): string {
    this.row++;
    const cells = texts.map((text, column) => textCell(text, columnName(column) + this.row, style));
    return `<row r="${this.row}">${cells.join('')}</row>`;
  }

  private headerLine(columns: readonly ColumnPlan[]): string {
    this.row++;
    const cells = columns.map(({ title, required, hint }, column) => {
      const address = columnName(column) + this.row;
      if (hint) this.note(column, address, hint);
      return textCell(title, address, required ? REQUIRED_STYLE : HEADER_STYLE);
    });
    return `<row r="${this.row}">${cells.join('')}</row>`;
  }

  private line(cells: readonly WrittenCell[]): string {
    const row = ++this.row;
    const { columns } = this.plan;
    let text = `<row r="${row}">`;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell === null) continue;
      const format = columns[column]?.format;
      // Most cells of most exports.
      if (typeof cell === 'string' && (format === undefined || format === 'text') && isPlainText(cell)) {
        text += `<c r="${nameOf(column)}${row}${this.plainHead(column, format)}${cell}</t></is></c>`;
        continue;
      }
      text += isMarked(cell)
        ? this.markedCell(cell, format, column)
        : cellOut(cell, format, nameOf(column) + row, this.plainStyle);
    }
    return `${text}</row>`;
  }

  /** What stands between the address of a plain text and the text, the same in all of a column. */
  private plainHead(column: number, format: ColumnPlan['format']): string {
    this.plainHeads[column] ??= `" s="${this.plainStyle(format)}" t="inlineStr"><is><t>`;
    return this.plainHeads[column];
  }

  private markedCell(
    { value, level, note }: Extract<WrittenCell, { level: unknown }>,
    format: ColumnPlan['format'],
    column: number,
  ): string {
    const address = columnName(column) + this.row;
    if (note) this.note(column, address, note);
    const xml = cellOut(value as CellValue, format, address, (chosen) => this.styles.styleOf(chosen, level));
    return xml || blankOut(address, this.styles.styleOf(format, level));
  }

  private note(column: number, address: string, text: string): void {
    if (this.notes.length < MOST_NOTES) this.notes.push({ row: this.row, column, address, text });
  }

  private merged(last: string): string[] {
    const { bare, columns, preamble = [] } = this.plan;
    if (bare) return bare.merges.map(refOf);
    return columns.length > 1 ? preamble.map((_, index) => `A${index + 1}:${last}${index + 1}`) : [];
  }

  private tail(): string {
    const { columns } = this.plan;
    const last = columnName(Math.max(0, columns.length - 1));
    const merged = this.merged(last).map((ref) => `<mergeCell ref="${ref}"/>`);
    return [
      '</sheetData>',
      columns.length > 0 ? `<autoFilter ref="A${this.headerRow}:${last}${Math.max(this.row, this.headerRow)}"/>` : '',
      merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
      validationsXml(columns, this.headerRow + 1, this.listRange),
      '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
      this.notes.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '',
      '</worksheet>',
    ].join('');
  }
}

function refOf({ top, left, bottom, right }: Merge): string {
  return `${columnName(left)}${top}:${columnName(right)}${bottom}`;
}

function textCell(text: string, address: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}

function styleFor({ format }: ColumnPlan, styles: StyleSheet): string {
  return format ? ` style="${styles.styleOf(format)}"` : '';
}

/** Chinese characters are twice as wide as the figure that widths are counted in. */
function widthOf({ width, title, format }: ColumnPlan): number {
  if (width !== undefined) return Math.min(255, Math.max(1, width));
  const least = format === 'moment' ? 20 : format === 'day' ? 12 : 10;
  return Math.min(
    60,
    Math.max(
      least,
      [...title].reduce((sum, char) => sum + (char > '\u2e80' ? 2.2 : 1.1), 3),
    ),
  );
}

const names: string[] = [];

function nameOf(column: number): string {
  names[column] ??= columnName(column);
  return names[column];
}
