import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recountClocks } from '../clocks/recount-clocks.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import type { CalendarOfYear } from './calendar.contract.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town?.close());

/** Keeps calendars everywhere; another keeps only those of his city. */
const EVERYWHERE = 'admin';
const refusal = (code: string) => expect.objectContaining({ code });
const calendar = async (year: number, region?: string, login = EVERYWHERE) =>
  (await town.ask(await town.as(login), 'process.workCalendar', {
    year,
    ...(region && { region: town.id(region) }),
  })) as CalendarOfYear;
const act = async (login: string, name: string, input: Readonly<Record<string, unknown>>) =>
  town.act(await town.as(login), `process.${name}`, input);
const dueOf = async (id: string) => {
  const { rows } = await sql<{ day: string; provisional: boolean }>`
    select due_day::text as day, provisional from case_clock where case_id = ${id} and kind = 'promised'`.execute(
    town.store.system,
  );
  return rows[0];
};

test('a year is shipped, provisional or published, and says by whom it was published', async () => {
  expect(await calendar(2026)).toMatchObject({ state: 'shipped', publishedAt: null });
  expect((await calendar(2026)).makeUpDays).toContain('2026-02-14');
  expect(await calendar(2031)).toMatchObject({ state: 'provisional', holidays: [], source: null });
  const holidays = [{ name: '元旦', from: '2031-01-01', to: '2031-01-03' }];
  await act(EVERYWHERE, 'publishYear', { year: 2031, holidays, makeUp: [{ day: '2031-01-04' }], source: '测试通知' });
  const published = await calendar(2031);
  expect(published).toMatchObject({ state: 'published', holidays, makeUpDays: ['2031-01-04'], source: '测试通知' });
  expect(published.publishedBy).toBe((await town.as(EVERYWHERE)).name);
});

test('days off of a region hold there and below, move the limits that run, and go again', async () => {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'approve');
  const before = (await dueOf(id))!;
  const year = Number(before.day.slice(0, 4));
  const days = [{ day: before.day, name: '地方节日' }];
  expect(await act(EVERYWHERE, 'setRegionDays', { region: town.id('region C'), year, days })).toEqual({ days: 1 });
  expect((await calendar(year, 'region E')).regionDays).toEqual([
    { day: before.day, name: '地方节日', region: town.id('region C'), regionName: '甲市' },
  ]);
  expect((await calendar(year, 'region D')).regionDays).toEqual([]);
  const { rows: jobs } = await sql`select from job where handler = 'process.recount' and done_at is null`.execute(
    town.store.system,
  );
  expect(jobs.length).toBeGreaterThan(0);
  await recountClocks(town.store);
  expect((await dueOf(id))!.day > before.day).toBe(true);
  await act(EVERYWHERE, 'setRegionDays', { region: town.id('region C'), year, days: [] });
  await recountClocks(town.store);
  expect(await dueOf(id)).toEqual(before);
});

test('office hours of the nearest region hold; without them the usual ones', async () => {
  expect(await calendar(2026, 'region E')).toMatchObject({
    hoursOf: null,
    hours: [{ from: '09:00' }, { to: '17:30' }],
  });
  const spans = [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '18:00' },
  ];
  await act(EVERYWHERE, 'setOfficeHours', { region: town.id('region C'), spans });
  expect(await calendar(2026, 'region E')).toMatchObject({ hoursOf: '甲市', hours: spans });
  await act(EVERYWHERE, 'setOfficeHours', { region: town.id('region C'), spans: [] });
  expect(await calendar(2026, 'region E')).toMatchObject({ hoursOf: null });
});

test('days of another year, a day twice and hours that overlap are refused', async () => {
  const region = town.id('region C');
  const twice = [
    { day: '2026-11-30', name: '节' },
    { day: '2026-11-30', name: '日' },
  ];
  for (const days of [[{ day: '2027-01-01', name: '节' }], twice])
    await expect(act(EVERYWHERE, 'setRegionDays', { region, year: 2026, days })).rejects.toEqual(
      refusal('REGION_DAYS_WRONG'),
    );
  for (const spans of [[{ from: '上午', to: '12:00' }], [{ from: '12:00', to: '09:00' }]])
    await expect(act(EVERYWHERE, 'setOfficeHours', { region, spans })).rejects.toEqual(refusal('HOURS_WRONG'));
});

test('an officer of one region keeps neither the calendar of others nor the year of all; a stranger sees none', async () => {
  const [own, other] = [town.id('region E'), town.id('region D')];
  await expect(act('organisation', 'setRegionDays', { region: other, year: 2026, days: [] })).rejects.toEqual(
    refusal('REGION_BEYOND'),
  );
  expect(await act('organisation', 'setRegionDays', { region: own, year: 2026, days: [] })).toEqual({ days: 0 });
  const holidays = [{ name: '元旦', from: '2032-01-01', to: '2032-01-01' }];
  await expect(act('organisation', 'publishYear', { year: 2032, holidays, source: '无' })).rejects.toEqual(
    refusal('WHOLE_REACH'),
  );
  await expect(calendar(2026, undefined, 'clerk')).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(act('clerk', 'setOfficeHours', { region: own, spans: [] })).rejects.toEqual(refusal('FORBIDDEN'));
});
