import type { CellValue, SheetLine } from '#platform/books';
import type { Damage } from './damage.ts';
import type { Seeded } from './seeded.ts';

/** One damaged cell: where it stands, what was there, and whether rules can mend it. */
export interface DamagedCell {
  readonly row: number;
  readonly column: number;
  readonly kind: string;
  readonly repairable: boolean;
  readonly clean: CellValue;
  readonly dirty: CellValue;
}

/** A sheet of sound lines, some of whose cells were damaged. */
export interface DamagedSheet {
  readonly lines: readonly SheetLine[];
  readonly damaged: readonly DamagedCell[];
}

/**
 * Damages about one cell in `rarity` of each column that can be damaged, at most one on a line where the lines' cells lean on each other.
 * @param damages ways to damage a column, by its position
 */
export function damageSheet(
  lines: readonly SheetLine[],
  damages: ReadonlyMap<number, readonly Damage[]>,
  chance: Seeded,
  rarity: number,
): DamagedSheet {
  const damaged: DamagedCell[] = [];
  const out = lines.map((line) => {
    const cells = [...line.cells];
    const [column, ways] = chance.pick([...damages]);
    if (chance.below(rarity) > 0) return line;
    const { kind, repairable, apply } = chance.pick(ways);
    const clean = cells[column] ?? null;
    const dirty = clean === null ? undefined : apply(clean, chance);
    if (dirty === undefined || dirty === clean) return line;
    cells[column] = dirty;
    damaged.push({ row: line.row, column, kind, repairable, clean, dirty });
    return { ...line, cells };
  });
  return { lines: out, damaged };
}
