import { groupDigits } from '#web/kit';
import type { FigureOfPlace } from '../../evaluation/evaluate.contract.ts';
import { IN_FORCE, type Indicator, type MonthCondition, type Part } from '../../evaluation/indicators.ts';

/** A value with its unit, as people read it. */
export function valueWords({ unit }: Indicator, value: number | null): string {
  if (value === null) return '—';
  return unit === '%' ? `${value.toFixed(1)}%` : `${groupDigits(value.toFixed(2))} ${unit}`;
}

/** `1,200 ÷ 3,000`: what the value was reckoned from. */
export function ratioWords({ numerator, denominator }: FigureOfPlace): string {
  if (!(Number(denominator ?? 0) > 0)) return '没有可计算的数据';
  return `${groupDigits(String(numerator ?? 0))} ÷ ${groupDigits(String(denominator ?? 0))}`;
}

/** What could not be judged, or nothing. */
export function unknownWords({ unknown }: Indicator, figure: FigureOfPlace): string | undefined {
  return unknown && Number(figure.unknown ?? 0) > 0
    ? `${groupDigits(String(figure.unknown))} ${unknown.words}`
    : undefined;
}

/** The places best first; those of which nothing can be said come last. */
export function ranked<R extends { readonly figure: FigureOfPlace }>(rows: readonly R[], good: 'high' | 'low'): R[] {
  const sign = good === 'high' ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.figure.value, b.figure.value];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * (left - right);
  });
}

/** Address of the very list behind a part of an indicator. */
export function listAddress(
  part: Part,
  { moment }: Pick<Indicator, 'moment'>,
  asked: { readonly place: string; readonly from: string; readonly to: string },
): string {
  const month =
    moment === 'end' ? (['month', 'eq', asked.to] as const) : (['month', 'between', [asked.from, asked.to]] as const);
  const conditions: readonly (MonthCondition | readonly [string, string, unknown])[] = [
    month,
    ['unit', 'under', asked.place],
    IN_FORCE,
    ...part.of,
  ];
  const words = JSON.stringify(conditions.map(([field, op, value]) => [field, op, value ?? null]));
  return `/r/vehicleMonth?f=${encodeURIComponent(words)}`;
}
