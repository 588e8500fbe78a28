/** One measured figure and the bar it is held against. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The bar in the same unit, when there is one. */
  readonly bar?: { readonly atMost?: number; readonly atLeast?: number };
  readonly note?: string;
}

/** Prints figures as a table: value, bar, and how far the value lies from it (1.00 is the bar itself, more is better). */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ what, value, unit, bar, note }) => [
    what,
    `${round(value)} ${unit}`,
    bar ? barText(bar, unit) : '',
    bar ? margin(value, bar).toFixed(2) : '',
    bar ? (margin(value, bar) >= 1 ? 'met' : 'MISSED') : '',
    note ?? '',
  ]);
  console.log(
    `\n${title}\n\n| what | figure | bar | ratio to the bar | | note |\n| --- | --- | --- | --- | --- | --- |`,
  );
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** The middle of some durations. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function margin(value: number, { atMost, atLeast }: NonNullable<Figure['bar']>): number {
  return atMost !== undefined ? atMost / value : value / atLeast!;
}

function barText({ atMost, atLeast }: NonNullable<Figure['bar']>, unit: string): string {
  return atMost !== undefined ? `≤ ${round(atMost)} ${unit}` : `≥ ${round(atLeast!)} ${unit}`;
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
