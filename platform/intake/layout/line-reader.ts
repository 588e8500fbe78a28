import type { CellValue, Merge, SheetLine } from '#platform/books';
import type { SkipReason, TableLayout } from '../model.ts';
import { titleKey } from './title-text.ts';

/** A line that was read: its cells with merged ones filled down, or why it is no data. */
export interface ReadLine {
  readonly line: SheetLine;
  readonly cells: readonly CellValue[];
  readonly skip?: SkipReason;
}

/** Begins the text of a line that shows in a template how to fill it in; such a line is no data. */
export const EXAMPLE_MARK = '【示例】';

/**
 * Tells data lines from blank ones, repeated headers, subtotals, totals, footers and notes, and fills vertically merged cells down. Lines come in
 * their order. Hidden lines are data. A line is only ever passed over when nothing in it can be the value of a field.
 * @param mapped columns that fill a field; lines with nothing in any of them (numbered in advance) are blank
 */
export function createLineReader(
  layout: TableLayout,
  merges: readonly Merge[],
  mapped?: ReadonlySet<number>,
): (line: SheetLine) => ReadLine {
  const useful: boolean[] = [];
  for (const { index } of layout.columns) useful[index] = !mapped || mapped.has(index);
  const down = new FillDown(merges.filter((merge) => merge.bottom > merge.top && merge.top >= layout.firstDataRow));
  const header = titlesOf(layout);
  return (line) => {
    if (line.row < layout.firstDataRow) {
      const skip = layout.headerRows.includes(line.row) ? 'repeatedHeader' : 'preamble';
      return { line, cells: line.cells, skip };
    }
    const skip = reasonToSkip(line, useful, header);
    return skip ? { line, cells: line.cells, skip } : { line, cells: down.fill(line) };
  };
}

/** What the first filled cell of a line tells of it; a line with another filled cell is data if its first one tells nothing. */
export interface FirstCells {
  /** Whether the cell, at its column, may say that the line is no data. */
  mayTell(cell: string, index: number): boolean;
  /** Whether a Latin sign (by its byte) that the cell begins with is one that no title of the column begins with. */
  isPlainStart(byte: number, index: number): boolean;
}

/** The Latin sign (by its byte) that makes a first cell tell something. */
export const TELLING_BYTE = 0x3a;

/** Makes it for a table. */
export function firstCells(layout: TableLayout): FirstCells {
  const header = titlesOf(layout);
  return {
    mayTell: (cell, index) => mayTell(cell, header.get(index)),
    isPlainStart: (byte, index) => {
      const sign = String.fromCharCode(byte).toLowerCase();
      return !header.get(index)?.some((title) => title.startsWith(sign));
    },
  };
}

/** Titles by column, as they are compared. */
function titlesOf({ columns }: TableLayout): ReadonlyMap<number, readonly string[]> {
  return new Map(columns.map(({ index, written, group }) => [index, [titleKey(written), titleKey(group ?? written)]]));
}

function reasonToSkip(
  line: SheetLine,
  useful: readonly boolean[],
  header: ReadonlyMap<number, readonly string[]>,
): SkipReason | undefined {
  const { cells } = line;
  let first: CellValue = null;
  let at = -1;
  let telling = false;
  let filled = 0;
  let serves = false;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? null;
    if (cell === null || (typeof cell === 'string' && isBlank(cell))) continue;
    if (filled === 0) {
      [first, at] = [cell, index];
      telling = typeof cell === 'string' && mayTell(cell, header.get(index));
    }
    filled++;
    serves ||= useful[index] === true;
    // Two cells make a line of data unless its first one says something else.
    if (filled > 1 && !telling) return undefined;
  }
  if (filled === 0) return 'blank';
  if (telling && typeof first === 'string') {
    const reason = reasonByWords(first, line, filled, header.get(at), header);
    if (reason) return reason;
  }
  return !serves && filled === 1 && typeof first !== 'string' ? 'blank' : undefined;
}

