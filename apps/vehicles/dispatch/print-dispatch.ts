import { type ApplicationForm, type Documents, type FormRow, printForm } from '#platform/documents';
import { pdfHeaders } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { shanghaiDay } from '#standards/language';
import { total } from '../evaluation/reckon-month.ts';
import { useReach } from '../tables/use-approval.table.ts';
import type { Order } from './change-order.ts';
import { dispatchStatus } from './code-sets.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import type { OrderView } from './order-view.ts';
import { viewOrders } from './view-orders.ts';

/** 派车单 to print, for everyone who sees the order (VH-11). */
export function dispatchFormRoute(documents: Documents): RawRoute {
  return {
    method: 'GET',
    path: '/api/dispatchOrder/{id}/order-form',
    id: 'getDispatchOrderForm',
    tag: 'vehicles',
    title: '派车单（PDF）',
    description: '含申请、审批、派车、出车收车和费用，留有驾驶员、用车人签字位置。',
    permission: 'dispatchOrder.read',
    input: 'none',
    answer: 'stream',
    perMinute: 60,
    async handle({ store, actor, params }) {
      const order = await store.as(actor).get(dispatchOrder, params.id ?? '');
      const [view] = await viewOrders(store, [order]);
      return {
        headers: pdfHeaders(`${order.no ?? ''} 派车单.pdf`),
        stream: await printForm(documents, dispatchForm(order, view!)),
      };
    },
  };
}

/** The paper: nineteen particulars of 印江县's form (VH-11) and what the order says besides. */
export function dispatchForm(order: Order, view: OrderView): ApplicationForm {
  const marks = [
    order.urgent && '应急',
    order.late && '补单',
    order.offHours && '非工作时间',
    order.pooledWith && '合乘',
  ]
    .filter(Boolean)
    .join('、');
  return {
    title: '公务用车派车单',
    left: `用车单位：${view.unit}`,
    right: `派车单号：${view.no}`,
    rows: [
      pair('用车人', view.user.name, '联系电话', view.user.phone),
      pair('乘车人数', `${view.people} 人`, '乘车人员', order.passengers),
      wide('用车事由', view.reason),
      pair('出发地', view.origin, '目的地', view.destination),
      wide('途经点', view.stops.map((place, at) => `${at + 1}. ${place}`).join('　')),
      pair('行程范围', labelOf(useReach, view.reach), '情形', marks || '事先申请'),
      pair('计划出车时间', minute(view.from), '预计收车时间', minute(view.to)),
      ...(order.offHours ? [wide('非工作时间用车理由', order.offHoursReason)] : []),
      ...(order.late ? [wide('补单理由', order.lateReason)] : []),
      pair('申请人', view.requestedBy?.name, '办件编号', order.caseNo),
      pair('派车人', view.dispatcher?.name, '状态', labelOf(dispatchStatus, view.status)),
      pair('车辆号牌', view.car?.plate, '车型', view.car?.model),
      pair('驾驶员', view.driver?.name, '联系电话', view.driver?.phone),
      pair('实际出车时间', minute(view.outAt), '实际收车时间', minute(view.backAt)),
      pair('出车里程表', km(view.odometerOut), '收车里程表', km(view.odometerIn)),
      pair('预计里程', km(order.plannedKm), '实际里程', km(distance(view))),
      pair('出车交接地点', view.outPlace, '收车交接地点', view.handOver),
      pair('燃料费', yuan(view.fuel), '加油（充电）量', volume(order)),
      pair('路桥费', yuan(view.tolls), '停车费', yuan(view.parking)),
      pair('其他费用', yuan(view.otherCost), '费用合计', yuan(sumOf(view))),
      ...(order.costWords ? [wide('费用更正', order.costWords)] : []),
      ...(view.hired ? [pair('租赁单位', order.hiredFrom, '租车费', yuan(order.hiredPrice))] : []),
      pair('评价', view.rating ? `${view.rating} 分` : '', '评价内容', order.ratingWords),
      opinion('批准', order.approvedAt && { words: '同意用车。', at: order.approvedAt }, view),
      { kind: 'opinion', who: '驾驶员签字', opinion: null, seal: false },
      { kind: 'opinion', who: '用车人签字', opinion: null, seal: false },
    ],
    notes: ['一次行程一份；未填的由驾驶员、用车人在收车时填写。'],
    copies: 1,
    verify: null,
  };
}

function opinion(
  who: string,
  said: { readonly words: string; readonly at: string } | null | undefined | '',
  { approver }: OrderView,
): FormRow {
  const given = said ? { words: said.words, by: approver?.name ?? '', on: shanghaiDay(new Date(said.at)) } : null;
  return { kind: 'opinion', who, opinion: given, seal: false };
}

type Words = string | null | undefined;

function wide(name: string, value: Words): FormRow {
  return { kind: 'fields', fields: [{ name, value: value ?? '' }] };
}

function pair(name: string, value: Words, other: string, otherValue: Words): FormRow {
  return {
    kind: 'fields',
    fields: [
      { name, value: value ?? '' },
      { name: other, value: otherValue ?? '' },
    ],
  };
}

function labelOf(
  set: { readonly items: readonly { readonly code: string; readonly label: string }[] },
  code: Words,
): string {
  return set.items.find((one) => one.code === code)?.label ?? '';
}

/** Asia/Shanghai time to the minute. */
function minute(at: Words): string {
  if (!at) return '';
  const there = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 16)}`;
}

function distance({ odometerOut, odometerIn }: OrderView): string | null {
  return odometerOut && odometerIn ? String(Number(odometerIn) - Number(odometerOut)) : null;
}

function volume({ fuelVolume, fuelKind }: Order): string {
  return fuelVolume ? `${fuelVolume} ${fuelKind === 'charge' ? '度' : '升'}` : '';
}

/** What the order cost without rent; nothing before anything was reported. */
function sumOf({ fuel, tolls, parking, otherCost }: OrderView): Words {
  return total([fuel, tolls, parking, otherCost]);
}

function km(value: Words): string {
  return value ? `${value} km` : '';
}

function yuan(value: Words): string {
  return value ? `${value} 元` : '';
}
