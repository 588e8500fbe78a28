import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { vehicle as vehicles } from '../resources/vehicle.resource.ts';
import { usageFault } from './faults.ts';
import { rejudge } from './supervision.contract.ts';

const DAY = 86_400_000;
const MOST = 31;

/** Event that asks for the days of one vehicle to be judged again. */
export const REJUDGE_EVENT = 'vehicle.rejudge';

/** Asks for the days; whoever does not see the vehicle does not find it. */
export const rejudgeHandler = defineHandler(rejudge, async (tx, { vehicle, from, to }) => {
  const { id } = await tx.get(vehicles, vehicle);
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const count = (last - first) / DAY + 1;
  if (count < 1 || count > MOST) throw new GoaError(usageFault('REJUDGE_PERIOD'), { path: 'to' });
  const days = Array.from({ length: count }, (_, n) => new Date(first + n * DAY).toISOString().slice(0, 10));
  tx.emit(REJUDGE_EVENT, id, { vehicle: id, days });
  return { days: days.length };
});
