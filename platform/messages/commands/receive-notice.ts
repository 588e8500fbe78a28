import { defineHandler } from '#platform/commands';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';
import { receiveNotice } from './receive-notice.contract.ts';

/** Notes who received it and when. */
export const receiveNoticeHandler = defineHandler(receiveNotice, async (tx, _input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const set = { state: 'received', receivedBy: tx.actor.person, receivedAt: new Date().toISOString() } as const;
  await tx.update(noticeReceipt, [{ id, rev, set }], context.as);
});
