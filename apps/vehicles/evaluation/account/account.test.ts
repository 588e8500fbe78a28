import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { openSampleTown, type Town } from '../../../../platform/identity/testing/town.ts';
import { vehicleCost } from '../../resources/vehicle-cost.resource.ts';
import { vehicleHandlers } from '../../server.ts';
import { vehicleViolation } from '../../upkeep/conduct.resource.ts';
import { fuelFill, vehicleFee } from '../../upkeep/energy.resource.ts';
import { vehicleInsurance } from '../../upkeep/insurance.resource.ts';
import { reckonMonthOf } from '../reckon-months.ts';
import type { VehicleAccount } from './account.contracts.ts';
import { costItems, depreciation, ratio, yearKilometres } from './reckon-account.ts';

let town: Town;
let clerk: Actor;
let county: Actor;
let car: string;

beforeAll(async () => {
  town = await openSampleTown({ name: 'account', apps: [], handlers: vehicleHandlers });
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  car = town.id('vehicle finance');
  await town.store.run(clerk, async (tx) => {
    const fill = { vehicle: car, kind: 'petrol' as const, volume: '40' };
    await tx.create(fuelFill, [
      { ...fill, at: '2026-01-01T00:30:00+08:00', amount: '300', odometer: '1000' },
      { ...fill, at: '2026-06-02T08:00:00+08:00', amount: '310.50', odometer: '1800' },
      { ...fill, at: '2025-12-31T23:30:00+08:00', amount: '999', odometer: '900' },
    ]);
    await tx.create(vehicleFee, [{ vehicle: car, on: '2026-03-01', kind: 'toll', amount: '45' }]);
    const policy = { vehicle: car, kind: 'compulsory' as const, insurer: '某财险', premium: '950' };
    await tx.create(vehicleInsurance, [{ ...policy, policy: 'A1', from: '2026-02-01', to: '2027-01-31' }]);
    const offence = { vehicle: car, at: '2026-05-01T02:00:00Z', place: '路口', act: '违停', status: 'open' as const };
    await tx.create(vehicleViolation, [{ ...offence, fine: '150', bearer: 'driver' }]);
    await tx.create(vehicleCost, [{ vehicle: car, year: 2026, fuel: '700', mileage: '820' }]);
  });
  await reckonMonthOf(town.store, '2026-06-01', '2026-07-15');
});
afterAll(() => town.close());

const ask = (actor: Actor, vehicle = car, year = 2026) =>
  town.ask(actor, 'vehicles.accountOf', { vehicle, year }) as Promise<VehicleAccount>;

describe('the account of a vehicle', () => {
  test('adds up the ledgers of the year in Shanghai days, and puts fines and entered figures beside', async () => {
    const account = await ask(clerk);
    expect(account).toMatchObject({
      total: '1605.50',
      km: { track: null, orders: null, odometer: '800.0', adopted: '800.0' },
      perKm: 2.01,
      volume: '80.00',
      per100km: 10,
      violations: { count: 1, fines: '150.00', byUnit: null },
      entered: { fuel: '700.00', mileage: '820' },
      depreciation: null,
    });
    expect(account.items.map(({ id, adopted }) => [id, adopted])).toEqual([
      ['fuel', '610.50'],
      ['repair', null],
      ['insurance', '950.00'],
      ['toll', '45.00'],
      ['parking', null],
      ['inspection', null],
      ['other', null],
    ]);
  });

  test('compares with the region only where enough vehicles hide each other', async () => {
    const [unit, region] = (await ask(clerk)).comparisons;
    expect(unit).toMatchObject({ scope: '东县财政局', vehicles: 2, perVehicle: null });
    expect(region!.vehicles).toBeGreaterThan(2);
    expect(region!.perVehicle).not.toBeNull();
  });

  test('is written beside what was entered, by one command, and makes the row of another year', async () => {
    await town.act(clerk, 'vehicles.reckonCost', { vehicle: car, year: 2026 });
    await town.act(clerk, 'vehicles.reckonCost', { vehicle: car, year: 2025 });
    const { rows } = await town.store.as(clerk).find(vehicleCost, { sort: 'year' });
    expect(rows).toMatchObject([
      { year: 2025, fuel: null, reckonedFuel: '999.00' },
      { year: 2026, fuel: '700.00', reckonedFuel: '610.50', reckonedInsurance: '950.00', reckonedKm: '800' },
    ]);
  });

  test('is refused for a vehicle out of sight, a wrong year, and without the permission', async () => {
    await expect(ask(clerk, town.id('vehicle westFinance'))).rejects.toMatchObject({ status: 404 });
    await expect(ask(clerk, car, 1800)).rejects.toMatchObject({ status: 422 });
    await expect(ask(await town.actor('driver'))).rejects.toMatchObject({ status: 403 });
    const west = { vehicle: town.id('vehicle westFinance'), year: 2026 };
    await expect(town.act(county, 'vehicles.reckonCost', west)).rejects.toMatchObject({ status: 404 });
  });
});

test('orders count only where the ledger has nothing', () => {
  const order = { unit: 'u', from: '2026-01-02', to: '2026-01-02', fuel: '80', toll: '20', km: 30 };
  const items = costItems({ fuel: '500' }, [order, order]);
  expect(items.find(({ id }) => id === 'fuel')).toMatchObject({ ledger: '500', orders: '160.00', adopted: '500' });
  expect(items.find(({ id }) => id === 'toll')).toMatchObject({ ledger: null, orders: '40.00', adopted: '40.00' });
});

test.each([
  [['321.5', 2, '1000', '1800'], '321.5'],
  [[null, 2, '1000', '1800'], '60.0'],
  [[null, 0, '1000', '1800'], '800.0'],
  [[null, 0, '1000', '1000'], null],
  [[null, 0, null, '1800'], null],
] as const)('kilometres %j come to %s', ([track, orders, least, most], adopted) => {
  const order = { unit: 'u', from: '2026-01-02', to: '2026-01-02', km: 30 };
  expect(yearKilometres(track, Array(orders).fill(order), { least, most }).adopted).toBe(adopted);
});

test('nothing is divided by nothing', () => {
  expect([ratio('10', '4'), ratio('10', '0'), ratio(null, '4'), depreciation('180000'), depreciation('***')]).toEqual([
    2.5,
    null,
    null,
    '22500.00',
    null,
  ]);
});
