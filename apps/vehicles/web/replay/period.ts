const DAY = 86_400_000;

/** The days of a period, at most 31. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Metres by which a long period may be drawn amiss until its points are asked for. */
export const COARSE = 20;

/** Whether a period is drawn with fewer points at first: more than two days. */
export function isLong({ from, to }: Days): boolean {
  return (begin(to) - begin(from)) / DAY >= 2;
}

/** Days as the address has them (`day`, or `from` and `to`), else today alone; undefined for a day that is none, an inverted or too long period. */
export function daysOf(params: URLSearchParams, today: string): Days | undefined {
  const from = params.get('from') ?? params.get('day') ?? today;
  const to = params.get('to') ?? params.get('day') ?? from;
  const [first, last] = [begin(from), begin(to)];
  if (Number.isNaN(first) || Number.isNaN(last) || last < first || (last - first) / DAY > 30) return undefined;
  return { from, to };
}

/** Beginning and end of the period: days of Asia/Shanghai as UTC instants. */
export function instantsOf({ from, to }: Days): { readonly from: string; readonly to: string } {
  return { from: new Date(begin(from)).toISOString(), to: new Date(begin(to) + DAY).toISOString() };
}

function begin(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : Number.NaN;
}
