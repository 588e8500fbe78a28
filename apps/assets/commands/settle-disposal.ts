import { defineHandler } from '#platform/commands';
import { assetDisposal, disposalLine } from '../resources/index.ts';
import { openLines, setCards } from './disposal-lines.ts';
import { settleDisposal } from './settle-disposal.contract.ts';

/** Writes the cards off (条例738 第二十五条: income of administrative units goes to the treasury). */
export const settleDisposalHandler = defineHandler(settleDisposal, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const reason = [input.receipt && `缴款凭证：${input.receipt}`, context.as.reason].filter(Boolean).join('；');
  const as = { ...context.as, reason: reason || undefined };
  const lines = await openLines(tx, id);
  await setCards(tx, lines, () => 'disposed', as);
  await tx.update(
    disposalLine,
    lines.map((line) => ({ id: line.id, rev: line.rev, set: { open: false, claim: null } })),
    as,
  );
  const set = { status: 'settled', income: input.income, settledOn: input.on } as const;
  const written = await tx.update(assetDisposal, [{ id, rev, set }], as);
  return { rev: written.rows[0]?.rev ?? rev };
});
