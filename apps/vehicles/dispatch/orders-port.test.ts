import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import { followLedger, PositionWriter } from '#platform/tracks';
import { type ApprovalsTown, openApprovalsTown } from '#testing/approvals-town';
import { trackGround } from '../tracks/track-ground.ts';
import { judgeNightly } from '../usage/judge-nightly.ts';
import { ledgerPorts } from '../usage/ledger-ports.ts';
import { driven, eight, stood } from '../usage/testing/tracks.ts';
import { judgeVehicleDay } from '../usage/vehicle-day.ts';
import { vehicleUsage } from '../usage/vehicle-usage.resource.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { ordersOf } from './orders-port.ts';
import { vehicleExemption } from './vehicle-exemption.resource.ts';

const HOUR = 3_600_000;
let town: ApprovalsTown;
let car: string;
beforeAll(async () => {
  town = await openApprovalsTown();
  car = town.id('vehicle finance');
  await followLedger(trackGround, town.store);
  const writer = new PositionWriter({ store: town.store, actor: () => serviceActor('gateway', { permissions: [] }) });
  const day = [stood(-120, 30, 0), driven(31, 50, 300, 9500), stood(51, 80, 9600), driven(81, 100, 9500, 300)];
  const fixes = [...day.flat(), ...stood(101, 600, 0, 10, 5), ...stood(1500, 1510, 0)];
  const plain = { altitude: 1000, course: 0, alarm: 0, status: 3, late: false, receivedAt: Date.now() };
  const whose = { vehicle: car, terminal: car };
  await writer.put(
    fixes.map(({ odometer, ...fix }) => ({ ...plain, ...fix, ...whose, ...(odometer && { odometer }) })),
  );
  await writer.close();
});
afterAll(() => town?.close());

const verdict = async () => {
  await judgeVehicleDay(town.store, ledgerPorts(town.store), car, '2026-03-03');
  return (await town.store.as(town.onlooker).find(vehicleUsage, { sort: '-version' })).rows[0];
};

test('a journey is without an order until dispatch has one; a cancelled one is none', async () => {
  expect(await verdict()).toMatchObject({ verdict: 'noOrder' });
  await put({ status: 'cancelled' });
  expect(await ordersOf(town.store, car, eight, eight + HOUR)).toEqual([]);
  const [order] = await put({
    status: 'archived',
    plannedKm: '24',
    destinationPoint: { system: 'wgs84', lat: 26.5, lon: 106.7 },
  });
  expect(await ordersOf(town.store, car, eight, eight + HOUR)).toEqual([
    {
      id: order,
      number: expect.stringMatching(/^PC\d{9}$/),
      plannedFrom: eight,
      plannedTo: eight + 2 * HOUR,
      plannedKm: 24,
      destination: { lat: 26.5, lon: 106.7, radius: 500 },
    },
  ]);
  expect(await ordersOf(town.store, car, eight + 3 * HOUR, eight + 4 * HOUR)).toEqual([]);
  expect(await ordersOf(town.store, car, eight - 2 * HOUR, eight - HOUR)).toEqual([]);
  expect(await ordersOf(town.store, town.id('vehicle farming'), eight, eight + HOUR)).toEqual([]);
  expect(await verdict()).toMatchObject({ verdict: 'matched' });
});

test('an order written afterwards says when and why', async () => {
  const from = eight + 100 * HOUR;
  const requestedAt = new Date(from + 3 * HOUR).toISOString();
  await put({ status: 'assigned', late: true, lateReason: '抢险', requestedAt }, from);
  expect(await ordersOf(town.store, car, from, from + HOUR)).toMatchObject([
    { late: { at: from + 3 * HOUR, reason: '抢险' } },
  ]);
});

test('an exemption covers its hours as an order does', async () => {
  const facts = { vehicle: car, kind: 'shuttle', from: '2026-03-03', to: '2026-03-03', reason: '班车' } as const;
  const grantedBy = town.id('person county');
  await town.put(vehicleExemption, [{ ...facts, hourFrom: 12, hourTo: 16, grantedBy }]);
  expect(await ordersOf(town.store, car, eight, eight + 10 * HOUR)).toMatchObject([
    { number: expect.stringMatching(/^PC/) },
    { number: '免单登记（班车）', plannedFrom: eight + 4 * HOUR, plannedTo: eight + 8 * HOUR, standing: true },
  ]);
});

test('the track shows the orders of its time to whoever may see them', async () => {
  const period = { from: new Date(eight).toISOString(), to: new Date(eight + HOUR).toISOString() };
  const seen = async (login: string) =>
    (await town.ask(await town.actor(login), 'vehicles.trackOf', { vehicle: car, ...period })) as {
      orders: readonly { purpose: string }[];
    };
  expect((await seen('clerk')).orders).toMatchObject([{ purpose: '送审计资料' }]);
  await expect(seen('two-boards')).rejects.toMatchObject({ status: 404 });
});

test('by night the last three days of every vehicle that was heard are judged, by day nothing', async () => {
  const two = Date.parse(`${new Date().toISOString().slice(0, 10)}T18:10:00Z`);
  expect(await judgeNightly(town.store, two + 12 * HOUR)).toBe(0);
  expect(await judgeNightly(town.store, two)).toBe(3);
  const { rows } = await sql<{ vehicle: string }>`
    select distinct payload->>'vehicle' as vehicle from job where handler = 'vehicles.judgeDay'`.execute(
    town.store.system,
  );
  expect(rows).toEqual([{ vehicle: car }]);
});

/** An order of 东县财政局 as it stands after its steps, two hours from eight o'clock. */
function put(more: Readonly<Record<string, unknown>>, from = eight): Promise<readonly string[]> {
  const row = {
    unit: town.id('finance'),
    user: town.id('person clerk'),
    reason: '送审计资料',
    passengerCount: 2,
    origin: '县财政局',
    destination: '市审计局',
    plannedFrom: new Date(from).toISOString(),
    plannedTo: new Date(from + 2 * HOUR).toISOString(),
    vehicle: car,
  };
  return town.put(dispatchOrder, [{ ...row, ...more }]);
}
