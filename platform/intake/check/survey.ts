import type { CellValue, SheetLine } from '#platform/books';
import type { ValueContext } from '#standards/language';
import { createLineReader, type ReadLine } from '../layout/line-reader.ts';
import type { SheetPlan } from '../mapping/sheet-plan.ts';
import { cellReader } from '../repair/cell-reader.ts';
import { LineNotes } from '../repair/notes.ts';
import type { BookProfile, ColumnProfile } from './profile.ts';
import { profileColumn } from './profile-column.ts';
import { excuses } from './profile-excuses.ts';
import { namingPairs } from './profile-pairs.ts';

/** Data lines that a survey looks at; statistics of more would say the same. */
export const SURVEYED_LINES = 5000;

/** First pass over a book: statistics of its columns, over all its sheets. */
export interface Survey {
  /** Takes lines of a sheet, in their order. */
  add(plan: SheetPlan, lines: readonly SheetLine[]): void;
  /** Enough lines were seen; the rest need not be read. */
  readonly full: boolean;
  finish(): BookProfile;
}

/** One column as the survey sees it: raw cells and what they read as, line by line. */
export interface SurveyedColumn {
  readonly path: string;
  readonly field: SheetPlan['columns'][number]['field'];
  /** Power of ten between the unit of the sheet and the field's. */
  readonly power: number;
  readonly cells: CellValue[];
  /** Wire values; `null` empty, `undefined` not readable. */
  readonly values: unknown[];
  /** Check digits that hold and that do not. */
  checked: number;
  failed: number;
}

/** Begins a survey. */
export function createSurvey(context: ValueContext): Survey {
  const columns = new Map<string, SurveyedColumn>();
  const readers = new Map<SheetPlan, (line: SheetLine) => ReadLine>();
  let lines = 0;
  return {
    add(plan, batch) {
      let reader = readers.get(plan);
      if (!reader) {
        reader = createLineReader(plan.layout, plan.merges, new Set(plan.columns.map(({ index }) => index)));
        readers.set(plan, reader);
        open(plan);
      }
      for (const line of batch) {
        if (lines >= SURVEYED_LINES) return;
        const read = reader(line);
        if (read.skip) continue;
        take(plan, read.cells);
        lines++;
      }
    },
    get full() {
      return lines >= SURVEYED_LINES;
    },
    finish: () => profileOf([...columns.values()], lines, context),
  };

  function open(plan: SheetPlan): void {
    for (const { path, field, power } of plan.columns) {
      if (!columns.has(path)) columns.set(path, { path, field, power, cells: [], values: [], checked: 0, failed: 0 });
    }
  }

  function take(plan: SheetPlan, cells: readonly CellValue[]): void {
    for (const planned of plan.columns) {
      const column = columns.get(planned.path)!;
      // Lines of sheets without the column stand as holes, so that all columns keep step.
      while (column.cells.length < lines) column.cells.push(null);
      while (column.values.length < lines) column.values.push(MISSING);
      const cell = cells[planned.index] ?? null;
      column.cells.push(cell);
      column.values.push(valueIn(planned, cell, column, context));
    }
  }
}

/** Marks lines of sheets that do not have the column at all. */
export const MISSING = Symbol('no such column');

const firstReaders = new WeakMap<SheetPlan['columns'][number], ReturnType<typeof cellReader>>();

function valueIn(
  planned: SheetPlan['columns'][number],
  cell: CellValue,
  column: SurveyedColumn,
  context: ValueContext,
): unknown {
  if (cell === null) return null;
  let read = firstReaders.get(planned);
  if (!read) {
    read = cellReader(planned, context);
    firstReaders.set(planned, read);
  }
  const notes = new LineNotes();
  const value = read(cell, notes);
  if (planned.field.check && value !== null && value !== undefined) {
    column.checked++;
    if (notes.found.some(({ level }) => level === 'warning')) column.failed++;
  }
  return value;
}

function profileOf(columns: readonly SurveyedColumn[], lines: number, context: ValueContext): BookProfile {
  for (const column of columns) {
    while (column.cells.length < lines) column.cells.push(null);
    while (column.values.length < lines) column.values.push(MISSING);
  }
  const profiles: Record<string, ColumnProfile> = {};
  for (const column of columns) {
    profiles[column.path] = { ...profileColumn(column, columns, context), ...excuses(column, columns) };
  }
  return { columns: profiles, pairs: namingPairs(columns) };
}
