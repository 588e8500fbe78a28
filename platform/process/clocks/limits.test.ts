import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../cases/verify-log.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { fireTimers } from './fire-timers.ts';
import { recountClocks } from './recount-clocks.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

async function accepted(): Promise<string> {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'approve');
  return id;
}
const timers = async (id: string) => {
  const { rows } = await sql<{ due: string; level: string; kind: string; fired: boolean }>`
    select t.due, t.level, c.kind, t.fired_at is not null as fired from case_timer t join case_clock c on c.id = t.clock
    where t.case_id = ${id} order by t.due, t.id`.execute(town.store.system);
  return rows;
};
const clock = async (id: string, kind: string) => {
  const { rows } = await sql<Record<string, unknown>>`
    select *, due_day::text as day from case_clock where case_id = ${id} and kind = ${kind}`.execute(town.store.system);
  return rows[0]!;
};
const todosOf = async (id: string, kind: string) => {
  const { rows } = await sql<{ login: string; light: number; detail: string }>`
    select a.login, t.light, t.detail from todo t join account a on a.person = t.person
    where t.case_id = ${id} and t.kind = ${kind} and t.closed_at is null order by a.login`.execute(town.store.system);
  return rows;
};
/** Timers of earlier tests must not speak in later ones. */
const alone = (id: string) =>
  sql`update case_timer set fired_at = now() where case_id <> ${id} and fired_at is null`.execute(town.store.system);

