import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { openSampleTown, type Town } from '../../../platform/identity/testing/town.ts';
import { vehicleHandlers } from '../server.ts';
import { fuelFill } from '../upkeep/energy.resource.ts';
import { vehicleUsage } from '../usage/vehicle-usage.resource.ts';
import type { Evaluation } from './evaluate.contract.ts';
import { filterOf, IN_FORCE, indicators } from './indicators.ts';
import { reckonMonthOf } from './reckon-months.ts';
import { vehicleMonth } from './vehicle-month.resource.ts';

let town: Town;
let clerk: Actor;
let county: Actor;
let car: string;

beforeAll(async () => {
  town = await openSampleTown({ name: 'evaluation', apps: [], handlers: vehicleHandlers });
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  car = town.id('vehicle finance');
  const reckoner = { ...county, kind: 'service' as const, name: 'system:test' };
  const judge = { ...reckoner, grants: county.grants.map((grant) => ({ ...grant, permissions: JUDGES })) };
  const usage = { vehicle: car, pointsHash: 'x', ruleRow: 'usage', version: 1, status: 'current' as const };
  const rest = { ...usage, blind: false, learnedBase: false };
  await town.store.run(judge, (tx) =>
    tx.create(vehicleUsage, [
      { ...rest, day: '2026-10-12', leftAt: '2026-10-12T01:00:00Z', verdict: 'matched', km: '30.5' },
      { ...rest, day: '2026-10-13', leftAt: '2026-10-13T01:00:00Z', verdict: 'noOrder', km: '9.5', nightMinutes: 40 },
      {
        ...rest,
        day: '2026-10-17',
        leftAt: '2026-10-17T01:00:00Z',
        verdict: 'cannotJudge',
        km: '5',
        dayOffMinutes: 60,
      },
      {
        ...rest,
        day: '2026-10-14',
        leftAt: '2026-10-14T01:00:00Z',
        verdict: 'noOrder',
        km: '99',
        status: 'superseded',
      },
    ]),
  );
  await town.store.run(clerk, (tx) => tx.create(fuelFill, [fill('2026-10-20T02:00:00Z', '300')]));
});
afterAll(() => town.close());

const JUDGES = new Set(['vehicle.read', 'vehicleUsage.create']);
const fill = (at: string, amount: string) => ({ vehicle: car, at, kind: 'petrol' as const, volume: '40', amount });
const evaluate = (actor: Actor, input: object = {}) =>
  town.ask(actor, 'vehicles.evaluate', { from: '2026-10-01', to: '2026-10-31', ...input }) as Promise<Evaluation>;
const figure = ({ figures }: Pick<Evaluation, 'figures'>, id: string) =>
  figures.find(({ indicator }) => indicator === id);
const months = async (actor: Actor) =>
  (
    await town.store
      .as(actor)
      .find(vehicleMonth, { filter: { field: 'vehicle', op: 'eq', value: car }, sort: 'version' })
  ).rows;

describe('a month that runs', () => {
  test('is reckoned up to yesterday, follows the ledgers, and writes nothing when nothing changed', async () => {
    expect(await reckonMonthOf(town.store, '2026-10-01', '2026-10-25')).toBeGreaterThan(10);
    expect(await reckonMonthOf(town.store, '2026-10-01', '2026-10-25')).toBe(0);
    expect(await months(clerk)).toMatchObject([
      { version: 1, state: 'open', basis: 'track', usedDays: 2, km: '45.0', cost: '300.00', judged: 2, unjudged: 1 },
    ]);
    await town.store.run(clerk, (tx) => tx.create(fuelFill, [fill('2026-10-22T02:00:00Z', '100')]));
    expect(await reckonMonthOf(town.store, '2026-10-01', '2026-10-25')).toBe(1);
    expect(await months(clerk)).toMatchObject([{ version: 1, state: 'open', cost: '400.00' }]);
  });

  test('has nothing before it began', async () => {
    expect(await reckonMonthOf(town.store, '2026-12-01', '2026-12-01')).toBe(0);
  });
});

