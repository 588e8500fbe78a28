import { field, gt, gte, lte, not, oneOf, or, present, rule, value } from '#standards/language';

/** Rules a building of the ledger must hold. */
export const buildingRules = [
  rule('PR-basic', '基本办公用房使用面积不应大于建筑面积', lte(field('basicArea'), field('builtArea')), 'block', {
    at: 'basicArea',
    evidence: 'D',
  }),
] as const;

/** Rules a room must hold. */
export const roomRules = [
  rule('PR-room', '使用面积应大于零', gt(field('area'), value('0')), 'block', { at: 'area', evidence: 'D' }),
  rule('PR-large', '办公室使用面积超过 54 m²，超过最高标准，请核对', lte(field('area'), value('54')), 'warn', {
    at: 'area',
    source: '党政机关办公用房建设标准（发改投资〔2014〕2674号）表3',
    evidence: 'V',
  }),
] as const;

/** Rules of who uses a room. */
export const occupancyRules = [
  rule('PR-days', '停用日期不得早于启用日期', gte(field('to'), field('from')), 'block', { at: 'to', evidence: 'D' }),
] as const;

/** A certificate is issued only from an agreement in force, and falls with it (管理办法 实施细则 第十八条). */
export const agreementRules = [
  rule('PR-days', '终止日期不得早于起始日期', gte(field('to'), field('from')), 'block', { at: 'to', evidence: 'D' }),
  rule(
    'PR-certificate',
    '使用凭证须在协议生效后发放',
    or(not(present(field('certificate'))), oneOf(field('status'), ['inForce', 'ended'])),
    'block',
    { at: 'certificate', source: '办公用房管理实施办法 第十八条', evidence: 'V' },
  ),
] as const;
