import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseTown, openCaseTown } from '../testing/case-town.ts';
import { processExtras } from '../testing/process-town.ts';
import type { AgendaDay, AgendaEntry } from './agenda.contract.ts';

let town: CaseTown;
beforeAll(async () => {
  town = await openCaseTown(processExtras());
});
afterAll(() => town.close());

const pathOf = (day: string) => `/api/queries/process/agenda?input=${encodeURIComponent(JSON.stringify({ day }))}`;
interface Answer {
  readonly provisional: boolean;
  readonly days: readonly AgendaDay[];
  readonly entries: readonly AgendaEntry[];
}

test('a to-do stands on the day it ends, a case that one began on the day it is due, and nobody else sees them', async () => {
  const clerk = await town.signIn('clerk');
  const desk = await town.signIn('unit-admin');
  const { id } = await town.begin(clerk, { subject: '添置打印机' });
  // Midnight in Shanghai is the end of the day before.
  await sql`update todo set due_at = '2026-11-27T16:00:00Z' where case_id = ${id}`.execute(town.store.system);
  await sql`update case_file set due_on = '2026-11-30', light = 'orange' where id = ${id}`.execute(town.store.system);
  const seen = async (client: typeof clerk, day: string) => (await client.get(pathOf(day))).body as unknown as Answer;
  expect((await seen(desk, '2026-11-02')).entries).toEqual([
    { day: '2026-11-27', kind: 'todo', title: '请示汇报：添置打印机', case: id, link: null, light: 0 },
  ]);
  expect((await seen(clerk, '2026-11-30')).entries).toEqual([
    { day: '2026-11-30', kind: 'started', title: '请示汇报：添置打印机', case: id, link: null, light: 2 },
  ]);
  expect((await seen(desk, '2026-12-01')).entries).toEqual([]);
  expect((await seen(await town.signIn('two-boards'), '2026-11-02')).entries).toEqual([]);
});

test('days off and weekends that are worked are told with their reason, a year without arrangement is 暂定', async () => {
  const clerk = await town.signIn('clerk');
  const october = (await clerk.get(pathOf('2026-10-15'))).body as unknown as Answer;
  expect(october.days).toHaveLength(31);
  expect(october.days[0]).toEqual({ day: '2026-10-01', working: false, name: '国庆节' });
  expect(october.days.find(({ day }) => day === '2026-10-10')).toEqual({
    day: '2026-10-10',
    working: true,
    name: '调休上班',
  });
  expect(october.provisional).toBe(false);
  expect((await clerk.get(pathOf('2030-05-01'))).body).toMatchObject({ provisional: true });
});

test('a day that is none is refused, and so is who has not signed in', async () => {
  const clerk = await town.signIn('clerk');
  expect((await clerk.get(pathOf('2026-13-01'))).status).toBe(422);
  expect((await clerk.get(pathOf('1999-01-01'))).status).toBe(422);
  expect((await town.nobody.get(pathOf('2026-11-01'))).status).toBe(401);
});
