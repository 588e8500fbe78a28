import { defineHandler, rowOfCase } from '#platform/commands';
import { refuseBlocked, ruleGround } from '#platform/steward';
import { GoaError, type Seen, type Writer } from '#platform/store';
import { compareTexts, plus } from '#standards/quotas';
import { assetFault } from '../faults.ts';
import { assetCard, assetDisposal, disposalLine } from '../resources/index.ts';
import { itemOfCategory } from '../rules/category-item.ts';
import { disposalApproverOf, disposalNotices } from '../rules/disposal.rules.ts';
import { applyDisposal, releaseDisposal, reserveDisposal } from './asset-effects.contract.ts';
import { openLines, setCards } from './disposal-lines.ts';

/** At submission: every card waits for disposal and can stand in no other application. */
export const reserveDisposalHandler = defineHandler(reserveDisposal, async (tx, input, { store, as, today }) => {
  const cards = await cardsOf(
    tx,
    input.cards.map(({ card }) => card),
    input.unit,
  );
  const { ground } = await ruleGround(store, tx, input.unit, today);
  const amount = plus(...cards.map((card) => card.amount ?? '0'));
  // The amount chooses who signs: it may not be the applicant's own figure.
  if (compareTexts(amount, input.amount) !== 0) throw new GoaError(assetFault('AMOUNT_DIFFERS'), { path: 'amount' });
  const notices = cards.flatMap((card) =>
    disposalNotices(ground, {
      kind: input.kind,
      item: itemOfCategory(card.category ?? ''),
      usedFrom: card.usedFrom ?? card.acquiredOn ?? today,
      stillUsable: input.stillUsable ?? false,
      offeredForReuse: input.offered ?? false,
      appraisal: input.appraisal ?? false,
      valuation: Boolean(input.valuation),
      agreement: input.agreement ?? false,
      lossProof: input.lossProof ?? false,
    }),
  );
  refuseBlocked(notices, input.reason);
  const { unit, kind, ground: why, class: of, valuation, stillUsable, offered, case: caseId, caseNo } = input;
  const approver = disposalApproverOf(ground, of, amount)?.approver as
    | 'department'
    | 'bureau'
    | 'government'
    | undefined;
  const row = { unit, kind, ground: why, class: of, valuation, stillUsable, offered, case: caseId, caseNo };
  const options = { ...as, reason: input.reason };
  const written = await tx.create(
    assetDisposal,
    [{ ...row, approver, amount, cards: cards.length, status: 'reserved' as const }],
    options,
  );
  const disposal = written.rows[0]!.id;
  const lines = cards.map((card) => ({
    disposal,
    card: card.id,
    assetNo: card.assetNo!,
    before: card.status!,
    open: true,
    claim: card.id,
  }));
  await tx.create(disposalLine, lines, as);
  const waiting = cards.filter(({ status }) => status !== 'toDispose');
  if (waiting.length > 0)
    await tx.update(
      assetCard,
      waiting.map(({ id, rev }) => ({ id, rev, set: { status: 'toDispose' as const } })),
      as,
    );
  return { row: disposal };
});

/** Withdrawn or denied: every card is again what it was. */
export const releaseDisposalHandler = defineHandler(releaseDisposal, async (tx, input, { as }) => {
  const row = await rowOfCase(tx, assetDisposal, input.case);
  const lines = await openLines(tx, row.id);
  await setCards(tx, lines, (line) => line.before!, as);
  await tx.update(
    disposalLine,
    lines.map(({ id, rev }) => ({ id, rev, set: { open: false, claim: null } })),
    as,
  );
  await tx.update(assetDisposal, [{ id: row.id, rev: row.rev, set: { status: 'released' } }], as);
});

/** Approved: the cards may be disposed of; they are written off when it is done (`settle`). */
export const applyDisposalHandler = defineHandler(applyDisposal, async (tx, input, { as, today }) => {
  const row = await rowOfCase(tx, assetDisposal, input.case);
  // Who signs follows the amount of the form: it must be the one that was judged at submission.
  if (compareTexts(input.amount, row.amount!) !== 0) throw new GoaError(assetFault('FORM_DIFFERS'));
  const lines = await openLines(tx, row.id);
  await setCards(tx, lines, () => 'approved', as);
  const set = { status: 'approved', decidedOn: input.decidedOn ?? today, document: input.caseNo } as const;
  await tx.update(assetDisposal, [{ id: row.id, rev: row.rev, set }], as);
  return { cards: lines.length };
});

async function cardsOf(tx: Writer, ids: readonly string[], unit: string): Promise<readonly Seen<typeof assetCard>[]> {
  const cards = await Promise.all([...new Set(ids)].map((id) => tx.get(assetCard, id)));
  if (cards.some((card) => card.unit !== unit)) throw new GoaError(assetFault('CARD_FOREIGN'), { path: 'cards' });
  const gone = cards.some(({ status }) => status === 'disposed' || status === 'approved');
  const { rows: held } = await tx.find(disposalLine, {
    filter: {
      and: [
        { field: 'card', op: 'in', value: cards.map(({ id }) => id) },
        { field: 'open', op: 'eq', value: true },
      ],
    },
    limit: 1,
  });
  if (gone || held.length > 0) throw new GoaError(assetFault('CARD_TAKEN'), { path: 'cards' });
  return cards;
}
