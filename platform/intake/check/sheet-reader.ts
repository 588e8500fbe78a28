import type { CellValue, SheetLine } from '#platform/books';
import { createLineReader } from '../layout/line-reader.ts';
import type { PlannedColumn, SheetPlan } from '../mapping/sheet-plan.ts';
import type { CheckedLine } from '../model.ts';
import { cellReader } from '../repair/cell-reader.ts';
import { LineNotes } from '../repair/notes.ts';
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

/** Reads the lines of one sheet, in their order; lines that are no data come out checked. */
export function sheetReader(
  plan: SheetPlan,
  world: IntakeWorld,
  profile: BookProfile,
): (line: SheetLine, confirmed?: Confirmed) => OpenLine | CheckedLine {
  const { columns } = plan;
  const readers = columns.map((column) => cellReader(column, world.context, profile.columns[column.path]));
  const lineOf = createLineReader(plan.layout, plan.merges, new Set(columns.map(({ index }) => index)));
  const width = Math.max(...plan.layout.columns.map(({ index }) => index)) + 1;
  const sheet = plan.layout.sheet;
  return (line, confirmed) => {
    const { cells, skip } = lineOf(line);
    if (skip) return { sheet, row: line.row, state: 'skipped', skip, findings: [] };
    const notes = new LineNotes(confirmed?.get(line.row));
    const read = new Array<unknown>(columns.length);
    for (let at = 0; at < columns.length; at++) {
      const { index } = columns[at]!;
      const cell = cells[index] ?? null;
      read[at] = cell === null || cell === '' ? null : readers[at]!(cell, notes);
    }
    if (line.faults) for (const [index, fault] of line.faults) markFault(columns, index, fault, read, notes);
    if (cells.length > width) noteRagged(cells, width, notes);
    return { line, cells, read, notes };
  };
}

/** Whether a line was read as data. */
export function isOpen(line: OpenLine | CheckedLine): line is OpenLine {
  return 'read' in line;
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
