import { defineHandler } from '#platform/commands';
import { subsidyRecord } from '../resources/index.ts';
import { paySubsidy } from './pay-subsidy.contract.ts';

/** Ends the record as paid; the voucher stands as the reason in the trail. */
export const paySubsidyHandler = defineHandler(paySubsidy, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const reason = [`支付凭证：${input.voucher}`, context.as.reason].filter(Boolean).join('；');
  const set = { status: 'paid', paidOn: input.on } as const;
  const written = await tx.update(subsidyRecord, [{ id, rev, set }], { ...context.as, reason });
  return { rev: written.rows[0]?.rev ?? rev };
});