describe('a closed month', () => {
  test('stays as it is; a late bill makes a second version, and both are kept', async () => {
    await reckonMonthOf(town.store, '2026-10-01', '2026-11-10');
    expect(await months(clerk)).toMatchObject([{ version: 1, state: 'closed', cost: '400.00' }]);
    expect(await reckonMonthOf(town.store, '2026-10-01', '2026-11-11')).toBe(0);
    await town.store.run(clerk, (tx) => tx.create(fuelFill, [fill('2026-10-28T02:00:00Z', '50.25')]));
    expect(await reckonMonthOf(town.store, '2026-10-01', '2026-11-11')).toBe(1);
    expect(await months(clerk)).toMatchObject([
      { version: 1, state: 'superseded', cost: '400.00' },
      { version: 2, state: 'closed', cost: '450.25' },
    ]);
  });

  test('can be written by nobody through a form', async () => {
    await expect(
      town.store.run(county, async (tx) => tx.void(vehicleMonth, [(await months(county))[0]!])),
    ).rejects.toMatchObject({ code: 'COMMANDS_ONLY' });
  });
});

describe('the evaluation', () => {
  test('shows each figure with what it was reckoned from, and what cannot be judged apart', async () => {
    const answer = await evaluate(clerk);
    expect(answer).toMatchObject({ place: { kind: 'unit', name: '东县财政局' }, above: [], months: { again: 1 } });
    expect(figure(answer, 'matchRate')).toEqual({
      indicator: 'matchRate',
      value: 50,
      numerator: 1,
      denominator: 2,
      unknown: 1,
    });
    expect(figure(answer, 'costPerKm')).toMatchObject({ value: 10.01, numerator: '450.25', denominator: '45.0' });
    expect(figure(answer, 'night')).toMatchObject({ numerator: 1, denominator: 3 });
    expect(figure(answer, 'overStandard')).toMatchObject({ value: null, denominator: 0 });
  });

  test('parts a region into what lies right below it, down to the units, each in the scope of who asks', async () => {
    const whole = await evaluate(county);
    expect(whole.place.name).toBe('东县');
    const names = whole.below.map(({ place }) => place.name);
    expect(names).toContain('东县财政局');
    expect(names).not.toContain('西县财政局');
    const own = whole.below.find(({ place }) => place.name === '东县财政局')!;
    expect(figure(own, 'useRate')).toMatchObject({ numerator: 2, denominator: 18 });
    const unknown = whole.below.reduce((sum, part) => sum + Number(figure(part, 'useRate')!.unknown), 0);
    expect(figure(whole, 'useRate')!.unknown).toBe(unknown);
    const unit = await evaluate(county, { unit: own.place.id });
    expect(unit).toMatchObject({ above: [{ name: '东县' }], place: own.place });
    expect(figure(unit, 'costPerVehicle')).toEqual(figure(own, 'costPerVehicle'));
    expect(whole.trend.map(({ month }) => month)).toEqual(['2026-10-01']);
  });

  test('of a place out of scope counts nothing', async () => {
    const west = await evaluate(county, { region: town.id('region W') });
    expect(west).toMatchObject({ place: { name: '西县' }, below: [], months: { all: 0 } });
  });

  test.each(indicators.map((one) => [one.id, one] as const))(
    'the list behind %s holds as many rows as its figure counts',
    async (_, { id, numerator, moment }) => {
      if (numerator.take !== 'count') return;
      const month = moment === 'end' ? '2026-10-01' : undefined;
      const filter = {
        and: [IN_FORCE, ...numerator.of, ...(month ? [['month', 'eq', month] as const] : [])].map(filterOf),
      };
      const { value } = await town.store.as(county).count(vehicleMonth, { filter });
      expect(figure(await evaluate(county), id)?.numerator).toBe(value);
    },
  );

  test('is refused for a wrong period, for two places at once, and to whoever may not see it', async () => {
    await expect(evaluate(clerk, { from: '2026-11-01' })).rejects.toMatchObject({ code: 'EVALUATION_PERIOD' });
    await expect(evaluate(clerk, { from: '2020-01-01' })).rejects.toMatchObject({ code: 'EVALUATION_PERIOD' });
    await expect(evaluate(clerk, { from: 'October' })).rejects.toMatchObject({ status: 422 });
    const both = { region: town.id('region E'), unit: town.id('finance') };
    await expect(evaluate(county, both)).rejects.toMatchObject({ code: 'EVALUATION_PLACE' });
    const nobody = { ...clerk, grants: [] };
    await expect(evaluate(nobody)).rejects.toMatchObject({ status: 403 });
    await expect(town.act(clerk, 'vehicles.reckonMonthAgain', { month: '2026-10-01' })).rejects.toMatchObject({
      status: 403,
    });
  });
});