/** Whether the first cell of a line may say that it is no data; most lines are told by this one look at it. */
function mayTell(first: string, titles: readonly string[] | undefined): boolean {
  return TELLING.test(first) || isLikeTitle(first, titles);
}

function isLikeTitle(first: string, titles: readonly string[] | undefined): boolean {
  if (!titles || first.length > 60) return false;
  const sign = first.trimStart().charAt(0).toLowerCase();
  return titles.some((title) => title.charAt(0) === sign);
}

const TOTAL = /^(?:合计|总计|共计|累计|总合计|合计数|总计数)[:：]?$/u;
const SUBTOTAL = /(?:小计|合计|总计|共计)[:：]?$/u;
const FOOTER =
  /^(?:填表|填报|制表|编制|审核|复核|经办|审批|负责|单位负责|主管|盖章|签字|签章|联系|打印|报送|日期|第\d+页)[^:：]{0,10}[:：]/u;
const NOTE = /^(?:注|备注|说明|填表说明|附注|提示)\d*[:：]/u;
/** A line that is no data has one of these in its first cell, or one of the titles. */
const TELLING = /计|[:：]|示例|注|[。；]/u;

function reasonByWords(
  first: string,
  line: SheetLine,
  filled: number,
  titles: readonly string[] | undefined,
  header: ReadonlyMap<number, readonly string[]>,
): SkipReason | undefined {
  if (isLikeTitle(first, titles) && titles?.includes(titleKey(first)) && repeatsHeader(line, filled, header))
    return 'repeatedHeader';
  if (!TELLING.test(first)) return undefined;
  const text = first.replace(/\s+/gu, '');
  if (text.startsWith(EXAMPLE_MARK)) return 'note';
  if (SUBTOTAL.test(text) && onlyFigures(line, first)) return TOTAL.test(text) ? 'total' : 'subtotal';
  if (FOOTER.test(text) && filled <= 4) return 'footer';
  if (filled === 1 && (NOTE.test(text) || (text.length > 12 && /[。；]/u.test(text)))) return 'note';
  return undefined;
}

function repeatsHeader(line: SheetLine, filled: number, header: ReadonlyMap<number, readonly string[]>): boolean {
  let same = 0;
  for (const [index, titles] of header) {
    const cell = line.cells[index];
    if (typeof cell === 'string' && titles.includes(titleKey(cell))) same++;
  }
  return same * 2 > filled;
}

/** Whether a line holds nothing but figures (sums, and counts like 5辆) besides its label. */
function onlyFigures(line: SheetLine, label: string): boolean {
  return line.cells.every(
    (cell) =>
      cell === null ||
      cell === label ||
      typeof cell === 'number' ||
      (typeof cell === 'string' &&
        (isBlank(cell) || /^[¥￥]?\s*-?[\d,，.]+\s*[\p{Script=Han}a-z]{0,3}$/iu.test(cell) || /^[-—/]+$/u.test(cell))),
  );
}

function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most cells begin with a visible sign; those need no closer look.
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return text.length < 40 && /^[\s\u200b-\u200f\u2060\ufeff\u00ad]*$/u.test(text);
}

/** Gives the cells of vertically merged ranges their value on every line. */
class FillDown {
  private readonly starts = new Map<number, Merge[]>();
  private active: { readonly merge: Merge; readonly value: CellValue }[] = [];

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) this.starts.set(merge.top, [...(this.starts.get(merge.top) ?? []), merge]);
  }

  fill(line: SheetLine): readonly CellValue[] {
    if (this.active.length > 0) this.active = this.active.filter(({ merge }) => merge.bottom >= line.row);
    let cells: CellValue[] | undefined;
    for (const { merge, value } of this.active) {
      cells ??= [...line.cells];
      while (cells.length <= merge.left) cells.push(null);
      if ((cells[merge.left] ?? null) === null) cells[merge.left] = value;
    }
    for (const merge of this.starts.get(line.row) ?? []) {
      this.active.push({ merge, value: line.cells[merge.left] ?? null });
    }
    return cells ?? line.cells;
  }
}
