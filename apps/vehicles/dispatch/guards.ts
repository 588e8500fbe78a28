import { GoaError, type WriteGuards } from '#platform/store';
import { dispatchFault } from './faults.ts';

const OPEN: readonly unknown[] = ['draft', 'returned'];

/** A dispatch order is written in the generic way only before it is submitted, and after it was returned. */
export const dispatchGuards: WriteGuards = {
  dispatchOrder: async (_tx, { rows }) => {
    const frozen = rows.some(({ before }) => before !== null && !OPEN.includes(before.status));
    if (frozen) throw new GoaError(dispatchFault('ORDER_FROZEN'));
  },
};