describe('limits that come due', () => {
  test('turn yellow, orange and red at their moments, for the handler, then his head, then who supervises; once each', async () => {
    const id = await accepted();
    await alone(id);
    const promised = (await timers(id)).filter(({ kind }) => kind === 'promised');
    expect(promised.map(({ level }) => level)).toEqual(['yellow', 'orange', 'red']);
    const [yellow, orange, red] = promised.map(({ due }) => due);
    await fireTimers(town.store, yellow);
    expect(await town.file(id)).toMatchObject({ light: 'red' });
    expect((await clock(id, 'node')).light).toBe('red');
    expect((await clock(id, 'promised')).light).toBe('yellow');
    expect((await todosOf(id, 'task')).map(({ login, light }) => [login, light])).toEqual([
      ['acting-head', 1],
      ['unit-admin', 3],
    ]);
    const before = (await todosOf(id, 'warning')).length;
    await fireTimers(town.store, orange);
    expect((await clock(id, 'promised')).light).toBe('orange');
    await fireTimers(town.store, red);
    const warned = await todosOf(id, 'warning');
    expect(warned.length).toBeGreaterThan(before);
    expect(warned.find(({ detail }) => detail.startsWith('承诺时限已超期'))?.login).toBe('auditor');
    expect(await fireTimers(town.store, red)).toBe(0);
    const { rows } = await sql<{ light: string }>`
      select light from case_warning where case_id = ${id} and about = 'promised' order by due_at`.execute(
      town.store.system,
    );
    expect(rows.map(({ light }) => light)).toEqual(['yellow', 'orange', 'red']);
    expect(await verifyLog(town.store, id)).toMatchObject({ brokenAt: null });
  });

  test('a limit of thirty days and more fires on its day, however often the worker looks before', async () => {
    const id = await accepted();
    await alone(id);
    const last = (await timers(id)).at(-1)!;
    for (let day = 0; day < 5; day++) await fireTimers(town.store, new Date(Date.now() + day * 60_000).toISOString());
    expect((await timers(id)).every(({ fired }) => !fired)).toBe(true);
    await fireTimers(town.store, last.due);
    expect((await timers(id)).every(({ fired }) => fired)).toBe(true);
  });

  test('a worker that dies between taking a timer and its commit has done nothing, and the next one does it once', async () => {
    const id = await accepted();
    await alone(id);
    const [first] = await timers(id);
    const dying = fireTimers(town.store, first!.due, () => Promise.reject(new Error('killed')));
    await expect(dying).rejects.toThrow('killed');
    expect((await timers(id)).some(({ fired }) => fired)).toBe(false);
    const { rows: none } = await sql`select from case_warning where case_id = ${id}`.execute(town.store.system);
    expect(none).toHaveLength(0);
    expect(await fireTimers(town.store, first!.due)).toBeGreaterThan(0);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from case_warning where case_id = ${id} group by clock, light`.execute(
      town.store.system,
    );
    expect(rows.every(({ n }) => n === 1)).toBe(true);
  });

  test('two workers at once share the timers and double none', async () => {
    const ids = await Promise.all([accepted(), accepted(), accepted()]);
    await sql`update case_timer set fired_at = now() where case_id <> all(${ids}::uuid[]) and fired_at is null`.execute(
      town.store.system,
    );
    const all = (await Promise.all(ids.map(timers))).flat().filter(({ fired }) => !fired);
    const until = all
      .map(({ due }) => due)
      .sort()
      .at(-1)!;
    const fired = await Promise.all([
      fireTimers(town.store, until),
      fireTimers(town.store, until),
      fireTimers(town.store, until),
    ]);
    expect(fired.reduce((sum, n) => sum + n, 0)).toBe(all.length);
  });

  test('where the item says so, a silent window has accepted from the day the papers came', async () => {
    const id = await town.borrow();
    await alone(id);
    const red = (await timers(id)).find(({ level }) => level === 'red')!;
    await fireTimers(town.store, red.due);
    expect(await town.file(id)).toMatchObject({ status: 'running' });
    const { rows } = await sql<{ actor: string; opinion: string | null }>`
      select actor_name as actor, opinion from case_log where case_id = ${id} and action = 'deemedAccepted' order by seq desc`.execute(
      town.store.system,
    );
    expect(rows[0]).toEqual({ actor: '系统', opinion: '逾期未告知，视为受理' });
    const { rows: starts } = await sql<{ same: boolean }>`
      select w.run_from = p.run_from as same from case_clock w, case_clock p
      where w.case_id = ${id} and w.kind = 'acceptance' and p.case_id = ${id} and p.kind = 'promised'`.execute(
      town.store.system,
    );
    expect(starts).toEqual([{ same: true }]);
  });
});

describe('stops, extensions and the calendar', () => {
  const stop = { reason: 'expertReview', expectedOn: '2099-01-05', note: '组织专家评审' };
  test('a special procedure stops every limit, for listed reasons only, and they run on when it is over', async () => {
    const id = await accepted();
    await alone(id);
    await expect(town.on('clerk', id, 'stopClock', stop)).rejects.toMatchObject({ code: 'NOT_INVOLVED' });
    await expect(town.on('unit-admin', id, 'stopClock', { ...stop, reason: 'busy' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(town.on('unit-admin', id, 'stopClock', { ...stop, expectedOn: '2020-01-01' })).rejects.toMatchObject({
      code: 'EXPECTED_PAST',
    });
    const due = (await clock(id, 'legal')).day;
    expect(await town.on('unit-admin', id, 'stopClock', stop)).toMatchObject({ status: 'stopped' });
    expect(await clock(id, 'legal')).toMatchObject({ status: 'stopped', due_at: null });
    await expect(town.on('unit-admin', id, 'stopClock', stop)).rejects.toMatchObject({ code: 'CLOCK_STOPPED' });
    const { rows } = await sql<{
      due: string;
    }>`select max(due) as due from case_timer where case_id = ${id} and kind = 'light'`.execute(town.store.system);
    await fireTimers(town.store, rows[0]!.due);
    expect(await town.file(id)).toMatchObject({ light: 'green' });
    expect(await town.on('unit-admin', id, 'resumeClock')).toMatchObject({ status: 'running' });
    expect(await clock(id, 'legal')).toMatchObject({ status: 'running', day: due });
    await expect(town.on('unit-admin', id, 'resumeClock')).rejects.toMatchObject({ code: 'CLOCK_RUNS' });
  });

  test('an extension is granted once and before the limit is over', async () => {
    const id = await accepted();
    const leader = town.id('person acting-head');
    const input = { days: 10, approvedBy: leader, document: '东财〔2026〕8号', why: '情况复杂' };
    const before = (await clock(id, 'legal')).due_at as string;
    await town.on('unit-admin', id, 'extend', input);
    expect(String((await clock(id, 'legal')).due_at) > before).toBe(true);
    await expect(town.on('unit-admin', id, 'extend', input)).rejects.toMatchObject({ code: 'EXTENDED_ALREADY' });
    const late = await accepted();
    await sql`update case_clock set used = 99 where case_id = ${late} and kind = 'legal'`.execute(town.store.system);
    await expect(town.on('unit-admin', late, 'extend', input)).rejects.toMatchObject({ code: 'CLOCK_OVER' });
  });

  test('an edit of the calendar counts running limits anew and says so in the log; a wrong year is refused', async () => {
    const id = await accepted();
    const due = String((await clock(id, 'legal')).day);
    const admin = await town.as('admin');
    const input = {
      year: Number(due.slice(0, 4)),
      holidays: [{ name: '测试假日', from: due, to: due }],
      source: '测试通知',
    };
    for (const wrong of [
      { ...input, holidays: [{ name: '错', from: '2020-01-01', to: '2020-01-01' }] },
      { ...input, makeUp: [{ day: due }] },
    ])
      await expect(town.act(admin, 'process.publishYear', wrong)).rejects.toMatchObject({ code: 'YEAR_WRONG' });
    await expect(town.act(await town.as('clerk'), 'process.publishYear', input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await town.act(admin, 'process.publishYear', input);
    expect(await recountClocks(town.store)).toBeGreaterThan(0);
    expect(String((await clock(id, 'legal')).day)).not.toBe(due);
    expect(await recountClocks(town.store)).toBe(0);
    const { rows } = await sql<{ data: { limits: unknown[] } }>`
      select data from case_log where case_id = ${id} and action = 'calendarEdited'`.execute(town.store.system);
    expect(rows[0]?.data.limits.length).toBeGreaterThan(0);
    expect(await town.file(id)).toMatchObject({ legal_due_on: (await clock(id, 'legal')).day });
    await sql`delete from work_calendar_year`.execute(town.store.system);
  });
});
