import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderStop } from './order-stop.resource.ts';
import { stopsOf } from './order-stops.ts';
import type { OrderView } from './order-view.ts';
import { ordersOf } from './orders-port.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';

const bank = { place: '市人民银行', point: { system: 'wgs84', lat: 26.58, lon: 106.71 } } as const;
let d: DispatchTown;
beforeAll(async () => {
  d = await openDispatchTown('stops');
});
afterAll(() => d?.close());

const placesOf = async (id: string) => (await stopsOf(d.store.as(d.clerk), id)).map(({ place }) => place);

test('an order calls at its places in their order; handed in again, at those that are asked for then', async () => {
  const ofCase = randomUUID();
  const id = await d.asked(50, 51, { case: ofCase, stops: [bank, { place: '市税务局' }] });
  expect(await placesOf(id)).toEqual(['市人民银行', '市税务局']);
  await d.effect(d.manager, 'releaseUse', { case: ofCase });
  await d.asked(50, 51, { case: ofCase, stops: [{ place: '市税务局' }] });
  expect(await placesOf(id)).toEqual(['市税务局']);
});

test('driver and applicant see them on the telephone, the judge of journeys where they lie', async () => {
  const id = await d.approved(60, 61, {
    stops: [{ place: '市税务局' }, bank],
    originPoint: { system: 'wgs84', lat: 26.6, lon: 106.7 },
  });
  const vehicle = d.town.id('vehicle finance');
  await d.act(d.clerk, 'assign', { vehicle, driver: d.driver }, id);
  const { open } = (await d.town.ask(d.wheel, 'vehicles.myTrips', {})) as { open: readonly OrderView[] };
  expect(open.map(({ stops }) => stops)).toEqual([['市税务局', '市人民银行']]);
  const { plannedFrom } = await d.order(id);
  const at = Date.parse(plannedFrom!);
  expect(await ordersOf(d.store, vehicle, at, at + 1)).toMatchObject([
    { origin: { lat: 26.6, lon: 106.7, radius: 500 }, stops: [{ lat: 26.58, lon: 106.71, radius: 500 }] },
  ]);
});

test('a place without its name and more than twenty places are refused, and nobody writes them past the application', async () => {
  await expect(d.asked(70, 71, { stops: [{ place: '' }] })).rejects.toMatchObject({ code: 'INVALID' });
  const many = Array.from({ length: 21 }, (_, n) => ({ place: `第 ${n} 处` }));
  await expect(d.asked(70, 71, { stops: many })).rejects.toMatchObject({ code: 'ORDER_STOPS' });
  const id = await d.asked(72, 73);
  const past = d.store.run(d.clerk, (tx) => tx.create(orderStop, [{ order: id, turn: 1, place: '别处' }]));
  await expect(past).rejects.toMatchObject({ code: 'COMMANDS_ONLY' });
});
