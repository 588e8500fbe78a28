import { date, defineContract, ref } from '#standards/language';
import { EVALUATION_FAULTS } from './faults.ts';

/** A region or a unit. */
export interface EvaluatedPlace {
  readonly kind: 'region' | 'unit';
  readonly id: string;
  readonly name: string;
}

/** One indicator with what it was reckoned from. Amounts are decimal strings. */
export interface FigureOfPlace {
  readonly indicator: string;
  readonly value: number | null;
  readonly numerator: number | string | null;
  readonly denominator: number | string | null;
  /** What could not be judged; null where the indicator knows no such thing. */
  readonly unknown: number | string | null;
}

/** Answer of the evaluation. */
export interface Evaluation {
  readonly place: EvaluatedPlace;
  /** From the top of one's scope down to the place, without it. */
  readonly above: readonly EvaluatedPlace[];
  /** First and last month, by their first days. */
  readonly from: string;
  readonly to: string;
  readonly figures: readonly FigureOfPlace[];
  /** The places right below, with the same figures. */
  readonly below: readonly { readonly place: EvaluatedPlace; readonly figures: readonly FigureOfPlace[] }[];
  /** Month by month (first days). */
  readonly trend: readonly { readonly month: string; readonly figures: readonly FigureOfPlace[] }[];
  /** Months of vehicles behind the figures: all, those of them that are closed, and those reckoned more than once. */
  readonly months: { readonly all: number; readonly closed: number; readonly again: number };
  /** Latest reckoning (UTC ISO). */
  readonly reckonedAt: string | null;
}

/** 用车评价: every declared indicator of a place and a period, of the places below it and of each month. */
export const evaluateVehicles = defineContract<Evaluation>()({
  type: 'query',
  on: 'vehicles',
  name: 'evaluate',
  title: '用车评价',
  permission: 'vehicleMonth.read',
  input: {
    region: ref('区划', { id: 'region', to: 'region' }),
    unit: ref('单位', { id: 'unit', to: 'unit' }),
    from: date('起始月份', { id: 'from_month', required: true }),
    to: date('截止月份', { id: 'to_month', required: true }),
  },
  errors: EVALUATION_FAULTS,
});

/** 重新核算: has a month reckoned again in the background; a closed month that comes out otherwise gets another version. */
export const reckonMonthAgain = defineContract<{ readonly queued: true }>()({
  type: 'command',
  on: 'vehicles',
  name: 'reckonMonthAgain',
  title: '重新核算月度数据',
  permission: 'vehicleMonth.reckon',
  input: { month: date('月份', { id: 'month', required: true, most: 'today', hint: '当月任意一天' }) },
  errors: EVALUATION_FAULTS,
});
