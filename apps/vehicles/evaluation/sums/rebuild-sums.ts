import { serviceActor } from '#platform/identity';
import type { Reader, Store } from '#platform/store';
import { followUnits, forgetBook, isBuilt, noteBuilt, takeBook } from '#platform/tracks';
import { unit } from '#standards/resources';
import { vehicle } from '../../resources/vehicle.resource.ts';
import { vehicleMonth } from '../vehicle-month.resource.ts';
import { keepMonthSums } from './keep-month-sums.ts';
import { monthBook } from './month-book.ts';

const AT_ONCE = 200;
const NONE: ReadonlySet<string> = new Set();

/** Puts the sums in order: reckons them whole where they never were, and else lets them follow units that moved. */
export async function tendMonthSums(store: Store): Promise<void> {
  if (!(await isBuilt(store, monthBook))) return rebuildMonthSums(store);
  await store.run(keeper(), async (tx) => {
    await takeBook(tx, monthBook);
    await followUnits(tx, monthBook);
  });
}

/** Reckons the sums of every month from the rows. Meanwhile everybody reads the rows themselves. */
export async function rebuildMonthSums(store: Store): Promise<void> {
  const reader = store.as(keeper());
  await store.run(keeper(), async (tx) => {
    await takeBook(tx, monthBook);
    await forgetBook(tx, monthBook);
  });
  const months = await monthsKept(reader);
  const keep = async (changed: { units: ReadonlySet<string>; vehicles: ReadonlySet<string> }) => {
    for (const month of months) await store.run(keeper(), (tx) => keepMonthSums(tx, month, changed));
  };
  for await (const units of pagesOf(reader, unit)) await keep({ units, vehicles: NONE });
  for await (const vehicles of pagesOf(reader, vehicle)) await keep({ units: NONE, vehicles });
  await store.run(keeper(), (tx) => noteBuilt(tx, monthBook));
}

/** Ids of every row, also of those that are not valid any more. */
async function* pagesOf(reader: Reader, of: typeof unit | typeof vehicle): AsyncGenerator<ReadonlySet<string>> {
  let after: string | undefined;
  do {
    const page = await reader.find(of, { sort: 'createdAt', limit: AT_ONCE, voided: true, ...(after && { after }) });
    yield new Set(page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
}

async function monthsKept(reader: Reader): Promise<readonly string[]> {
  const groups = await reader.sums(vehicleMonth, { figures: { rows: { take: 'count' } }, by: ['month'] });
  return groups.map(({ keys: [month] }) => String(month)).sort();
}

function keeper() {
  return serviceActor('vehicleMonthSums', { permissions: ['vehicleMonth.read', 'unit.read', 'vehicle.read'] });
}
