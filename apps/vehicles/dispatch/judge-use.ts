import { GoaError } from '#platform/store';
import { dispatchFault } from './faults.ts';

/** Hours after the end of a use within which its order may still be written (domain rules §2.6, evidence D). */
const LATEST_HOURS = 24;

/** What of an application says whether it comes in time; UTC ISO instants. */
export interface TimedUse {
  readonly plannedFrom: string;
  readonly plannedTo: string;
  readonly lateReason?: string | null;
}

/** Whether the application comes after the start (补单). Throws ORDER_PERIOD, ORDER_LATE_REASON, ORDER_TOO_LATE. `now` in milliseconds since 1970 UTC. */
export function judgeUse({ plannedFrom, plannedTo, lateReason }: TimedUse, now: number): boolean {
  const [from, to] = [Date.parse(plannedFrom), Date.parse(plannedTo)];
  if (to <= from) throw new GoaError(dispatchFault('ORDER_PERIOD'), { path: 'plannedTo' });
  if (now > to + LATEST_HOURS * 3_600_000) throw new GoaError(dispatchFault('ORDER_TOO_LATE'), { path: 'plannedTo' });
  const late = from < now;
  if (late && !lateReason?.trim()) throw new GoaError(dispatchFault('ORDER_LATE_REASON'), { path: 'lateReason' });
  return late;
}
