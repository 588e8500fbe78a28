import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import type { Actor } from '#platform/store';
import { followLedger, PositionWriter } from '#platform/tracks';
import { workingCalendar } from '#standards/calendar';
import type { Shape } from '#standards/geo';
import { type ApprovalsTown, openApprovalsTown } from '#testing/approvals-town';
import { trackGround } from '../tracks/track-ground.ts';
import type { Fix } from './clean-track.ts';
import { base, driven, eight, stood } from './testing/tracks.ts';
import type { NamedOrder, UsagePorts } from './usage-ports.ts';
import { judgeVehicleDay } from './vehicle-day.ts';
import { vehicleFinding } from './vehicle-finding.resource.ts';
import { vehicleUsage } from './vehicle-usage.resource.ts';

const MINUTE = 60_000;
const home: Shape = { kind: 'parking', centre: [base.lon, base.lat], radius: 60 };
const out = driven(31, 50, 300, 9500);
const order: NamedOrder = { id: 'o1', number: 'PC20260001', plannedFrom: eight, plannedTo: eight + 60 * MINUTE };

let town: ApprovalsTown;
let clerk: Actor;
let county: Actor;
let car: string;
let orders: NamedOrder[] = [];
const ports: UsagePorts = {
  basesOf: async () => [home],
  ordersOf: async () => orders,
  listedPlaces: async () => [],
  outlinesOf: async () => [],
  calendarOf: async () => workingCalendar(),
};

beforeAll(async () => {
  town = await openApprovalsTown();
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  car = town.id('vehicle finance');
  await followLedger(trackGround, town.store);
  await report([...stood(-120, -30, 0), ...stood(0, 30, 0), ...out.slice(0, 12)]);
  await report([...driven(81, 100, 9500, 300), ...stood(101, 600, 0, 10, 5), ...stood(1500, 1510, 0)]);
});
afterAll(() => town.close());

const usages = async (actor = clerk) => (await town.store.as(actor).find(vehicleUsage, { sort: 'version' })).rows;
const findings = async (actor = clerk) => (await town.store.as(actor).find(vehicleFinding, {})).rows;

test('a day with a hole in it is judged, and nobody is accused of what nobody knows', async () => {
  expect(await judge()).toBe(true);
  expect(await usages()).toMatchObject([{ verdict: 'cannotJudge', version: 1, status: 'current', learnedBase: false }]);
  expect(await findings()).toEqual([]);
});

test('the same tracks judged again change nothing', async () => {
  expect(await judge()).toBe(false);
  expect(await usages()).toHaveLength(1);
});

test('late positions make a new result; the old one stays beside it, and the finding goes to the unit', async () => {
  await report([...out.slice(12), ...stood(51, 80, 9600)], true);
  expect(await judge()).toBe(true);
  const [first, second] = await usages();
  expect(first).toMatchObject({ verdict: 'cannotJudge', status: 'superseded' });
  expect(second).toMatchObject({ verdict: 'noOrder', version: 2, status: 'current' });
  expect(second?.pointsHash).not.toBe(first?.pointsHash);
  const [finding] = await findings();
  expect(finding).toMatchObject({ kind: 'noOrder', status: 'new', words: expect.stringContaining('无派车单行驶') });
  expect(finding?.evidence).toContain(second?.pointsHash);
});

test('an order that comes to light changes the verdict; the finding keeps what was said before', async () => {
  orders = [order];
  expect(await judge()).toBe(true);
  expect((await usages()).at(-1)).toMatchObject({ verdict: 'matched', orders: 'PC20260001', version: 3 });
  expect(await findings()).toMatchObject([{ status: 'new' }]);
  orders = [];
  expect(await judge()).toBe(true);
  const [finding] = await findings();
  expect(finding?.evidence?.split('\n')).toHaveLength(2);
});

