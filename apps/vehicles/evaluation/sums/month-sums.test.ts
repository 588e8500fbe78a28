import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type Reader, tableOf } from '#platform/store';
import { openSampleTown, type Town } from '../../../../platform/identity/testing/town.ts';
import { vehicle } from '../../resources/vehicle.resource.ts';
import { vehicleHandlers } from '../../server.ts';
import { fuelFill } from '../../upkeep/energy.resource.ts';
import { reckonMonthOf } from '../reckon-months.ts';
import { figuresKept } from './figures-kept.ts';
import { figuresOfRows } from './figures-of-rows.ts';
import type { AskedFigures, PlaceFigures } from './place-figures.ts';
import { rebuildMonthSums, tendMonthSums } from './rebuild-sums.ts';

let town: Town;
let city: Actor;
let clerk: Actor;

const LAST = '2026-10-01';
const PERIODS = [
  [LAST, LAST],
  ['2026-08-01', LAST],
  ['2025-12-01', LAST],
] as const;

beforeAll(async () => {
  town = await openSampleTown({ name: 'month sums', apps: [], handlers: vehicleHandlers });
  city = await town.actor('city');
  clerk = await town.actor('clerk');
  for (const month of ['2025-12-01', '2026-08-01', '2026-09-01', LAST])
    await reckonMonthOf(town.store, month, '2026-11-15');
  await tendMonthSums(town.store);
});
afterAll(() => town?.close());

const reader = (actor: Actor): Reader => town.store.as(actor);
const kept = (actor: Actor, asked: AskedFigures) => figuresKept(reader(actor), town.store, asked);
const fill = (day: string, amount: string) => ({
  vehicle: town.id('vehicle finance'),
  at: `${day}T02:00:00Z`,
  kind: 'petrol' as const,
  volume: '40',
  amount,
});

/** Zeros and digits after the point are told one way, parts in one order. */
function told({ whole, parts, months, rows }: PlaceFigures) {
  const plain = (figures: PlaceFigures['whole']) =>
    Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value ?? 0)]));
  return {
    rows,
    whole: plain(whole),
    parts: Object.fromEntries(parts.map(({ node, figures }) => [node, plain(figures)])),
    months: months.map(({ month, figures }) => ({ month, ...plain(figures) })),
  };
}

/** Every place of the town in every period: the sums say what the rows say. */
async function expectSumsOfRows() {
  const places = ['region C', 'region E', 'region W', 'finance', 'westFinance', 'countyBureau'];
  for (const place of places)
    for (const [from, to] of PERIODS) {
      const asked = { place: town.id(place), from, to };
      const sums = await kept(city, asked);
      expect(sums, place).toBeDefined();
      expect(told(sums!), `${place} ${from}`).toEqual(told(await figuresOfRows(reader(city), asked)));
    }
}

describe('the sums of months', () => {
  test('are those of the rows, of every place, over months and years', async () => {
    await expectSumsOfRows();
    const { whole, rows } = (await kept(city, { place: town.id('region C'), from: '2025-12-01', to: LAST }))!;
    expect(rows.all).toBe(4 * Number(whole['costPerVehicle.d']));
  });

  test('follow a late bill that makes another version', async () => {
    await town.store.run(clerk, (tx) => tx.create(fuelFill, [fill('2026-10-20', '300.25'), fill('2026-09-03', '99')]));
    const asked = { place: town.id('finance'), from: '2026-09-01', to: LAST };
    for (const month of ['2026-09-01', LAST]) await reckonMonthOf(town.store, month, '2026-11-16');
    const found = (await kept(city, asked))!;
    expect(found).toMatchObject({ whole: { 'costPerVehicle.n': '399.25' }, rows: { again: 2 } });
    expect(found.reckonedAt).toBe((await figuresOfRows(reader(city), asked)).reckonedAt);
    await expectSumsOfRows();
  });

  test('are not told while a unit stands elsewhere than they say, and follow it; its vehicles count once', async () => {
    const west = { place: town.id('region W'), from: '2026-08-01', to: LAST };
    const before = (await kept(city, west))!.rows.all;
    const moving = (await kept(city, { ...west, place: town.id('finance') }))!.rows.all;
    expect(moving).toBeGreaterThan(2);
    const admin = await town.actor('admin');
    await town.act(admin, 'unit.move', { region: town.id('region W'), on: '2026-11-20' }, town.id('finance'));
    expect(await kept(city, west)).toBeUndefined();
    const asked = await town.ask(city, 'vehicles.evaluate', { region: west.place, from: west.from, to: west.to });
    expect(asked).toMatchObject({ months: { all: before + moving } });
    await tendMonthSums(town.store);
    expect((await kept(city, west))!.rows.all).toBe(before + moving);
    await expectSumsOfRows();
  });

  test('count a vehicle that changed its unit once in the county and in each of the two units', async () => {
    const [car, from, to] = [town.id('vehicle finance'), town.id('finance'), town.id('westFinance')];
    const asked = { from: '2026-10-01', to: '2026-11-01' };
    const vehicles = async (place: string) =>
      Number((await kept(city, { place, ...asked }))!.whole['costPerVehicle.d']);
    const before = { from: await vehicles(from), to: await vehicles(to), both: await vehicles(town.id('region W')) };
    await sql`update ${sql.table(tableOf(vehicle).name)} v set manager = ${to}, owner_unit = ${to}, place_path = u.place_path, line_path = u.line_path
      from unit u where u.id = ${to} and v.id = ${car}`.execute(town.store.system);
    await reckonMonthOf(town.store, '2026-11-01', '2026-11-20');
    const both = await vehicles(town.id('region W'));
    expect(await vehicles(from)).toBe(before.from);
    expect(await vehicles(to)).toBe(before.to + 1);
    expect(both).toBe(before.both);
    const rows = await figuresOfRows(reader(city), { place: town.id('region W'), ...asked });
    expect(rows.whole['costPerVehicle.d']).toBe(both);
    await expectSumsOfRows();
  });

  test('come out the same when they are reckoned anew from the rows', async () => {
    const asked = { place: town.id('region C'), from: '2025-12-01', to: LAST };
    const before = told((await kept(city, asked))!);
    await sql`update kept_place_sum set sums = array(select 7 from unnest(sums))`.execute(town.store.system);
    expect(told((await kept(city, asked))!)).not.toEqual(before);
    await rebuildMonthSums(town.store);
    expect(told((await kept(city, asked))!)).toEqual(before);
    await expectSumsOfRows();
  });
});

describe('whoever does not see all of a place', () => {
  test('gets the figures of the rows in scope, never the sums', async () => {
    const asked = { place: town.id('region W'), from: LAST, to: LAST };
    expect(await kept(clerk, asked)).toBeUndefined();
    const ofClerk = await town.ask(clerk, 'vehicles.evaluate', { unit: town.id('finance'), from: LAST, to: LAST });
    expect(ofClerk).toMatchObject({ months: { all: 1 } });
    const county = await town.actor('county');
    expect(await kept(county, asked)).toBeUndefined();
    expect(await kept(county, { ...asked, place: town.id('region C') })).toBeUndefined();
  });

  test('gets no sum of a field that is not clear', async () => {
    const low = { ...city, grants: city.grants.map((grant) => ({ ...grant, clearance: 1 as const })) };
    const asked = { place: town.id('region C'), from: LAST, to: LAST };
    expect(await kept(low, asked)).toBeUndefined();
    await expect(figuresOfRows(reader(low), asked)).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
  });

  test('gets nothing of a place that is not there', async () => {
    expect(await kept(city, { place: town.id('person clerk'), from: LAST, to: LAST })).toBeUndefined();
  });
});
