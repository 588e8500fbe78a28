import { type Basis, bandRow, limitRow, type RuleGround, type RuleNotice } from '#standards/quotas';
import { disposalAuthority } from '../tables/disposal-authority.table.ts';
import { equipmentStandards } from '../tables/equipment-standards.table.ts';

/** Who approves a disposal of this class and original value (元); `undefined` where no row holds. */
export function disposalApproverOf(
  ground: RuleGround,
  of: string,
  amount: string,
): { readonly approver: string; readonly basis: Basis } | undefined {
  const row = bandRow(ground, disposalAuthority, { class: of }, amount);
  return row && { approver: row.values.approver!, basis: row.basis };
}

/** 处置方式 of 沪财资〔2023〕17号 第三条. */
export type DisposalKind = 'transfer' | 'donate' | 'sell' | 'exchange' | 'scrap' | 'writeOff';

/** What a disposal is judged by. */
export interface DisposalAsk {
  readonly kind: DisposalKind;
  /** Item of the equipment standard, where the asset is one. */
  readonly item?: string;
  readonly usedFrom: string;
  readonly stillUsable: boolean;
  readonly offeredForReuse: boolean;
  readonly appraisal: boolean;
  readonly valuation: boolean;
  readonly agreement: boolean;
  readonly lossProof: boolean;
  /** Sale price and valuation in 元, where both are known. */
  readonly belowValuation?: boolean;
}

/** AS-3 and the papers each way of disposal needs. */
export function disposalNotices(ground: RuleGround, ask: DisposalAsk): readonly RuleNotice[] {
  const notices: RuleNotice[] = [];
  if (ask.stillUsable && !ask.offeredForReuse)
    notices.push(block('AS-reuse', '仍可使用的资产应当先进入公物仓调剂，调剂不成再处置'));
  if (ask.kind === 'scrap') notices.push(...scrapNotices(ground, ask));
  if (['sell', 'exchange'].includes(ask.kind) && !ask.valuation)
    notices.push(block('AS-valuation', '转让、拍卖、置换须先进行资产评估（行政事业性国有资产管理条例 第三十六条）'));
  if (ask.kind === 'sell' && ask.belowValuation)
    notices.push({ rule: 'AS-price', severity: 'explain', message: '成交价格低于评估结果，须报批并说明理由' });
  if (ask.kind === 'donate' && !ask.agreement)
    notices.push(block('AS-donation', '对外捐赠须提供受赠方情况和捐赠协议草案'));
  if (ask.kind === 'writeOff' && !ask.lossProof)
    notices.push(block('AS-loss', '损失核销须提供具有法律效力的证明或技术鉴定'));
  return notices;
}

function scrapNotices(ground: RuleGround, ask: DisposalAsk): readonly RuleNotice[] {
  const age = leastYears(ground, ask.item);
  const young = age && yearsBetween(ask.usedFrom, ground.day) < age.years;
  if (young && !ask.appraisal) {
    const message = `使用未满最低年限 ${age.years} 年，报废须提供技术鉴定`;
    return [{ rule: 'AS-3', severity: 'block', message, basis: age.basis }];
  }
  if (young)
    return [
      {
        rule: 'AS-3',
        severity: 'explain',
        message: `使用未满最低年限 ${age.years} 年，须说明报废理由`,
        basis: age.basis,
      },
    ];
  if (ask.stillUsable)
    return [
      {
        rule: 'AS-3-use',
        severity: 'explain',
        message: '已达年限但仍可使用的应当继续使用，报废须说明理由',
        basis: age?.basis,
      },
    ];
  return [];
}

/** Least years of use of an item of the equipment standard. */
export function leastYears(
  ground: RuleGround,
  item: string | undefined,
): { readonly years: number; readonly basis: Basis } | undefined {
  const row = item === undefined ? undefined : limitRow(ground, equipmentStandards, { item });
  return row?.values.years === undefined ? undefined : { years: Number(row.values.years), basis: row.basis };
}

/** Whole years from one day to another, by anniversaries. */
function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function block(rule: string, message: string): RuleNotice {
  return { rule, severity: 'block', message };
}
