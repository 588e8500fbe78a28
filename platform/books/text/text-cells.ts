import type { CellValue } from '../book.ts';
import { unguard } from '../formula-guard.ts';

/** A field of a text as a cell. */
export function cellOf(field: string): CellValue {
  if (field === '') return null;
  return MARKS.includes(field.charCodeAt(0)) ? unguard(field) || null : field;
}

/** The fields of a record as cells, in their own array (there may be millions of lines), without the empty ones at its end. */
export function cellsOf(fields: string[]): CellValue[] {
  const cells: CellValue[] = fields;
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.length--;
  for (let column = 0; column < cells.length; column++) cells[column] = cellOf(fields[column]!);
  return cells;
}

/** Signs with which a guarded text begins. */
const MARKS = [0x27, 0x3d];
