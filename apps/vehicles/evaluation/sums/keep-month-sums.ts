import type { Filter, Reader, Writer } from '#platform/store';
import { keepMembers, keepSums, type MemberMarks, takeBook, type UnitSums } from '#platform/tracks';
import { filterOf, IN_FORCE } from '../indicators.ts';
import { vehicleMonth } from '../vehicle-month.resource.ts';
import { marks, monthBook, sides, sumFigures, sumKeys } from './month-book.ts';

/** Most units or vehicles of one statement: as many groups as an answer may have rows. */
const AT_ONCE = 200;

/** Sums the rows of a month anew for these units and vehicles, in the transaction in which they changed. */
export async function keepMonthSums(
  tx: Writer,
  month: string,
  changed: { readonly units: ReadonlySet<string>; readonly vehicles: ReadonlySet<string> },
): Promise<void> {
  await takeBook(tx, monthBook);
  for (const units of portions([...changed.units])) {
    await keepSums(tx, monthBook, month, units, await sumsOfUnits(tx, month, units));
  }
  for (const vehicles of portions([...changed.vehicles])) {
    await keepMembers(tx, monthBook, month, vehicles, await marksOfVehicles(tx, month, vehicles));
  }
}

/** What the rows of a month say of these units. */
async function sumsOfUnits(reader: Reader, month: string, units: readonly string[]): Promise<readonly UnitSums[]> {
  const groups = await reader.sums(vehicleMonth, {
    figures: { ...sumFigures, rows: { take: 'count' }, latest: { take: 'most', field: 'updatedAt' } },
    by: ['unit'],
    filter: rowsOf(month, 'unit', units),
  });
  return groups.map(({ keys: [unit], figures }) => ({
    unit: String(unit),
    rows: Number(figures.rows),
    latest: figures.latest === null ? null : String(figures.latest),
    sums: sumKeys.map((key) => {
      const value = figures[key] ?? null;
      const part = sides.find((side) => side.key === key)?.part;
      // A unit counts once in its month, however many vehicles it has.
      return part?.take === 'distinct' && part.field === 'unit' ? Math.min(1, Number(value)) : value;
    }),
  }));
}

async function marksOfVehicles(
  reader: Reader,
  month: string,
  vehicles: readonly string[],
): Promise<readonly MemberMarks[]> {
  const conditions = [...marks.values()].map((of) => of.map(filterOf));
  const groups = await reader.sums(vehicleMonth, {
    figures: Object.fromEntries(
      conditions.map((and, i) => [`m${i}`, { take: 'count' as const, ...(and.length > 0 && { where: { and } }) }]),
    ),
    by: ['vehicle', 'unit'],
    filter: rowsOf(month, 'vehicle', vehicles),
  });
  return groups.map(({ keys: [member, unit], figures }) => ({
    member: String(member),
    unit: String(unit),
    marks: conditions.map((_, i) => Number(figures[`m${i}`]) > 0),
  }));
}

function rowsOf(month: string, field: 'unit' | 'vehicle', ids: readonly string[]): Filter {
  return {
    and: [filterOf(IN_FORCE), { field: 'month', op: 'eq', value: month }, { field, op: 'in', value: [...ids] }],
  };
}

function portions(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}
