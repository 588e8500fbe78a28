import { defineQuery } from '#platform/commands';
import { allRows, ruleGround } from '#platform/steward';
import { bandRow, plus, type RuleNotice, signingAuthority, signingLevel } from '#standards/quotas';
import { assetCard } from '../resources/index.ts';
import { itemOfCategory } from '../rules/category-item.ts';
import { disposalApproverOf, disposalNotices } from '../rules/disposal.rules.ts';
import { disposalApprover } from '../tables/disposal-authority.table.ts';
import { calculateDisposal, prefillDisposal } from './prefill.contract.ts';

/** Cards that wait for disposal are proposed. */
export const prefillDisposalQuery = defineQuery(prefillDisposal, async (reader, { unit }) => {
  const cards = await allRows(reader, assetCard, {
    and: [
      { field: 'unit', op: 'eq', value: unit },
      { field: 'status', op: 'eq', value: 'toDispose' },
    ],
  });
  const amount = plus(...cards.map((card) => card.amount ?? '0'));
  return {
    form: { kind: 'scrap', ground: 'worn', class: 'equipment', cards: cards.map(({ id }) => ({ card: id })), amount },
    lines: [
      { label: '待处置卡片', value: String(cards.length), unit: '张' },
      { label: '账面原值合计', value: amount, unit: '元' },
    ],
    notices: [],
  };
});

/** Who approves, who signs, and what each card lacks. */
export const calculateDisposalQuery = defineQuery(calculateDisposal, async (reader, input, { store, today }) => {
  const { ground } = await ruleGround(store, reader, input.unit, today);
  const cards = await Promise.all(input.cards.map(({ card }) => reader.get(assetCard, card)));
  const amount = plus(...cards.map((card) => card.amount ?? '0'));
  const approver = disposalApproverOf(ground, input.class, amount);
  const signer = bandRow(ground, signingAuthority, { item: 'assetDisposal' }, amount);
  const notices: RuleNotice[] = cards.flatMap((card) =>
    disposalNotices(ground, {
      kind: input.kind,
      item: itemOfCategory(card.category ?? ''),
      usedFrom: card.usedFrom ?? today,
      stillUsable: input.stillUsable ?? false,
      offeredForReuse: input.offered ?? false,
      appraisal: input.appraisal ?? false,
      valuation: Boolean(input.valuation),
      agreement: input.agreement ?? false,
      lossProof: input.lossProof ?? false,
    }).map((notice) => ({ ...notice, message: `${card.assetNo}：${notice.message}` })),
  );
  return {
    lines: [
      { label: '账面原值合计', arithmetic: `${cards.length} 张卡片`, value: amount, unit: '元' },
      ...(approver
        ? [{ label: '审批权限', value: labelOf(disposalApprover.items, approver.approver), basis: approver.basis }]
        : []),
      ...(signer
        ? [{ label: '签批层级', value: labelOf(signingLevel.items, signer.values.signer!), basis: signer.basis }]
        : []),
    ],
    notices,
  };
});

function labelOf(items: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return items.find((item) => item.code === code)?.label ?? code;
}
