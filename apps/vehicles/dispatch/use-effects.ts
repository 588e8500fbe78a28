import { defineHandler, type Handler } from '#platform/commands';
import { unitCalendar } from '#platform/process';
import { fault, GoaError, type Reader, type Writer } from '#platform/store';
import { personOf } from './change-order.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { dutyHoursOf } from './duty-hours.ts';
import { judgeUse } from './judge-use.ts';
import { offHoursOf } from './off-hours.ts';
import { keepStops } from './order-stops.ts';
import { applyUse, releaseUse, reserveUse } from './use-effects.contract.ts';

/** What the process does to orders: entered at submission, let go when the case goes back or ends, approved by whoever decided last. */
export const useEffectHandlers: readonly Handler[] = [
  defineHandler(reserveUse, async (tx, input, { as }) => {
    const { case: ofCase, caseNo: _, decidedOn: _d, applicant, stops, ...asked } = input;
    const calendar = await unitCalendar(tx, input.unit);
    const hours = dutyHoursOf(tx.reference.datedRows, asked.plannedFrom);
    const { late, offHours } = judgeUse(asked, Date.now(), () => offHoursOf(asked, calendar, hours));
    const reasons = {
      lateReason: late ? asked.lateReason : null,
      offHoursReason: offHours ? asked.offHoursReason : null,
    };
    const facts = { ...asked, late, offHours, ...reasons, requestedBy: applicant };
    const stamped = { ...facts, requestedAt: new Date().toISOString(), status: 'requested' as const };
    const id = await enter(tx, ofCase, stamped, as);
    await keepStops(tx, id, stops ?? [], as);
    await tx.grantSight(dispatchOrder, [id], { people: [...new Set([applicant, input.user])] }, null, '用车申请');
    return { row: id };
  }),
  defineHandler(releaseUse, async (tx, input, { as }) => {
    const { id, rev } = await orderOfCase(tx, input.case, 'requested');
    await tx.update(dispatchOrder, [{ id, rev, set: { status: 'returned' } }], as);
  }),
  defineHandler(applyUse, async (tx, input, { as }) => {
    const { id, rev } = await orderOfCase(tx, input.case, 'requested');
    const approved = { approvedBy: personOf(tx), approvedAt: new Date().toISOString(), caseNo: input.caseNo };
    await tx.update(dispatchOrder, [{ id, rev, set: { ...approved, status: 'approved' } }], as);
    tx.emit('dispatchOrder.approved', id, { row: id });
    return { order: id };
  }),
];

/** A case that was returned and comes again goes on with its order. */
async function enter(
  tx: Writer,
  ofCase: string,
  facts: Parameters<typeof tx.create<typeof dispatchOrder>>[1][number],
  as: Parameters<typeof tx.create<typeof dispatchOrder>>[2],
): Promise<string> {
  const [before] = await ordersOfCase(tx, ofCase, 'returned');
  if (!before) return (await tx.create(dispatchOrder, [{ ...facts, case: ofCase }], as)).rows[0]!.id;
  const { unit: _, ...set } = facts;
  await tx.update(dispatchOrder, [{ id: before.id, rev: before.rev, set }], as);
  return before.id;
}

async function orderOfCase(tx: Reader, ofCase: string, status: string) {
  const [order] = await ordersOfCase(tx, ofCase, status);
  if (!order) throw new GoaError(fault('NOT_FOUND'), { path: 'case' });
  return order;
}

async function ordersOfCase(tx: Reader, ofCase: string, status: string) {
  const filter = {
    and: [
      { field: 'case', op: 'eq', value: ofCase },
      { field: 'status', op: 'eq', value: status },
    ],
  } as const;
  return (await tx.find(dispatchOrder, { filter, limit: 1 })).rows;
}
