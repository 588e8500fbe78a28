import { and, eq, field, gte, ne, not, or, present, rule, value } from '#standards/language';

const limited = present(field('speedLimit'));

/** What a fence must satisfy besides its shape. */
export const fenceRules = [
  rule(
    'FEN-speed',
    '限速围栏须填写限速值，其他围栏不填',
    or(and(eq(field('rule'), value('speed')), limited), and(ne(field('rule'), value('speed')), not(limited))),
    'block',
    { at: 'speedLimit', evidence: 'D' },
  ),
  rule('FEN-period', '有效期止不得早于有效期起', gte(field('validTo'), field('validFrom')), 'block', {
    at: 'validTo',
    evidence: 'D',
  }),
];

/** What one line of a fence's targets must satisfy. */
export const fenceTargetRules = [
  rule('FEN-target', '须选择车辆或车辆类别', or(present(field('vehicle')), present(field('kind'))), 'block', {
    at: 'vehicle',
    evidence: 'D',
  }),
];
