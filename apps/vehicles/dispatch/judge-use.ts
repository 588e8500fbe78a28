import { GoaError } from '#platform/store';
import { dispatchFault } from './faults.ts';
import type { OffHours } from './off-hours.ts';

/** Hours after the end of a use within which its order may still be written (domain rules §2.6, evidence D). */
const LATEST_HOURS = 24;

/** What of an application says whether it comes in time; UTC ISO instants. */
export interface TimedUse {
  readonly plannedFrom: string;
  readonly plannedTo: string;
  readonly lateReason?: string | null;
  readonly offHoursReason?: string | null;
}

/** How an application stands to time: after its start (补单), and where it leaves working time. */
export interface JudgedUse {
  readonly late: boolean;
  readonly offHours: boolean;
}

/**
 * Judges the times of an application. Throws ORDER_PERIOD, ORDER_TOO_LATE, and ORDER_LATE_REASON or ORDER_OFF_HOURS where the reason is missing.
 * `now` in milliseconds since 1970 UTC; `off` is asked once the period is known to be one.
 */
export function judgeUse(
  { plannedFrom, plannedTo, lateReason, offHoursReason }: TimedUse,
  now: number,
  off: () => OffHours | undefined,
): JudgedUse {
  const [from, to] = [Date.parse(plannedFrom), Date.parse(plannedTo)];
  if (to <= from) throw new GoaError(dispatchFault('ORDER_PERIOD'), { path: 'plannedTo' });
  if (now > to + LATEST_HOURS * 3_600_000) throw new GoaError(dispatchFault('ORDER_TOO_LATE'), { path: 'plannedTo' });
  const late = from < now;
  if (late && !lateReason?.trim()) throw new GoaError(dispatchFault('ORDER_LATE_REASON'), { path: 'lateReason' });
  const offHours = off() !== undefined;
  if (offHours && !offHoursReason?.trim())
    throw new GoaError(dispatchFault('ORDER_OFF_HOURS'), { path: 'offHoursReason' });
  return { late, offHours };
}
