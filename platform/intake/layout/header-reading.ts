import type { Merge, SheetLine } from '#platform/books';
import { titleText } from './title-text.ts';

/** One or two lines read as a header. */
export interface HeaderReading {
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
}

/** A column of such a header. */
export interface HeaderColumn {
  readonly index: number;
  readonly title: string;
  readonly written: string;
  readonly group?: string;
  readonly unit?: string;
}

/** Longest text that is taken for a title. */
const LONGEST = 40;

/** Reads one line, or two lines of which the upper one names groups, as a header; `undefined` when something in them cannot be a title. */
export function readHeader(
  lines: readonly [SheetLine] | readonly [SheetLine, SheetLine],
  merges: readonly Merge[],
): HeaderReading | undefined {
  const [upper, lower] = lines;
  const top = titlesOf(upper);
  if (!top) return undefined;
  if (!lower)
    return top.size === 0
      ? undefined
      : reading(
          [upper.row],
          [...top].map(([index, text]) => column(index, text)),
        );
  const below = titlesOf(lower);
  if (!below || below.size === 0 || top.size === 0) return undefined;
  // A line that is one merged cell is a title, not a line of groups.
  if (top.size === 1 && below.size > 2) return undefined;
  // Nor is one that says something with a colon: 填报单位：…, 单位：万元.
  if ([...top.values()].some((text) => /[:：]/u.test(text))) return undefined;
  const columns = new Map<number, HeaderColumn>();
  for (const [index, text] of below) columns.set(index, column(index, text, groupAbove(index, upper.row, top, merges)));
  for (const [index, text] of top)
    if (!columns.has(index) && !below.has(index)) columns.set(index, column(index, text));
  return reading(
    [upper.row, lower.row],
    [...columns.values()].sort((a, b) => a.index - b.index),
  );
}

function titlesOf(line: SheetLine): Map<number, string> | undefined {
  const titles = new Map<number, string>();
  for (const [index, cell] of line.cells.entries()) {
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) continue;
    if (typeof cell !== 'string' || cell.length > LONGEST || !/[\p{L}]/u.test(cell)) return undefined;
    titles.set(index, cell);
  }
  return titles;
}

/** Group title above a column: of the merge that covers it, else the nearest one to the left. */
function groupAbove(
  index: number,
  row: number,
  top: ReadonlyMap<number, string>,
  merges: readonly Merge[],
): string | undefined {
  const merge = merges.find((m) => m.top <= row && m.bottom >= row && m.left <= index && m.right >= index);
  if (merge) return top.get(merge.left);
  const left = [...top.keys()].filter((at) => at <= index).pop();
  return left === undefined ? undefined : top.get(left);
}

function column(index: number, text: string, group?: string): HeaderColumn {
  const { title, written, unit } = titleText(text);
  const above = group === undefined ? undefined : titleText(group).title;
  return {
    index,
    title,
    written,
    ...(above === undefined ? {} : { group: above }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function reading(rows: readonly number[], columns: readonly HeaderColumn[]): HeaderReading {
  return { rows, columns };
}
