import type { RecordBlock } from '#platform/books';
import { type FirstCells, firstCells, TELLING_BYTE } from '../layout/line-reader.ts';
import type { SheetPlan } from '../mapping/sheet-plan.ts';
import type { CellReader } from '../repair/cell-reader.ts';
import { KnownCells, NO_DIGEST } from './known-cells.ts';
import type { ReusedLine } from './sheet-reader.ts';

/**
 * Reads the cells of a record into a line that is used again and again. False, and the record has to be read as a line, when something is to be said of it
 * or it may be no data at all.
 */
export type BlockReader = (block: RecordBlock, at: number, into: ReusedLine) => boolean;

/** Makes the reader of the records of a sheet, by the readers of its columns. */
export function blockReader(
  { layout, columns }: SheetPlan,
  readers: readonly CellReader[],
  width: number,
): BlockReader {
  const firsts = firstCells(layout);
  const known = readers.map((read) => new KnownCells(read));
  const indexes = columns.map(({ index }) => index);
  return (block, at, into) => {
    const first = block.firsts[at]!;
    const filled = block.firsts[at + 1]! - first;
    if (filled > width || !isData(block, first, filled, firsts)) return false;
    for (let column = 0; column < indexes.length; column++) {
      const index = indexes[column]!;
      const place = first + index;
      if (index >= filled || block.starts[place] === block.ends[place]) {
        into.raws[index] = null;
        into.read[column] = null;
        into.digests[column] = NO_DIGEST;
        continue;
      }
      const cells = known[column]!;
      if (!cells.look(block, place, into.notes)) return false;
      into.raws[index] = cells.raw;
      into.read[column] = cells.value;
      into.digests[column] = cells.digest;
    }
    into.line = NO_LINE;
    into.cells = into.raws;
    return true;
  };
}

const NO_LINE = { row: 0, cells: [] };

/** Whether a record is certainly a line of data: its first filled cell says nothing else, and another one is filled too. */
function isData(block: RecordBlock, first: number, filled: number, firsts: FirstCells): boolean {
  let index = 0;
  while (index < filled && block.starts[first + index] === block.ends[first + index]) index++;
  if (index + 1 >= filled || !isVisible(block, first + index) || !isVisible(block, first + filled - 1)) return false;
  if (isLatin(block, first + index) && firsts.isPlainStart(block.bytes[block.starts[first + index]!]!, index))
    return true;
  const cell = block.cell(first + index);
  return typeof cell === 'string' && !firsts.mayTell(cell, index);
}

/** Whether a cell has only Latin signs, none of them one that tells something. */
function isLatin({ bytes, starts, ends }: RecordBlock, place: number): boolean {
  for (let at = starts[place]!; at < ends[place]!; at++)
    if (bytes[at]! > 0x7e || bytes[at] === TELLING_BYTE) return false;
  return true;
}

/** Whether a cell begins with a sign that is surely no blank, in UTF-8 as in GB18030: Latin, or a common Chinese character. */
function isVisible({ bytes, starts }: RecordBlock, place: number): boolean {
  const byte = bytes[starts[place]!]!;
  return (byte > 0x20 && byte < 0x7f) || (byte >= 0xe4 && byte <= 0xe9);
}
