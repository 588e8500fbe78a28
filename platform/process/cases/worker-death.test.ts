import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Death, dyingStore } from '#testing/dying-store';
import { fireTimers } from '../clocks/fire-timers.ts';
import { recountClocks } from '../clocks/recount-clocks.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { sweepDisabled } from './sweep-disabled.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

const DEATHS: readonly (readonly [Death, number])[] = [
  ['before its commit', 1],
  ['after its commit', 1],
  ['before its commit', 2],
];

async function acceptedTwo(): Promise<readonly string[]> {
  const ids = [await town.borrow(), await town.borrow()];
  for (const id of ids) await town.on('unit-admin', id, 'approve');
  return ids;
}

async function countOf(query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${query}) as found`.execute(
    town.store.system,
  );
  return rows[0]!.n;
}

/** The queue gives the job of a dead worker to another (`platform/store/events/worker.test.ts`); here is what the other finds. */
describe.each(DEATHS)('a worker that dies %s, in transaction %i', (death, nth) => {
  const dying = () => dyingStore(town.store, nth, death);

  test('leaves limits that the next one counts anew, each noted once', async () => {
    const ids = await acceptedTwo();
    const day = `2027-0${1 + DEATHS.findIndex(([one, n]) => one === death && n === nth)}-04`;
    await sql`update case_clock set run_from = ${`${day}T00:00:00Z`}::timestamptz where case_id = any(${ids}::uuid[])`.execute(
      town.store.system,
    );
    await expect(recountClocks(dying())).rejects.toThrow('killed');
    await recountClocks(town.store);
    expect(await recountClocks(town.store)).toBe(0);
    for (const id of ids)
      expect(
        await countOf(sql`select from case_log where case_id = ${id} and action = 'calendarEdited'`),
        'noted once',
      ).toBe(1);
  });

  test('leaves tasks of people who are gone to the next one, who warns once', async () => {
    const ids = await acceptedTwo();
    const suspend = (status: string) =>
      sql`update account set status = ${status} where login = 'acting-head'`.execute(town.store.system);
    await suspend('suspended');
    await expect(sweepDisabled(dying())).rejects.toThrow('killed');
    await sweepDisabled(town.store);
    await sweepDisabled(town.store);
    await suspend('active');
    for (const id of ids) {
      const doubled = sql`select person from todo where case_id = ${id} and kind = 'warning' group by person having count(*) > 1`;
      expect(await countOf(sql`select from todo where case_id = ${id} and kind = 'warning'`)).toBeGreaterThan(0);
      expect(await countOf(doubled)).toBe(0);
    }
  });

  test('leaves timers that fire once', async () => {
    const ids = await acceptedTwo();
    await sql`update case_timer set fired_at = now() where case_id <> all(${ids}::uuid[]) and fired_at is null`.execute(
      town.store.system,
    );
    const { rows } = await sql<{ due: string }>`
      select max(due) as due from case_timer where case_id = any(${ids}::uuid[])`.execute(town.store.system);
    const until = rows[0]!.due;
    await expect(fireTimers(dying(), until)).rejects.toThrow('killed');
    await fireTimers(town.store, until);
    expect(await fireTimers(town.store, until)).toBe(0);
    for (const id of ids) {
      const doubled = sql`select clock from case_warning where case_id = ${id} group by clock, light having count(*) > 1`;
      expect(await countOf(sql`select from case_warning where case_id = ${id}`)).toBeGreaterThan(0);
      expect(await countOf(doubled)).toBe(0);
    }
  });
});
