import { defineHandler, defineQuery } from '#platform/commands';
import {
  enqueueJobs,
  type Figure,
  type Filter,
  GoaError,
  type PartedBy,
  type Reader,
  type SumGroup,
} from '#platform/store';
import {
  type EvaluatedPlace,
  type Evaluation,
  evaluateVehicles,
  type FigureOfPlace,
  reckonMonthAgain,
} from './evaluate.contract.ts';
import { evaluationFault } from './faults.ts';
import {
  figureOf,
  filterOf,
  IN_FORCE,
  type Indicator,
  indicators,
  type MonthCondition,
  ratioOf,
} from './indicators.ts';
import { monthOf, monthsBetween } from './month-days.ts';
import { byNodes, placeOf, placesAbove, topPlace } from './places.ts';
import { RECKON_MONTH } from './reckon-months.ts';
import { vehicleMonth } from './vehicle-month.resource.ts';

/** Most months of one question. */
const MOST = 36;

/** Every indicator in three statements, however many vehicles: of the place, of what lies below it, of each month. */
export const evaluateQuery = defineQuery(evaluateVehicles, async (reader, input): Promise<Evaluation> => {
  const [from, to] = [monthOf(input.from).from, monthOf(input.to).from];
  const count = from <= to ? monthsBetween(from, to).length : 0;
  if (count < 1 || count > MOST) throw new GoaError(evaluationFault('EVALUATION_PERIOD'), { path: 'to' });
  const top = await topPlace(reader);
  const place = await askedPlace(reader, input, top);
  const last: MonthCondition = ['month', 'eq', to];
  const filter: Filter = {
    and: [
      filterOf(IN_FORCE),
      { field: 'month', op: 'between', value: [from, to] },
      { field: 'unit', op: 'under', value: place.id },
    ],
  };
  const ofPeriod = askedFigures((one) => (one.moment === 'end' ? [last] : []));
  const ask = (figures: Readonly<Record<string, Figure>>, by: readonly PartedBy[] = []) =>
    reader.sums(vehicleMonth, { figures, filter, by });
  const [whole, parts, months, state] = await Promise.all([
    ask(ofPeriod),
    ask(ofPeriod, [{ place: 'below', of: place.id }]),
    ask(
      askedFigures(() => []),
      ['month'],
    ),
    ask(STATE),
  ]);
  const nodes = await byNodes(
    reader,
    parts.flatMap(({ keys: [node] }) => (node ? [String(node)] : [])),
  );
  const now = state[0]!.figures;
  return {
    place,
    above: await placesAbove(reader, top ?? place, place),
    from,
    to,
    figures: figuresOf(whole[0]!),
    below: parts.flatMap((part) => {
      const found = part.keys[0] === '' ? place : nodes.get(String(part.keys[0]));
      return found ? [{ place: found, figures: figuresOf(part) }] : [];
    }),
    trend: months
      .map((month) => ({ month: String(month.keys[0]), figures: figuresOf(month) }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    months: { all: Number(now.all), closed: Number(now.closed), again: Number(now.again) },
    reckonedAt: await latestOf(reader, filter),
  };
});

const STATE = {
  all: { take: 'count' },
  closed: { take: 'count', where: { field: 'state', op: 'eq', value: 'closed' } },
  again: { take: 'count', where: { field: 'version', op: 'gt', value: 1 } },
} as const;

/** Hands the month to the worker; who asks may be of one county, the reckoning is everybody's and changes nothing that comes out the same. */
export const reckonMonthAgainHandler = defineHandler(reckonMonthAgain, async (tx, { month }) => {
  const { from } = monthOf(month);
  await enqueueJobs(tx.system, [{ handler: RECKON_MONTH, key: from, payload: { month: from } }]);
  return { queued: true } as const;
});

async function askedPlace(
  reader: Reader,
  { region, unit }: { readonly region?: string | null; readonly unit?: string | null },
  top: EvaluatedPlace | undefined,
): Promise<EvaluatedPlace> {
  if (region && unit) throw new GoaError(evaluationFault('EVALUATION_PLACE'), { path: 'unit' });
  if (region) return placeOf(reader, 'region', region);
  if (unit) return placeOf(reader, 'unit', unit);
  if (!top) throw new GoaError(evaluationFault('EVALUATION_PLACE'), { path: 'unit' });
  return top;
}

/** `<indicator>.n`, `.d` and `.u` of every indicator. */
function askedFigures(more: (indicator: Indicator) => readonly MonthCondition[]): Readonly<Record<string, Figure>> {
  return Object.fromEntries(
    indicators.flatMap((one) => [
      [`${one.id}.n`, figureOf(one.numerator, more(one))],
      [`${one.id}.d`, figureOf(one.denominator, more(one))],
      ...(one.unknown ? [[`${one.id}.u`, figureOf(one.unknown, more(one))] as const] : []),
    ]),
  );
}

function figuresOf({ figures }: SumGroup): readonly FigureOfPlace[] {
  return indicators.map((one) => {
    const [numerator, denominator] = [figures[`${one.id}.n`] ?? 0, figures[`${one.id}.d`] ?? 0];
    return {
      indicator: one.id,
      value: ratioOf(one, numerator, denominator),
      numerator,
      denominator,
      unknown: one.unknown ? (figures[`${one.id}.u`] ?? 0) : null,
    };
  });
}

async function latestOf(reader: Reader, filter: Filter): Promise<string | null> {
  const { rows } = await reader.find(vehicleMonth, { filter, sort: '-updatedAt', limit: 1 });
  return rows[0]?.updatedAt ?? null;
}
