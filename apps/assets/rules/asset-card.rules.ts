import { eq, field, gte, mul, rule } from '#standards/language';

/** Rules an asset card must hold. */
export const assetCardRules = [
  rule('AS-amount', '金额应等于数量乘以单价', eq(field('amount'), mul(field('count'), field('price'))), 'block', {
    at: 'amount',
    evidence: 'D',
  }),
  rule('AS-dates', '投入使用日期不得早于取得日期', gte(field('usedFrom'), field('acquiredOn')), 'block', {
    at: 'usedFrom',
    evidence: 'D',
  }),
] as const;
