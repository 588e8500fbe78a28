import { defineHandler, defineQuery } from '#platform/commands';
import { enqueueJobs, GoaError, type Reader } from '#platform/store';
import {
  type EvaluatedPlace,
  type Evaluation,
  evaluateVehicles,
  type FigureOfPlace,
  reckonMonthAgain,
} from './evaluate.contract.ts';
import { evaluationFault } from './faults.ts';
import { indicators, ratioOf } from './indicators.ts';
import { monthOf, monthsBetween } from './month-days.ts';
import { byNodes, placeOf, placesAbove, topPlace } from './places.ts';
import { RECKON_MONTH } from './reckon-months.ts';
import { figuresKept } from './sums/figures-kept.ts';
import { figuresOfRows } from './sums/figures-of-rows.ts';
import type { Figures } from './sums/place-figures.ts';

/** Most months of one question. */
const MOST = 36;

/** Every indicator of the place, of what lies below it and of each month: out of the kept sums where who asks sees all of the place, else out of the months. */
export const evaluateQuery = defineQuery(evaluateVehicles, async (reader, input, { store }): Promise<Evaluation> => {
  const [from, to] = [monthOf(input.from).from, monthOf(input.to).from];
  const count = from <= to ? monthsBetween(from, to).length : 0;
  if (count < 1 || count > MOST) throw new GoaError(evaluationFault('EVALUATION_PERIOD'), { path: 'to' });
  const top = await topPlace(reader);
  const place = await askedPlace(reader, input, top);
  const asked = { place: place.id, from, to };
  const found = (await figuresKept(reader, store, asked)) ?? (await figuresOfRows(reader, asked));
  const nodes = await byNodes(
    reader,
    found.parts.flatMap(({ node }) => (node ? [node] : [])),
  );
  return {
    place,
    above: await placesAbove(reader, top ?? place, place),
    from,
    to,
    figures: figuresOf(found.whole),
    below: found.parts.flatMap(({ node, figures }) => {
      const part = node === '' ? place : nodes.get(node);
      return part ? [{ place: part, figures: figuresOf(figures) }] : [];
    }),
    trend: found.months.map(({ month, figures }) => ({ month, figures: figuresOf(figures) })),
    months: found.rows,
    reckonedAt: found.reckonedAt,
  };
});

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

function figuresOf(figures: Figures): readonly FigureOfPlace[] {
  return indicators.map((one) => {
    const [numerator, denominator] = [amountOf(figures[`${one.id}.n`]), amountOf(figures[`${one.id}.d`])];
    return {
      indicator: one.id,
      value: ratioOf(one, numerator, denominator),
      numerator,
      denominator,
      unknown: one.unknown ? amountOf(figures[`${one.id}.u`]) : null,
    };
  });
}

/** Nothing is 0, with whatever digits it was written. */
function amountOf(value: number | string | null | undefined): number | string {
  return Number(value ?? 0) === 0 ? 0 : value!;
}
