import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesSystem } from '#platform/messages';
import type { Actor } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';
import { openSampleTown, type Town } from '../../../platform/identity/testing/town.ts';
import { vehicleHandlers } from '../server.ts';
import { vehicleMarking, vehicleViolation } from './conduct.resource.ts';
import { fuelCard, fuelFill } from './energy.resource.ts';
import { vehicleInsurance } from './insurance.resource.ts';
import { remindDue } from './remind-due.ts';
import { vehicleRepair } from './repair.resource.ts';
import { repairShop } from './repair-shop.resource.ts';
import { showShops } from './show-shops.ts';

let town: Town;
let clerk: Actor;
let manager: Actor;
let county: Actor;
let car: string;
beforeAll(async () => {
  town = await openSampleTown({
    name: 'upkeep',
    apps: [],
    handlers: vehicleHandlers,
    system: messagesSystem,
    appRoles: { unitAdmin: ['vehicleManager'] },
  });
  clerk = await town.actor('clerk');
  manager = await town.actor('unit-admin');
  county = await town.actor('county');
  car = town.id('vehicle finance');
});
afterAll(() => town.close());

describe('a repair', () => {
  let [shop, old, repair] = ['', '', ''];
  beforeAll(async () => {
    const bureau = county.unit!;
    [shop = '', old = ''] = await make(county, repairShop, [
      { name: '云岭汽修', bureau, from: '2026-01-01', to: '2027-12-31' },
      { name: '旧约汽修', bureau, from: '2023-01-01', to: '2024-12-31' },
    ]);
    await showShops(town.store, [shop, old]);
    [repair = ''] = await make(clerk, vehicleRepair, [
      { vehicle: car, kind: 'repair', fault: '刹车异响', requestedOn: '2026-11-01', status: 'requested' },
    ]);
  });
  const state = async () => town.store.as(clerk).get(vehicleRepair, repair);
  const act = async (actor: Actor, verb: string, input: Readonly<Record<string, unknown>>) =>
    town.act(actor, `vehicleRepair.${verb}`, { ...input, rev: (await state()).rev }, repair);
  const quote = { items: '更换前刹车片 1 副', quote: '860' };

  test('is quoted only by a shop whose contract runs', async () => {
    await expect(act(clerk, 'quote', { ...quote, shop: old })).rejects.toMatchObject({ code: 'SHOP_NOT_CHOSEN' });
    await act(clerk, 'quote', { ...quote, shop });
    expect(await state()).toMatchObject({ status: 'quoted', quote: '860.00' });
  });

  test('is approved by somebody other than whoever entered the quote', async () => {
    await expect(act(clerk, 'approve', { agreed: true })).rejects.toMatchObject({ status: 403 });
    await expect(act(manager, 'approve', { agreed: false })).rejects.toMatchObject({ code: 'REFUSAL_NEEDS_WORDS' });
    await act(manager, 'approve', { agreed: true });
    expect(await state()).toMatchObject({ status: 'approved' });
  });

  test('is settled above its quote only with a reason', async () => {
    await act(clerk, 'finish', { on: '2026-11-03' });
    const bill = { amount: '1200', invoice: '24520000', on: '2026-11-04' };
    await expect(act(clerk, 'settle', bill)).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    await act(clerk, 'settle', { ...bill, reason: '拆检后发现刹车盘也须更换' });
    expect(await state()).toMatchObject({ status: 'settled', amount: '1200.00' });
    await expect(act(clerk, 'quote', { ...quote, shop })).rejects.toMatchObject({ status: 409 });
  });
});

test('one card is for one car, and a tank holds no more than a tank', async () => {
  await make(clerk, fuelCard, [{ vehicle: car, number: '9010000012345678', status: 'active' }]);
  await expect(
    make(clerk, fuelCard, [{ vehicle: car, number: '9010000012345679', status: 'active' }]),
  ).rejects.toMatchObject({
    status: 409,
  });
  const fill = {
    vehicle: car,
    at: '2026-11-02T02:00:00Z',
    kind: 'petrol',
    amount: '420',
    station: '中山路加油站',
  } as const;
  await expect(make(clerk, fuelFill, [{ ...fill, volume: '0' }])).rejects.toMatchObject({ status: 422 });
  await expect(make(clerk, fuelFill, [{ ...fill, volume: '180' }])).rejects.toMatchObject({ code: 'REASON_NEEDED' });
  await make(clerk, fuelFill, [{ ...fill, volume: '52.4' }]);
});

test('marks are missing only with a reason, and fines are not paid by the unit without one', async () => {
  await expect(make(clerk, vehicleMarking, [{ vehicle: car, state: 'exempt' }])).rejects.toMatchObject({ status: 422 });
  await make(clerk, vehicleMarking, [{ vehicle: car, state: 'exempt', exemption: '侦查办案用车，批准文号略' }]);
  const offence = {
    vehicle: car,
    at: '2026-11-02T02:00:00Z',
    place: '瑞金南路',
    act: '违停',
    fine: '150',
    points: 0,
    status: 'open' as const,
  };
  await expect(make(clerk, vehicleViolation, [{ ...offence, bearer: 'unit' }])).rejects.toMatchObject({
    code: 'REASON_NEEDED',
  });
  await make(clerk, vehicleViolation, [{ ...offence, bearer: 'driver' }]);
});

test('the clerk of the unit is told once of what comes to its end', async () => {
  const policy = { vehicle: car, kind: 'compulsory', insurer: '某财险', premium: '950', from: '2025-12-20' } as const;
  await make(clerk, vehicleInsurance, [{ ...policy, policy: 'JQ1', to: '2026-12-20' }]);
  await make(clerk, vehicleInsurance, [{ ...policy, policy: 'JQ2', to: '2026-12-25' }]);
  for (const _ of [1, 2]) await remindDue(town.store, '2026-11-20');
  const { rows } = await sql<{ title: string; person: string }>`
    select title, person::text from message where kind = 'reminder'`.execute(town.store.system);
  // Everybody of the unit who keeps its vehicles, each once, and nobody else.
  expect(new Set(rows.map(({ person }) => person)).size).toBe(rows.length);
  expect(rows.map(({ person }) => person)).toContain(clerk.person);
  expect(new Set(rows.map(({ title }) => title))).toEqual(new Set(['保险还有 30 天到期：贵A10004']));
});

test('another unit sees nothing of it', async () => {
  const stranger = await town.actor('two-boards');
  for (const resource of [vehicleRepair, vehicleInsurance, fuelCard]) {
    expect((await town.store.as(stranger).find(resource, {})).rows).toEqual([]);
  }
});

async function make<R extends Resource>(
  actor: Actor,
  resource: R,
  rows: readonly InputOf<R['fields']>[],
): Promise<string[]> {
  const written = await town.store.run(actor, (tx) => tx.create(resource, rows));
  return written.rows.map(({ id }) => id);
}
