import type { Figure, Filter, PartedBy, Reader, SumGroup } from '#platform/store';
import { figureOf, filterOf, IN_FORCE, type Indicator, type MonthCondition } from '../indicators.ts';
import { vehicleMonth } from '../vehicle-month.resource.ts';
import { STATE, sides } from './month-book.ts';
import type { AskedFigures, PlaceFigures } from './place-figures.ts';

/** Figures of a place from the months themselves, in the scope and with the fields of who asks: slow where there are hundreds of thousands, and always right. */
export async function figuresOfRows(reader: Reader, { place, from, to }: AskedFigures): Promise<PlaceFigures> {
  const last: MonthCondition = ['month', 'eq', to];
  const filter: Filter = {
    and: [
      filterOf(IN_FORCE),
      { field: 'month', op: 'between', value: [from, to] },
      { field: 'unit', op: 'under', value: place },
    ],
  };
  const ofPeriod = askedFigures((one) => (one.moment === 'end' ? [last] : []));
  const ask = (figures: Readonly<Record<string, Figure>>, by: readonly PartedBy[] = []) =>
    reader.sums(vehicleMonth, { figures, filter, by });
  const [whole, parts, months] = await Promise.all([
    ask({ ...ofPeriod, ...STATE, all: { take: 'count' }, latest: { take: 'most', field: 'updatedAt' } }),
    ask(ofPeriod, [{ place: 'below', of: place }]),
    ask(
      askedFigures(() => []),
      ['month'],
    ),
  ]);
  const { all, closed, again, latest, ...figures } = whole[0]!.figures;
  return {
    whole: figures,
    parts: parts.map(({ keys: [node], figures: ofPart }) => ({ node: String(node), figures: ofPart })),
    months: months.map(monthOfGroup).sort((a, b) => (a.month < b.month ? -1 : 1)),
    rows: { all: Number(all), closed: Number(closed), again: Number(again) },
    reckonedAt: latest === null || latest === undefined ? null : String(latest),
  };
}

function monthOfGroup({ keys: [month], figures }: SumGroup) {
  return { month: String(month), figures };
}

function askedFigures(more: (indicator: Indicator) => readonly MonthCondition[]): Readonly<Record<string, Figure>> {
  return Object.fromEntries(sides.map(({ key, indicator, part }) => [key, figureOf(part, more(indicator))]));
}
