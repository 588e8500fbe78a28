import type { Store } from '#platform/store';
import { type DueMoment, dueOf, type RunningClock, type WorkingTime } from '../clocks/running-clock.ts';
import { workingTimeOf } from '../clocks/working-time-of.ts';

/** The time of an order runs in working days from the day after it was handed over, or sent back. */
export function orderClock(runFrom: string, runDays: number): RunningClock {
  return { unit: 'workday', amount: runDays, used: 0, runFrom };
}

/** When the time of an order is up, by the calendar of the region of the unit that has it. */
export async function orderDue(
  tx: Pick<Store, 'system'>,
  unit: string,
  runFrom: string,
  runDays: number,
): Promise<DueMoment & { readonly time: WorkingTime }> {
  const time = await workingTimeOf(tx, unit);
  return { ...dueOf(orderClock(runFrom, runDays), time), time };
}
