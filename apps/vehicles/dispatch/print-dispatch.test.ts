import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatchForm } from './print-dispatch.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';
import { viewOrders } from './view-orders.ts';

let d: DispatchTown;
beforeAll(async () => {
  d = await openDispatchTown('print');
});
afterAll(() => d?.close());

/** The particulars that an order has to show (VH-11, and those of the issue besides), by their names on the paper. */
const PARTICULARS = [
  '用车人',
  '用车事由',
  '乘车人数',
  '乘车人员',
  '出发地',
  '途经点',
  '目的地',
  '计划出车时间',
  '预计收车时间',
  '实际出车时间',
  '实际收车时间',
  '出车交接地点',
  '收车交接地点',
  '车辆号牌',
  '驾驶员',
  '派车人',
  '实际里程',
  '燃料费',
  '加油（充电）量',
  '路桥费',
  '停车费',
  '费用合计',
  '评价',
];

test('the paper has the particulars of VH-11: unit, people, reason, route, times, hand-over, odometer, costs, signatures', async () => {
  const stops = [{ place: '市人民银行' }, { place: '市税务局' }];
  const id = await d.approved(0.1, 2, { passengers: '林经办、周管理', urgent: true, stops });
  await d.act(d.clerk, 'assign', { vehicle: d.town.id('vehicle finance'), driver: d.driver }, id);
  await d.act(d.wheel, 'goOut', { odometer: '1000', outPlace: '县财政局北门' }, id);
  await d.act(d.wheel, 'comeBack', { odometer: '1042', handOver: '车库' }, id);
  await d.act(d.clerk, 'settle', { tolls: '15', parking: '6', fuel: '80', fuelVolume: '10.5' }, id);
  await d.act(d.clerk, 'rate', { rating: 5 }, id);
  const order = await d.order(id);
  const [view] = await viewOrders(d.store, [order]);
  const form = dispatchForm(order, view!);
  const fields = form.rows.flatMap((row) => (row.kind === 'fields' ? row.fields : []));
  const said = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  expect(form.left).toContain('东县财政局');
  expect(PARTICULARS.filter((name) => !said[name])).toEqual([]);
  expect(said).toMatchObject({
    用车人: '林经办',
    乘车人员: '林经办、周管理',
    情形: expect.stringMatching(/^应急/),
    目的地: '市审计局',
    驾驶员: '石师傅',
    实际里程: '42 km',
    途经点: '1. 市人民银行　2. 市税务局',
    出车交接地点: '县财政局北门',
    收车交接地点: '车库',
    '加油（充电）量': '10.50 升',
    路桥费: '15.00 元',
    费用合计: '101.00 元',
    计划出车时间: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  });
  const approval = form.rows.find((row) => row.kind === 'opinion' && row.opinion);
  expect(approval).toMatchObject({ opinion: { by: '周管理', words: '同意用车。' } });
});
