import { defineHandler } from '#platform/commands';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';
import { sendBack } from './send-back.contract.ts';

/** Opens the answer again; what was filled in stays, to be mended. */
export const sendBackHandler = defineHandler(sendBack, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const set = { state: 'returned', sentBack: input.why } as const;
  await tx.update(noticeReceipt, [{ id, rev, set }], { ...context.as, reason: input.why });
});
