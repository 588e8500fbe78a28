/** What of an order says when its vehicle and driver are taken; UTC ISO instants or dates. */
export interface TimedOrder {
  readonly status?: unknown;
  readonly plannedFrom?: unknown;
  readonly plannedTo?: unknown;
  readonly outAt?: unknown;
  readonly backAt?: unknown;
}

/** A period in milliseconds since 1970 UTC, its end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** States in which an order has its vehicle and driver, or had them. */
export const TAKING = ['assigned', 'out', 'back', 'settled', 'rated', 'archived'] as const;

/** When an order takes its vehicle: as planned, as it really was once it is over, and until now while it is overdue. */
export function spanOf({ status, plannedFrom, plannedTo, outAt, backAt }: TimedOrder, now: number): Span {
  const from = outAt ? moment(outAt) : moment(plannedFrom);
  if (backAt) return { from, to: moment(backAt) };
  const planned = moment(plannedTo);
  return { from, to: status === 'out' ? Math.max(planned, now) : planned };
}

/** Whether two periods meet. */
export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A stored instant in milliseconds since 1970 UTC. */
export function moment(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value));
}
