import type { CellFinding } from './model.ts';

/** What one cell of a line holds and what was found in it. */
export interface CellView {
  /** Field of the ledger. */
  readonly field: string;
  readonly title: string;
  /** Text of the cell as it stands in the file; null when it is empty or the column is missing. */
  readonly before: string | null;
  /** Value as it would be stored, in words (labels of codes, titles of rows); null when empty or not understood. */
  readonly after: string | null;
  readonly findings: readonly FindingView[];
}

/** A finding as a person reads it; `proposal` is in words. */
export interface FindingView {
  readonly level: CellFinding['level'];
  readonly code: string;
  readonly message: string;
  readonly proposal?: string;
  /** A person may say that the value is right as it stands. */
  readonly waivable?: true;
}

/** One line of the file as the intake page shows it. */
export interface LineView {
  /** Number by which contracts know the line: from 1, in the order of the file. */
  readonly line: number;
  readonly sheet: string;
  /** Row in the sheet, from 1. */
  readonly row: number;
  /** Code of 行状态. */
  readonly state: string;
  /** Code of 入库动作, for ready and done lines. */
  readonly act: string | null;
  /** Why the line is no data, for skipped ones. */
  readonly skip: string | null;
  /** Line this one repeats or contradicts. */
  readonly with: number | null;
  /** Row of the ledger that the line made, changes or leaves as it is. */
  readonly record: string | null;
  readonly cells: readonly CellView[];
  /** Findings about the whole line. */
  readonly findings: readonly FindingView[];
  /** Text of a line that is no data. */
  readonly text?: string;
}
