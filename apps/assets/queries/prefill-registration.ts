import { defineQuery } from '#platform/commands';
import { compareTexts, type ReckoningLine, type RuleNotice, times } from '#standards/quotas';
import { unit as unitResource } from '#standards/resources';
import { propertyRight } from '../resources/index.ts';
import { CHANGE_SHARE, registrationNotices, totalChanged } from '../rules/property-right.rules.ts';
import { type AssetTotals, assetTotals } from './asset-totals.ts';
import {
  calculateRegistration,
  calculateRegistrationChange,
  prefillRegistration,
  prefillRegistrationChange,
} from './prefill.contract.ts';

/** Day of establishment and the sum of the unit's cards. */
export const prefillRegistrationQuery = defineQuery(prefillRegistration, async (reader, { unit }) => {
  const { validFrom } = await reader.get(unitResource, unit);
  const totals = await assetTotals(reader, unit);
  return {
    form: { since: validFrom ?? undefined, total: totals.amount, fixed: totals.amount, cards: totals.cards },
    lines: totalLines(totals),
    notices: [],
  };
});

export const calculateRegistrationQuery = defineQuery(calculateRegistration, async (reader, input, { today }) => {
  const totals = await assetTotals(reader, input.unit);
  return {
    lines: totalLines(totals),
    notices: [...registrationNotices(input.since, today), ...differs(input, totals)],
  };
});

/** The registration in force beside what the ledger says today. */
export const prefillRegistrationChangeQuery = defineQuery(prefillRegistrationChange, async (reader, { unit }) => {
  const totals = await assetTotals(reader, unit);
  const { rows } = await reader.find(propertyRight, {
    filter: {
      and: [
        { field: 'unit', op: 'eq', value: unit },
        { field: 'status', op: 'eq', value: 'inForce' },
      ],
    },
    limit: 1,
  });
  const before = rows[0]?.total ?? undefined;
  const form = { before, total: totals.amount, fixed: totals.amount, cards: totals.cards, change: 'change' };
  const lines = totalLines(totals);
  if (before === undefined) {
    const message = '没有找到有效的产权登记，须先办理占有登记';
    return { form, lines, notices: [{ rule: 'AS-right', severity: 'block' as const, message }] };
  }
  return { form, lines: [{ label: '原登记资产总额', value: before, unit: '元' }, ...lines], notices: [] };
});

export const calculateRegistrationChangeQuery = defineQuery(
  calculateRegistrationChange,
  async (reader, input, { today }) => {
    const totals = await assetTotals(reader, input.unit);
    const notices: RuleNotice[] = [...registrationNotices(input.since, today), ...differs(input, totals)];
    if (input.cause === 'total' && input.before && !totalChanged(input.before, input.total)) {
      const message = `资产总额变动未超过 ${times(CHANGE_SHARE, '100')}%，可以不办理变动登记`;
      notices.push({ rule: 'AS-20', severity: 'warn', message });
    }
    return { lines: totalLines(totals), notices };
  },
);

function totalLines({ cards, amount }: AssetTotals): ReckoningLine[] {
  return [
    { label: '资产卡片', value: String(cards), unit: '张' },
    { label: '账面原值合计', value: amount, unit: '元' },
  ];
}

/** 账实相符 (条例738 第三十四条): what is declared is compared with the ledger. */
function differs(input: { readonly fixed?: string | null }, { amount }: AssetTotals): RuleNotice[] {
  if (!input.fixed || compareTexts(input.fixed, amount) === 0) return [];
  const message = `填报固定资产原值 ${input.fixed} 元与台账 ${amount} 元不一致，请核对`;
  return [{ rule: 'AS-equal', severity: 'warn', message }];
}
