import { sql } from 'kysely';
import { type ApplicationForm, type Documents, type FormRow, printForm } from '#platform/documents';
import type { Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { orderGrade, orderState } from './order-codes.ts';
import type { Order } from './read-order.ts';

/** Names of the people and units of an order. */
interface Names {
  readonly issuer: string;
  readonly unit: string;
  readonly issuedBy: string;
  readonly handler: string | null;
  readonly answeredBy: string | null;
  readonly caseNo: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: string | null;
}

/** 督办单 as PDF: what was ordered, the feedback and the judgement in their boxes, with room for signatures and seals. */
export async function printOrder(documents: Documents, store: Pick<Store, 'system'>, order: Order): Promise<Buffer> {
  return printForm(documents, orderForm(order, await namesOf(store, order)));
}

function orderForm(order: Order, names: Names): ApplicationForm {
  const { answer, answeredAt, conclusion } = order;
  const given = answer && answeredAt && { words: answer, by: names.answeredBy ?? '', on: dayOf(answeredAt) };
  const judged = conclusion &&
    names.judgedAt && { words: conclusion, by: names.judgedBy ?? '', on: dayOf(names.judgedAt) };
  return {
    title: '督办单',
    left: `督办单位：${names.issuer}`,
    right: `督办编号：${order.no ?? ''}`,
    rows: [
      wide('督办事项', order.title),
      pair('督办级别', labelOf(orderGrade, order.grade), '状态', labelOf(orderState, order.state)),
      pair('承办单位', names.unit, '承办人', names.handler ?? ''),
      pair('督办人', names.issuedBy, '关联办件', names.caseNo ?? ''),
      pair('交办日期', order.assignedAt ? dayOf(order.assignedAt) : '', '签收期限', order.signBy ?? ''),
      pair('办理期限', dueWords(order), '签收日期', order.receivedAt ? dayOf(order.receivedAt) : ''),
      ...(order.basis ? [wide('督办依据', order.basis)] : []),
      wide('督办要求', order.demand),
      { kind: 'opinion', who: '承办单位反馈', opinion: given || null, seal: true },
      { kind: 'opinion', who: '督办单位审核意见', opinion: judged || null, seal: true },
    ],
    notes: order.closedAt ? [`已于${dayOf(order.closedAt)}销号。`] : [],
    copies: 1,
    verify: null,
  };
}

function dueWords({ dueOn, provisional, late }: Order): string {
  return dueOn ? `${dueOn}${provisional ? '（暂定）' : ''}${late ? '，已逾期' : ''}` : '';
}

function wide(name: string, value: string): FormRow {
  return { kind: 'fields', fields: [{ name, value }] };
}

function pair(name: string, value: string, other: string, otherValue: string): FormRow {
  return {
    kind: 'fields',
    fields: [
      { name, value },
      { name: other, value: otherValue },
    ],
  };
}

function labelOf(set: { readonly items: readonly { readonly code: string; readonly label: string }[] }, code: string) {
  return set.items.find((one) => one.code === code)?.label ?? code;
}

function dayOf(at: string): string {
  return shanghaiDay(new Date(at));
}

async function namesOf({ system }: Pick<Store, 'system'>, order: Order): Promise<Names> {
  const { rows } = await sql<Names>`
    select i.name as issuer, u.name as unit, b.name as "issuedBy", h.name as handler, a.name as "answeredBy", c.no as "caseNo",
      s.actor_name as "judgedBy", s.at as "judgedAt"
    from unit i join unit u on u.id = ${order.unit} join person b on b.id = ${order.issuedBy}
    left join person h on h.id = ${order.handler} left join person a on a.id = ${order.answeredBy}
    left join case_file c on c.id = ${order.case}
    left join lateral (select actor_name, at from supervision_step where order_id = ${order.id} and action = 'conclude'
      order by seq desc limit 1) s on true
    where i.id = ${order.issuer}`.execute(system);
  return rows[0]!;
}
