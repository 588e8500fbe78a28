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

test('an order goes from the request to the archive, and the driver sees only his own', async () => {
  const id = await d.draft(1, 3);
  expect(await d.order(id)).toMatchObject({ status: 'draft', no: expect.stringMatching(/^PC\d{9}$/) });
  await d.act(d.clerk, 'request', {}, id);
  expect((await d.store.as(d.wheel).find(dispatchOrder, {})).rows).toEqual([]);
  await d.act(d.manager, 'approve', { agreed: true }, id);
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
  const costs = { fuel: '60', tolls: '15', parking: '0', otherCost: '0' };
  await expect(d.act(d.wheel, 'settle', costs, id)).rejects.toMatchObject({ status: 403 });
  await expect(d.act(d.clerk, 'settle', { ...costs, fuel: '-1' }, id)).rejects.toMatchObject({ status: 422 });
  await d.act(d.clerk, 'settle', costs, id);
  await expect(d.act(d.manager, 'rate', { rating: 5 }, id)).rejects.toMatchObject({ code: 'ORDER_NOT_USER' });
  await d.act(d.clerk, 'rate', { rating: 5 }, id);
  await d.act(d.clerk, 'archive', {}, id);
  expect(await d.order(id)).toMatchObject({ status: 'archived', odometerIn: '1040', tolls: '15.00', rating: 5 });
  await expect(d.act(d.clerk, 'cancel', { words: '误' }, id)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
});

test('nobody approves what he asked for or uses himself, and a refusal says why', async () => {
  const asked = await d.draft(100, 101);
  await d.act(d.manager, 'request', {}, asked);
  await expect(d.act(d.manager, 'approve', { agreed: true }, asked)).rejects.toMatchObject({ code: 'ORDER_OWN' });
  const used = await d.draft(100, 101, { user: d.town.id('person unit-admin') });
  await d.act(d.clerk, 'request', {}, used);
  await expect(d.act(d.manager, 'approve', { agreed: true }, used)).rejects.toMatchObject({ code: 'ORDER_OWN' });
  const other = await d.draft(100, 101);
  await d.act(d.clerk, 'request', {}, other);
  await expect(d.act(d.clerk, 'approve', { agreed: true }, other)).rejects.toMatchObject({ status: 403 });
  await expect(d.act(d.manager, 'approve', { agreed: false }, other)).rejects.toMatchObject({
    code: 'ORDER_NEEDS_WORDS',
  });
  await d.act(d.manager, 'approve', { agreed: false, opinion: '可乘公共交通' }, other);
  expect(await d.order(other)).toMatchObject({ status: 'returned' });
  await d.act(d.clerk, 'request', {}, other);
});

test('what was submitted is not edited any more, nor can a form write the steps', async () => {
  const id = await d.draft(200, 201);
  const edit = async (set: Readonly<Record<string, unknown>>) => {
    const { rev } = await d.store.as(d.clerk).get(dispatchOrder, id);
    return d.store.run(d.clerk, (tx) => tx.update(dispatchOrder, [{ id, rev, set }]));
  };
  await edit({ destination: '市财政局' });
  await expect(edit({ status: 'archived' })).rejects.toMatchObject({ status: 422 });
  await d.act(d.clerk, 'request', {}, id);
  await expect(edit({ destination: '风景区' })).rejects.toMatchObject({ code: 'ORDER_FROZEN' });
  await expect(d.draft(202, 203, { status: 'approved' })).rejects.toMatchObject({ status: 422 });
  await expect(d.draft(203, 202)).rejects.toMatchObject({ status: 422 });
});

test('an order written afterwards needs its reason and is refused after a day', async () => {
  const late = await d.draft(-3, -2);
  await expect(d.act(d.clerk, 'request', {}, late)).rejects.toMatchObject({ code: 'ORDER_LATE_REASON' });
  await d.act(d.clerk, 'request', { lateReason: '防汛抢险紧急出车' }, late);
  expect(await d.order(late)).toMatchObject({ late: true, lateReason: '防汛抢险紧急出车' });
  const old = await d.draft(-30, -25);
  await expect(d.act(d.clerk, 'request', { lateReason: '忘记' }, old)).rejects.toMatchObject({
    code: 'ORDER_TOO_LATE',
  });
});

test('people of another unit neither see an order nor act on it', async () => {
  const id = await d.draft(300, 301);
  const stranger = await d.town.actor('two-boards');
  expect((await d.store.as(stranger).find(dispatchOrder, {})).rows).toEqual([]);
  await expect(d.act(stranger, 'request', {}, id)).rejects.toMatchObject({ status: 404 });
  await expect(d.store.run(stranger, (tx) => tx.get(dispatchOrder, id))).rejects.toMatchObject({ status: 404 });
});