test('people of another unit see neither the usage nor the finding, and nobody writes them by hand', async () => {
  const stranger = await town.actor('two-boards');
  expect([await usages(stranger), await findings(stranger)]).toEqual([[], []]);
  const patch = { status: 'superseded' as const };
  const row = (await usages()).at(-1)!;
  await expect(
    town.store.run(county, (tx) => tx.update(vehicleUsage, [{ id: row.id, rev: row.rev, set: patch }])),
  ).rejects.toMatchObject({ status: 403 });
});

test('supervision counts what is in force, tells the whole story of a journey, and refuses a period without end', async () => {
  const days = { from: '2026-03-01', to: '2026-03-31' };
  const ask = (actor: Actor, input: object) => town.ask(actor, 'vehicles.usageCounts', { ...input });
  expect(await ask(county, days)).toMatchObject({
    verdicts: [{ code: 'noOrder', count: 1 }],
    findings: [{ code: 'noOrder', count: 1 }],
    checks: [],
  });
  expect(await ask(await town.actor('two-boards'), days)).toMatchObject({ verdicts: [], findings: [] });
  await expect(ask(county, { from: '2026-03-31', to: '2026-03-01' })).rejects.toMatchObject({ code: 'USAGE_PERIOD' });
  await expect(ask(county, { from: '2020-01-01', to: '2026-03-01' })).rejects.toMatchObject({ code: 'USAGE_PERIOD' });
  const last = (await usages()).at(-1)!;
  const story = (actor: Actor) => town.ask(actor, 'vehicles.usageStory', { usage: last.id });
  expect(await story(county)).toMatchObject({
    orders: [],
    versions: [{ version: 4, status: 'current' }, { version: 3, orders: 'PC20260001' }, { version: 2 }, { version: 1 }],
    findings: [{ kind: 'noOrder', status: 'new' }],
    check: null,
  });
  await expect(story(await town.actor('two-boards'))).rejects.toMatchObject({ status: 404 });
});

test('an officer has days judged again; not a year of them, not those of a car out of sight, and not the unit itself', async () => {
  const again = (actor: Actor, from: string, to: string, vehicle = car) =>
    town.act(actor, 'vehicles.rejudge', { vehicle, from, to });
  expect(await again(county, '2026-03-03', '2026-03-04')).toEqual({ days: 2 });
  await expect(again(county, '2026-01-01', '2026-03-04')).rejects.toMatchObject({ code: 'REJUDGE_PERIOD' });
  await expect(again(county, '2026-03-04', '2026-03-03')).rejects.toMatchObject({ code: 'REJUDGE_PERIOD' });
  const far = again(county, '2026-03-03', '2026-03-03', town.id('vehicle westFinance'));
  await expect(far).rejects.toMatchObject({ status: expect.any(Number) });
  await expect(again(clerk, '2026-03-03', '2026-03-03')).rejects.toMatchObject({ status: 403 });
});

test('a vehicle without a fenced base is judged by where it stood in the night; without tracks nobody judges', async () => {
  const unfenced = { ...ports, basesOf: async () => [] };
  expect(await judgeVehicleDay(town.store, unfenced, car, '2026-02-03')).toBe(false);
  expect(await judgeVehicleDay(town.store, unfenced, car, '2026-03-03')).toBe(true);
  expect((await usages()).at(-1)).toMatchObject({ learnedBase: true });
});

function judge(): Promise<boolean> {
  return judgeVehicleDay(town.store, ports, car, '2026-03-03');
}

/** Stores fixes the way a gateway does. */
async function report(fixes: readonly Fix[], late = false): Promise<void> {
  const writer = new PositionWriter({ store: town.store, actor: () => serviceActor('gateway', { permissions: [] }) });
  const plain = { altitude: 1000, course: 0, alarm: 0, status: 3, late, receivedAt: Date.now() };
  await writer.put(
    fixes.map(({ odometer, ...fix }) => ({
      ...plain,
      ...fix,
      vehicle: car,
      terminal: car,
      ...(odometer && { odometer }),
    })),
  );
  await writer.close();
}
