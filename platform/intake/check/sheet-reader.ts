import type { CellValue, SheetLine } from '#platform/books';
import { createLineReader, type ReadLine } from '../layout/line-reader.ts';
import type { PlannedColumn, SheetPlan } from '../mapping/sheet-plan.ts';
import type { CheckedLine } from '../model.ts';
import { cellReader } from '../repair/cell-reader.ts';
import { LineNotes } from '../repair/notes.ts';
import { type BlockReader, blockReader } from './block-reader.ts';
import { NO_DIGEST } from './known-cells.ts';
import type { BookProfile } from './profile.ts';
import { placeOf } from './settle-refs.ts';
import type { IntakeWorld } from './world.ts';

/** A data line whose cells were read one by one: what they mean together is judged afterwards. */
export interface OpenLine {
  readonly line: SheetLine;
  /** Cells with merged ones filled down. */
  readonly cells: readonly CellValue[];
  /** Values in the order of the plan's columns: wire values, cleaned texts of references, `null` empty, `undefined` waiting. */
  readonly read: unknown[];
  readonly notes: LineNotes;
}

/** What a person said of lines before: columns (by path) whose values stand as they are. */
export type Confirmed = ReadonlyMap<number, ReadonlySet<string>>;

/** Reads the lines of one sheet, in their order. */
export interface SheetReader {
  /** Tells a line of data, with merged cells filled down, from one that is none. Every line of the sheet passes once. */
  readonly lineOf: (line: SheetLine) => ReadLine;
  /** Reads the cells of a line of data. */
  readonly open: (line: ReadLine, confirmed?: Confirmed) => OpenLine;
  /** Reads the cells of a line of data into a line that is used again and again; false when the line itself has something to be said of. */
  readonly openInto: (line: ReadLine, into: ReusedLine) => boolean;
  /** The same for a record as it lies in a text, where every line stands for itself: no merged cells. */
  readonly openRecord: BlockReader;
}

/** A line of data whose place is taken by the next one: sound lines need none of their own. */
export interface ReusedLine extends OpenLine {
  line: SheetLine;
  cells: readonly CellValue[];
  /** Cells by column of the sheet. */
  readonly raws: CellValue[];
  /** Digests of what was read, where they are known; below zero where not. */
  readonly digests: number[];
}

/** Makes the reader of a sheet. */
export function sheetReader(plan: SheetPlan, world: IntakeWorld, profile: BookProfile): SheetReader {
  const { columns } = plan;
  const readers = columns.map((column) => cellReader(column, world.context, profile.columns[column.path]));
  const indexes = columns.map(({ index }) => index);
  const width = Math.max(...plan.layout.columns.map(({ index }) => index)) + 1;
  const fill = (cells: readonly CellValue[], read: unknown[], notes: LineNotes) => {
    for (let at = 0; at < indexes.length; at++) {
      const cell = cells[indexes[at]!] ?? null;
      read[at] = cell === null || cell === '' ? null : readers[at]!(cell, notes);
    }
  };
  return {
    lineOf: createLineReader(plan.layout, plan.merges, new Set(indexes)),
    open({ line, cells }, confirmed) {
      const notes = new LineNotes(confirmed?.get(line.row));
      const read = new Array<unknown>(columns.length);
      fill(cells, read, notes);
      if (line.faults) for (const [index, fault] of line.faults) markFault(columns, index, fault, read, notes);
      if (cells.length > width) noteRagged(cells, width, notes);
      return { line, cells, read, notes };
    },
    openInto({ line, cells }, into) {
      if (line.faults || cells.length > width) return false;
      into.line = line;
      into.cells = cells;
      fill(cells, into.read, into.notes);
      into.digests.length = columns.length;
      into.digests.fill(NO_DIGEST);
      return !into.notes.any;
    },
    openRecord: blockReader(plan, readers, width),
  };
}

/** A line that is no data, as it comes out checked. */
export function skippedLine(plan: SheetPlan, { line, skip }: ReadLine): CheckedLine {
  return { sheet: plan.layout.sheet, row: line.row, state: 'skipped', skip: skip!, findings: [] };
}

function markFault(
  columns: readonly PlannedColumn[],
  index: number,
  fault: 'noResult' | 'errorValue',
  read: unknown[],
  notes: LineNotes,
): void {
  for (const [at, column] of columns.entries()) {
    if (column.index !== index) continue;
    read[at] = undefined;
    notes.error(placeOf(column), fault, null);
  }
}

/** What stands beyond the last title belongs to no column. */
function noteRagged(cells: readonly CellValue[], width: number, notes: LineNotes): void {
  for (let index = width; index < cells.length; index++) {
    const cell = cells[index] ?? null;
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) continue;
    notes.repair({ index, path: '', title: '' }, 'ragged', cell, null);
  }
}
