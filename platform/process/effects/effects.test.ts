import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlersOf } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import { hallHandlers } from '../testing/hall-app.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import type { FailedEffect, RetriedEffect } from './effects.contract.ts';
import { doOwedEffect, oweEffect } from './late-effects.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town?.close());

const worker = serviceActor('process.effects', { permissions: ['caseFile.read'] });

/** What the worker does when a result was signed: owes the number, and tries. */
async function owed(caseId: string, document: string) {
  const { store } = town;
  const facts = { document, previous: '' };
  const id = await store.run(worker, (tx) =>
    oweEffect(tx, { caseId, contract: 'halls.numberHall', cause: `${document}/given`, facts }),
  );
  const context = { store, handlers: handlersOf(hallHandlers), today: '2026-11-23' };
  const attempt = () => store.run(worker, (tx) => doOwedEffect(tx, context, id));
  return { id, attempt };
}

const listed = async (login: string) =>
  ((await town.ask(await town.as(login), 'process.failedEffects')) as { rows: readonly FailedEffect[] }).rows;
const retry = async (login: string, effect: string) =>
  (await town.act(await town.as(login), 'process.retryEffect', { effect })) as RetriedEffect;

async function hallOf(caseId: string) {
  const { rows } = await sql<{ document: string | null; rev: number }>`
    select document, rev from hall_use where "case" = ${caseId}`.execute(town.store.system);
  return rows[0];
}

test('a number goes into the row that the approval changed, once, however often it is told', async () => {
  const caseId = await town.borrow({ seats: 40 });
  const { attempt } = await owed(caseId, '样甲〔2026〕1号');
  expect(await Promise.all([attempt(), attempt(), attempt()])).toEqual([null, null, null]);
  const done = await hallOf(caseId);
  expect(done?.document).toBe('样甲〔2026〕1号');
  const again = await owed(caseId, '样甲〔2026〕1号');
  expect(await again.attempt()).toBeNull();
  expect(await hallOf(caseId), 'not touched a second time').toEqual(done);
  expect(await listed('organisation')).toEqual([]);
});

test('a planted failure is listed with its reason until an administrator tries again, and then done once', async () => {
  const caseId = await town.borrow({ seats: 13 });
  const { id, attempt } = await owed(caseId, '样甲〔2026〕2号');
  expect(await attempt()).toBe('台账已封存。');
  expect((await hallOf(caseId))?.document).toBeNull();
  expect(await listed('organisation')).toMatchObject([
    { id, case: caseId, what: '登记批准文号', reason: '台账已封存。', tries: 1 },
  ]);
  expect(await retry('organisation', id)).toEqual({ done: false, reason: '台账已封存。' });
  await sql`update hall_use set seats = 14 where "case" = ${caseId}`.execute(town.store.system);
  const both = await Promise.all([retry('organisation', id), retry('admin', id)]);
  expect(both).toEqual([
    { done: true, reason: null },
    { done: true, reason: null },
  ]);
  expect((await hallOf(caseId))?.document).toBe('样甲〔2026〕2号');
  expect(await listed('organisation')).toEqual([]);
  const { rows } = await sql<{ tries: number }>`select tries from case_effect where id = ${id}`.execute(
    town.store.system,
  );
  expect(rows).toEqual([{ tries: 3 }]);
  const { rows: log } = await sql`select from case_log where case_id = ${caseId} and action = 'retryEffect'`.execute(
    town.store.system,
  );
  expect(log).toHaveLength(3);
});

test('nobody without the grant sees or retries, and what is no effect is none', async () => {
  const caseId = await town.borrow({ seats: 13 });
  const { id, attempt } = await owed(caseId, '样甲〔2026〕3号');
  await attempt();
  await expect(listed('county')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(retry('county', id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const wrong of ['', 'x', 'draft-x', caseId])
    await expect(retry('organisation', wrong)).rejects.toMatchObject({ code: wrong ? 'EFFECT_UNKNOWN' : 'INVALID' });
  const ask = async () => town.ask(await town.as('admin'), 'process.failedEffects', { after: 'nonsense' });
  await expect(ask()).rejects.toMatchObject({ code: 'BAD_CURSOR' });
});
