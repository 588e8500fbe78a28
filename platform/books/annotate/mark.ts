import type { MarkLevel } from '../write/plan.ts';

/** Title of the column that is added to a person's book. Whoever reads a book again leaves a column of this title out. */
export const RESULT_COLUMN = '校验结果';

/** What was found at a cell, or about a whole line (`column: null`). */
export interface Mark {
  /** Line as the spreadsheet program shows it, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number | null;
  readonly level: MarkLevel;
  /** Sentence for the person; stands in the note of the cell and in the column of results. */
  readonly text: string;
}

/** What is to be said in one sheet. Sheets that are not named stay as they are. */
export interface SheetMarks {
  readonly sheet: string;
  /** Last line of the header: there stands the title of the column of results. */
  readonly headerRow: number;
  readonly marks: readonly Mark[];
}

/** Marks of one line, ready to be shown. */
export interface LineMarks {
  /** The gravest level and all texts of each marked cell, by column. */
  readonly cells: ReadonlyMap<number, { readonly level: MarkLevel; readonly text: string }>;
  /** What the column of results says, and its colour. */
  readonly result: { readonly level: MarkLevel; readonly text: string };
}

const gravity: Readonly<Record<MarkLevel, number>> = { repair: 0, warning: 1, error: 2 };
const LONGEST_RESULT = 8_000;

/** Marks by line. */
export function marksByLine(marks: readonly Mark[]): ReadonlyMap<number, LineMarks> {
  const lines = new Map<number, Mark[]>();
  for (const mark of marks) {
    const known = lines.get(mark.row);
    if (known) known.push(mark);
    else lines.set(mark.row, [mark]);
  }
  return new Map([...lines].map(([row, list]) => [row, lineMarks(list)]));
}

function lineMarks(marks: readonly Mark[]): LineMarks {
  const cells = new Map<number, { level: MarkLevel; text: string }>();
  for (const { column, level, text } of marks) {
    if (column === null) continue;
    const known = cells.get(column);
    cells.set(column, known ? { level: graver(known.level, level), text: `${known.text}\n${text}` } : { level, text });
  }
  const texts = [...new Set(marks.map(({ text }) => text))].join('；');
  return {
    cells,
    result: { level: marks.map(({ level }) => level).reduce(graver), text: texts.slice(0, LONGEST_RESULT) },
  };
}

function graver(a: MarkLevel, b: MarkLevel): MarkLevel {
  return gravity[b] > gravity[a] ? b : a;
}
