import { defineHandler, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { changeOrder, orderOf, personOf } from './change-order.ts';
import { approveOrder, cancelOrder, requestOrder } from './dispatch.contracts.ts';
import { dispatchFault } from './faults.ts';

/** Hours after the end of a use within which its order may still be written. */
const LATEST_HOURS = 24;

/** Asking for a vehicle, what the unit says to it, and taking it back. */
export const requestHandlers: readonly Handler[] = [
  defineHandler(requestOrder, async (tx, { lateReason }, context) => {
    const { plannedFrom, plannedTo } = await orderOf(tx, context);
    const now = Date.now();
    const late = Date.parse(plannedFrom!) < now;
    if (late && !lateReason?.trim()) throw new GoaError(dispatchFault('ORDER_LATE_REASON'), { path: 'lateReason' });
    if (now > Date.parse(plannedTo!) + LATEST_HOURS * 3_600_000) throw new GoaError(dispatchFault('ORDER_TOO_LATE'));
    const requestedAt = new Date(now).toISOString();
    const reason = late ? { lateReason } : { lateReason: null };
    const set = { status: 'requested', late, ...reason, requestedBy: personOf(tx), requestedAt } as const;
    return changeOrder(tx, set, context);
  }),
  defineHandler(approveOrder, async (tx, { agreed, opinion }, context) => {
    const { requestedBy, user } = await orderOf(tx, context);
    const approvedBy = personOf(tx);
    if ([requestedBy, user].includes(approvedBy)) throw new GoaError(dispatchFault('ORDER_OWN'));
    if (!agreed && !opinion?.trim()) throw new GoaError(dispatchFault('ORDER_NEEDS_WORDS'), { path: 'opinion' });
    return changeOrder(tx, { status: agreed ? 'approved' : 'returned', opinion, approvedBy }, context);
  }),
  defineHandler(cancelOrder, (tx, { words }, context) => changeOrder(tx, { status: 'cancelled', words }, context)),
];
