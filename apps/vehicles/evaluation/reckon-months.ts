import { serviceActor } from '#platform/identity';
import type { JobHandler, Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { vehicle } from '../resources/vehicle.resource.ts';
import { evaluationRulesOf } from './evaluation-rules.table.ts';
import { keepMonths } from './keep-months.ts';
import { addDays, monthAfter, monthBefore, monthOf } from './month-days.ts';
import { heardIn, monthFacts } from './month-facts.ts';
import { reckonMonth } from './reckon-month.ts';

/** The handler that reckons one month of everybody's vehicles. */
export const RECKON_MONTH = 'vehicles.reckonMonth';

const HOUR = 3_600_000;
/** Hour of Asia/Shanghai after the one in which days are judged. */
const NIGHT = 4;
/** Vehicles of one transaction. */
const AT_ONCE = 200;

const READS = [
  'unit',
  'vehicle',
  'vehicleMonth',
  'vehicleUsage',
  'dispatchOrder',
  'fuelFill',
  'vehicleFee',
  'vehicleRepair',
  'vehicleInsurance',
  'vehicleInspection',
];

/** Job of one month, by its first day. */
export function reckonMonthJob(store: Store): JobHandler {
  return async ({ payload }) => {
    await reckonMonthOf(store, String(payload.month));
  };
}

/** Asked every hour: in its hour of the night reckons the month that runs and the one before. */
export async function reckonNightly(store: Store, now: number = Date.now()): Promise<void> {
  if (Math.floor((now / HOUR + 8) % 24) !== NIGHT) return;
  const today = shanghaiDay(new Date(now));
  for (const month of [monthBefore(today), monthOf(today).from]) await reckonMonthOf(store, month, today);
}

/** Reckons a month (its first day) of every vehicle that was there in it; answers how many rows were written. Nothing is known of a month that has not begun. */
export async function reckonMonthOf(
  store: Store,
  month: string,
  today: string = shanghaiDay(new Date()),
): Promise<number> {
  const { from, to } = monthOf(month);
  const last = today <= to ? addDays(today, -1) : to;
  if (last < from) return 0;
  const tables = await store.datedRows();
  const { idleDays, closeDay } = evaluationRulesOf(tables, last);
  const close = today >= addDays(monthAfter(from), closeDay - 1);
  const heard = await heardIn(store, from);
  const actor = serviceActor(
    'vehicleMonths',
    { permissions: ['vehicles.reckon', ...READS.map((name) => `${name}.read`)] },
    today,
  );
  let written = 0;
  let after: string | undefined;
  do {
    const page = await store.as(actor).find(vehicle, {
      filter: {
        or: [
          { field: 'status', op: 'ne', value: 'disposed' },
          { field: 'disposedOn', op: 'gte', value: from },
        ],
      },
      sort: 'createdAt',
      limit: AT_ONCE,
      ...(after && { after }),
    });
    const facts = await monthFacts({ reader: store.as(actor), store, tables, heard }, page.rows, from, last);
    const months = facts.filter(({ since }) => (since ?? '') <= last).map((one) => reckonMonth(one, idleDays));
    written += await store.run(actor, (tx) => keepMonths(tx, months, close));
    after = page.next;
  } while (after);
  return written;
}
