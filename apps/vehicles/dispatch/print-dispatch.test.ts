import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatchForm } from './print-dispatch.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';
import { viewOrders } from './view-orders.ts';

let d: DispatchTown;
beforeAll(async () => {
  d = await openDispatchTown('print');
});
afterAll(() => d?.close());

test('the paper has the particulars of VH-11: unit, people, reason, route, times, hand-over, odometer, costs, signatures', async () => {
  const id = await d.approved(0.1, 2, { passengers: '林经办、周管理', urgent: true });
  await d.act(d.clerk, 'assign', { vehicle: d.town.id('vehicle finance'), driver: d.driver }, id);
  await d.act(d.wheel, 'goOut', { odometer: '1000' }, id);
  await d.act(d.wheel, 'comeBack', { odometer: '1042', handOver: '车库' }, id);
  await d.act(d.clerk, 'settle', { tolls: '15' }, id);
  const order = await d.order(id);
  const [view] = await viewOrders(d.store, [order]);
  const form = dispatchForm(order, view!);
  const fields = form.rows.flatMap((row) => (row.kind === 'fields' ? row.fields : []));
  const said = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  expect(fields.length).toBeGreaterThanOrEqual(30);
  expect(said).toMatchObject({
    用车人: '林经办',
    乘车人员: '林经办、周管理',
    情形: '应急',
    目的地: '市审计局',
    驾驶员: '石师傅',
    实际里程: '42 km',
    交接地点: '车库',
    路桥费: '15.00 元',
    计划出车时间: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  });
  const approval = form.rows.find((row) => row.kind === 'opinion' && row.opinion);
  expect(approval).toMatchObject({ opinion: { by: '周管理', words: '同意用车。' } });
});
