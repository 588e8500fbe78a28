import { bookFault } from '../faults.ts';
import { columnName } from '../xlsx/cell-place.ts';
import type { Container } from '../xlsx/container.ts';
import { textOf } from '../xlsx/read-part.ts';
import { attribute } from '../xlsx/xml-text.ts';
import { type LineMarks, marksByLine, type SheetMarks } from './mark.ts';
import type { Noting } from './note-parts.ts';
import { newRow, patchRow, type RowChange } from './row-patch.ts';
import { patchHead, patchTail } from './sheet-frame-patch.ts';
import type { StylePatch } from './style-patch.ts';

/** What stands before or behind the rows, or in one of them, has to fit. */
const LONGEST = 64 * 1024 * 1024;
const LONGEST_HEAD = 4 * 1024 * 1024;

/** A sheet as it is, with its marks, while it is read: rows without a mark pass as they stand. Notes are collected in `noting`. */
export async function* patchSheet(
  box: Container,
  part: string,
  { headerRow, marks }: SheetMarks,
  resultColumn: number,
  styles: StylePatch | null,
  noting: Noting,
): AsyncGenerator<Buffer, void, undefined> {
  const lines = marksByLine(marks);
  collectNotes(lines, noting);
  const patch = new RowsPatch(lines, { headerRow, resultColumn, styles });
  let rest = '';
  let state: 'head' | 'rows' | 'tail' = 'head';
  for await (const piece of textOf(box, part)) {
    rest += piece;
    if (rest.length > (state === 'head' ? LONGEST_HEAD : LONGEST)) throw bookFault('BOOK_TOO_LARGE_TO_WRITE', { part });
    if (state === 'head') {
      const start = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?(\/?)>/.exec(rest);
      if (!start) continue;
      patch.prefix = start[1]!;
      yield Buffer.from(
        `${patchHead(rest.slice(0, start.index), patch.prefix, resultColumn)}<${patch.prefix}sheetData>`,
      );
      rest = (start[2] ? `</${patch.prefix}sheetData>` : '') + rest.slice(start.index + start[0].length);
      state = 'rows';
    }
    if (state === 'rows') {
      const { done, used, over } = patch.push(rest);
      if (done) yield Buffer.from(done);
      rest = rest.slice(used);
      if (over) state = 'tail';
    }
  }
  yield Buffer.from(patchTail(rest, patch.prefix, noting));
}

function collectNotes(lines: ReadonlyMap<number, LineMarks>, noting: Noting): void {
  for (const [row, { cells }] of [...lines].sort(([a], [b]) => a - b)) {
    for (const [column, { text }] of cells) noting.add({ row, column, address: columnName(column) + row, text });
  }
}

class RowsPatch {
  prefix = '';
  private row = 0;
  private readonly waiting: number[];

  constructor(
    private readonly lines: ReadonlyMap<number, LineMarks>,
    private readonly sheet: Pick<RowChange, 'resultColumn' | 'styles'> & { readonly headerRow: number },
  ) {
    this.waiting = [...new Set([...lines.keys(), sheet.headerRow])].sort((a, b) => b - a);
  }

  /** Patches the whole rows at the beginning of the text; `used` characters are done with. */
  push(text: string): { done: string; used: number; over: boolean } {
    const [open, close, end] = [`<${this.prefix}row`, `</${this.prefix}row>`, `</${this.prefix}sheetData`];
    let [done, at] = ['', 0];
    for (;;) {
      const next = text.indexOf('<', at);
      if (next < 0 || text.length - next < end.length) break;
      if (text.startsWith(end, next))
        return { done: done + this.insertedBefore(Number.POSITIVE_INFINITY), used: next, over: true };
      if (!text.startsWith(open, next)) {
        // A comment, or an end tag with a space in it: passes as it is.
        const behind = text.indexOf('>', next) + 1;
        if (behind === 0) break;
        done += text.slice(at, behind);
        at = behind;
        continue;
      }
      const tagEnd = text.indexOf('>', next);
      const rowEnd = tagEnd > 0 && text[tagEnd - 1] === '/' ? tagEnd + 1 : text.indexOf(close, next) + close.length;
      if (tagEnd < 0 || rowEnd < close.length) break;
      done += text.slice(at, next) + this.patched(text.slice(next, rowEnd), text.slice(next, tagEnd));
      at = rowEnd;
    }
    return { done, used: at, over: false };
  }

  private patched(text: string, tag: string): string {
    this.row = Number(attribute(tag, 'r') ?? this.row + 1);
    const before = this.insertedBefore(this.row);
    if (this.waiting.at(-1) === this.row) this.waiting.pop();
    const change = this.change(this.row);
    const touched =
      change.isHeader ||
      change.marks ||
      change.styles?.marked ||
      text.includes(`"${columnName(change.resultColumn)}${this.row}"`);
    return before + (touched ? patchRow(text, change) : text);
  }

  private insertedBefore(row: number): string {
    let text = '';
    for (let next = this.waiting.at(-1); next !== undefined && next < row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next >= 1 && next <= 1_048_576) text += newRow(this.change(next));
    }
    return text;
  }

  private change(row: number): RowChange {
    const { headerRow, resultColumn, styles } = this.sheet;
    return { row, marks: this.lines.get(row), isHeader: row === headerRow, resultColumn, prefix: this.prefix, styles };
  }
}
