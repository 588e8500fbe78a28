import type { Reader, Store } from '#platform/store';
import { type MemberCounts, membersOfPlace, pathOfPlace, seesAllOf, sumsHold, sumsOfPlace } from '#platform/tracks';
import { addDecimals, formatDecimal, parseDecimal } from '#standards/language';
import { vehicleMonth } from '../vehicle-month.resource.ts';
import { markOf, monthBook, sides, sumKeys } from './month-book.ts';
import type { AskedFigures, Figures, PlaceFigures } from './place-figures.ts';

/** Clearance with which every field of a month is clear. */
const GRADE = Math.max(...Object.values(vehicleMonth.fields).map(({ grade }) => grade));

/**
 * The same figures out of the sums that are kept. Nothing where the asker does not see every row of the place and every field of it, or where the sums are
 * not in order just now: then the rows have to be asked.
 */
export async function figuresKept(
  reader: Reader,
  store: Store,
  { place, from, to }: AskedFigures,
): Promise<PlaceFigures | undefined> {
  const path = await pathOfPlace(store, place);
  if (!path || !seesAllOf(reader.actor, 'vehicleMonth.read', GRADE, path)) return undefined;
  const [holds, { periods, parts }, members] = await Promise.all([
    sumsHold(store, monthBook),
    sumsOfPlace(store, monthBook, path, { from, to }),
    from === to ? undefined : membersOfPlace(store, monthBook, path, { from, to }),
  ]);
  if (!holds) return undefined;
  const added = sumKeys.map((_, i) => totalOf(periods.map(({ sums }) => sums[i]!)));
  const last = periods.find(({ period }) => period === to)?.sums ?? [];
  const count = (key: string) => Number(added[sumKeys.indexOf(key)]);
  return {
    whole: figuresOf(added, last, members?.whole),
    parts: parts.map((part) => ({
      node: part.node,
      figures: figuresOf(part.sums, part.last, members?.parts.get(part.node)),
    })),
    months: periods.map(({ period, sums }) => ({ month: period, figures: figuresOf(sums, sums) })),
    rows: {
      all: periods.reduce((sum, { rows }) => sum + rows, 0),
      closed: count('closed'),
      again: count('again'),
    },
    reckonedAt:
      periods
        .flatMap(({ latest }) => latest ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

/** `members` counts those of several months; without it the sums are of one month, in which nobody stands twice. */
function figuresOf(sums: readonly string[], last: readonly string[], members?: MemberCounts): Figures {
  return Object.fromEntries(
    sides.map(({ key, indicator, part }, i) => {
      const value = (indicator.moment === 'end' ? last[i] : sums[i]) ?? '0';
      if (part.take === 'distinct' && members) {
        return [key, (part.field === 'unit' ? members.units : members.members)[markOf(part)]!];
      }
      return [key, part.take === 'sum' && isDecimal(part.field) ? value : Number(value)];
    }),
  );
}

/** Fields with digits after the point stay text. */
function isDecimal(field: string | undefined): boolean {
  const kind = Object.entries(vehicleMonth.fields).find(([name]) => name === field)?.[1].kind;
  return kind === 'money' || kind === 'quantity';
}

function totalOf(values: readonly string[]): string {
  const known = values.flatMap((value) => parseDecimal(value) ?? []);
  return formatDecimal(known.reduce(addDecimals, { units: 0n, scale: 0 }));
}
