import { serviceActor } from '#platform/identity';
import type { Reader, Store } from '#platform/store';
import { followUnits, forgetBook, isBuilt, noteBuilt, takeBook } from '#platform/tracks';
import { filterOf, IN_FORCE } from '../indicators.ts';
import { vehicleMonth } from '../vehicle-month.resource.ts';
import { keepMonthSums } from './keep-month-sums.ts';
import { monthBook } from './month-book.ts';

const AT_ONCE = 200;

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
  await store.run(keeper(), async (tx) => {
    await takeBook(tx, monthBook);
    await forgetBook(tx, monthBook);
  });
  for (const month of await monthsKept(store.as(keeper()))) {
    let after: string | undefined;
    do {
      const page = await store.as(keeper()).find(vehicleMonth, {
        filter: { and: [filterOf(IN_FORCE), { field: 'month', op: 'eq', value: month }] },
        sort: 'createdAt',
        limit: AT_ONCE,
        ...(after && { after }),
      });
      const units = new Set(page.rows.map(({ unit }) => unit!));
      const vehicles = new Set(page.rows.map(({ vehicle }) => vehicle!));
      await store.run(keeper(), (tx) => keepMonthSums(tx, month, { units, vehicles }));
      after = page.next;
    } while (after);
  }
  await store.run(keeper(), (tx) => noteBuilt(tx, monthBook));
}

async function monthsKept(reader: Reader): Promise<readonly string[]> {
  const groups = await reader.sums(vehicleMonth, { figures: { rows: { take: 'count' } }, by: ['month'] });
  return groups.map(({ keys: [month] }) => String(month)).sort();
}

function keeper() {
  return serviceActor('vehicleMonthSums', { permissions: ['vehicleMonth.read', 'unit.read'] });
}
