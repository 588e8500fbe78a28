import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vehicle } from '../resources/vehicle.resource.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { type DispatchTown, inHours, openDispatchTown } from './testing/dispatch-town.ts';

let d: DispatchTown;
let car: string;
beforeAll(async () => {
  d = await openDispatchTown('life');
  car = d.town.id('vehicle finance');
});
afterAll(() => d?.close());

test('an order goes from the application to the archive, and the driver sees only his own', async () => {
  const ofCase = randomUUID();
  const id = await d.asked(1, 3, { case: ofCase });
  expect(await d.order(id)).toMatchObject({ status: 'requested', no: expect.stringMatching(/^PC\d{9}$/), late: false });
  expect((await d.store.as(d.wheel).find(dispatchOrder, {})).rows).toEqual([]);
  await d.effect(d.manager, 'applyUse', { case: ofCase, caseNo: 'BJ2026000007', unit: d.town.id('finance') });
  expect(await d.order(id)).toMatchObject({
    status: 'approved',
    caseNo: 'BJ2026000007',
    approvedBy: d.town.id('person unit-admin'),
    requestedBy: d.town.id('person clerk'),
  });
  await d.act(d.clerk, 'assign', { vehicle: car, driver: d.driver }, id);
  expect((await d.store.as(d.wheel).find(dispatchOrder, {})).rows.map((row) => row.id)).toEqual([id]);
  expect((await d.store.as(d.wheel).get(vehicle, car)).plate).toBeTruthy();
  await d.act(d.wheel, 'confirm', {}, id);
  await d.act(d.wheel, 'goOut', { odometer: '1000' }, id);
  const early = d.act(d.wheel, 'comeBack', { odometer: '999', handOver: '车库' }, id);
  await expect(early).rejects.toMatchObject({ code: 'ORDER_ODOMETER' });
  const future = d.act(d.wheel, 'comeBack', { odometer: '1040', handOver: '车库', at: inHours(1) }, id);
  await expect(future).rejects.toMatchObject({ code: 'ORDER_TIME' });
  await d.act(d.wheel, 'comeBack', { odometer: '1040', handOver: '车库' }, id);
  await d.act(d.wheel, 'reportCosts', { fuel: '60', fuelVolume: '8', tolls: '15' }, id);
  await expect(d.act(d.wheel, 'settle', {}, id)).rejects.toMatchObject({ status: 403 });
  await expect(d.act(d.clerk, 'settle', { fuel: '-1' }, id)).rejects.toMatchObject({ status: 422 });
  await d.act(d.clerk, 'settle', { tolls: '12' }, id);
  await expect(d.act(d.manager, 'rate', { rating: 5 }, id)).rejects.toMatchObject({ status: 403 });
  await d.act(d.clerk, 'rate', { rating: 5 }, id);
  await d.act(d.clerk, 'archive', {}, id);
  expect(await d.order(id)).toMatchObject({
    status: 'archived',
    odometerIn: '1040',
    fuel: '60.00',
    tolls: '12.00',
    parking: '0.00',
    rating: 5,
  });
  await expect(d.act(d.clerk, 'cancel', { words: '误' }, id)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
});

test('what came back and is handed in again goes on with its order', async () => {
  const ofCase = randomUUID();
  const id = await d.asked(100, 101, { case: ofCase });
  await d.effect(d.manager, 'releaseUse', { case: ofCase });
  expect(await d.order(id)).toMatchObject({ status: 'returned' });
  await expect(d.effect(d.manager, 'applyUse', { case: ofCase, unit: d.town.id('finance') })).rejects.toMatchObject({
    status: 404,
  });
  expect(await d.asked(100, 102, { case: ofCase, destination: '市财政局' })).toBe(id);
  expect(await d.order(id)).toMatchObject({ status: 'requested', destination: '市财政局' });
});

test('nobody writes an order past the process and its verbs', async () => {
  const id = await d.asked(200, 201);
  const { rev } = await d.store.as(d.clerk).get(dispatchOrder, id);
  const edit = d.store.run(d.clerk, (tx) => tx.update(dispatchOrder, [{ id, rev, set: { destination: '风景区' } }]));
  await expect(edit).rejects.toMatchObject({ code: 'COMMANDS_ONLY' });
  await expect(d.act(d.clerk, 'assign', { vehicle: car, driver: d.driver }, id)).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
  });
  await expect(d.town.act(d.clerk, 'vehicles.applyUse', { case: 'x', unit: car })).rejects.toMatchObject({
    status: 403,
  });
  await expect(d.asked(203, 202)).rejects.toMatchObject({ code: 'ORDER_PERIOD' });
});

test('an order written afterwards needs its reason, stays marked, and is refused after a day', async () => {
  await expect(d.asked(-3, -2)).rejects.toMatchObject({ code: 'ORDER_LATE_REASON' });
  const late = await d.asked(-3, -2, { lateReason: '防汛抢险紧急出车', urgent: true });
  expect(await d.order(late)).toMatchObject({ late: true, urgent: true, lateReason: '防汛抢险紧急出车' });
  await expect(d.asked(-30, -25, { lateReason: '忘记' })).rejects.toMatchObject({ code: 'ORDER_TOO_LATE' });
  expect(await d.order(await d.asked(3, 4, { lateReason: '不是补单' }))).toMatchObject({
    late: false,
    lateReason: null,
  });
});

test('who the car is asked for sees the order and rates it, though somebody else asked', async () => {
  const head = await d.town.actor('two-posts');
  const id = await d.asked(300, 301, { user: d.town.id('person two-posts') });
  expect((await d.store.as(head).get(dispatchOrder, id)).no).toBeTruthy();
  const stranger = await d.town.actor('two-boards');
  expect((await d.store.as(stranger).find(dispatchOrder, {})).rows).toEqual([]);
  await expect(d.act(stranger, 'cancel', { words: '误' }, id)).rejects.toMatchObject({ status: 404 });
});
