import { createHash } from 'node:crypto';
import type { Figure } from '#platform/store';
import type { SumBook } from '#platform/tracks';
import { figureOf, filterOf, type Indicator, indicators, type MonthCondition, type Part } from '../indicators.ts';

/** One side of an indicator: `<indicator>.n`, `.d` or `.u`. */
export interface Side {
  readonly key: string;
  readonly indicator: Indicator;
  readonly part: Part;
}

/** Every side of every indicator, in the order in which sums are kept. */
export const sides: readonly Side[] = indicators.flatMap((indicator) => [
  { key: `${indicator.id}.n`, indicator, part: indicator.numerator },
  { key: `${indicator.id}.d`, indicator, part: indicator.denominator },
  ...(indicator.unknown ? [{ key: `${indicator.id}.u`, indicator, part: indicator.unknown }] : []),
]);

/** Rows that are closed, and those reckoned more than once. */
export const STATE: Readonly<Record<'closed' | 'again', Figure>> = {
  closed: { take: 'count', where: filterOf(['state', 'eq', 'closed']) },
  again: { take: 'count', where: filterOf(['version', 'gt', 1]) },
};

/** Sides that count vehicles or units: over several months these cannot be added up. */
const counted = sides.filter(({ part }) => part.take === 'distinct');

/** The conditions that are kept of each vehicle, each once, by their text. */
export const marks: ReadonlyMap<string, readonly MonthCondition[]> = new Map(
  counted.map(({ part }) => [conditionsKey(part), part.of]),
);

/** Place of a condition among the marks. */
export const markOf = (part: Part): number => [...marks.keys()].indexOf(conditionsKey(part));

/** What is kept of the months of vehicles: the sums of one unit and month, in which a vehicle has one row in force. */
export const sumFigures: Readonly<Record<string, Figure>> = Object.fromEntries([
  ...sides.map(({ key, part }) => [
    key,
    figureOf(part.take === 'distinct' ? { take: 'count', of: part.of } : { ...part }),
  ]),
  ...Object.entries(STATE),
]);

/** Names of the kept values in their order. */
export const sumKeys: readonly string[] = Object.keys(sumFigures);

/** The book of months; other indicators, or another meaning of one, make another book. */
export const monthBook: SumBook = {
  name: `vehicleMonth/${createHash('sha256')
    .update(JSON.stringify([sides.map(({ key, part }) => [key, part.take, part.field, part.of]), STATE]))
    .digest('hex')
    .slice(0, 16)}`,
  sums: sumKeys.length,
  marks: marks.size,
};

function conditionsKey({ of }: Part): string {
  return JSON.stringify(of);
}
