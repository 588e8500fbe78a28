import { code, defineContract, ref, rows } from '#standards/language';
import { noticeAudience } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';

/** 下达: freezes the draft and sends it to every unit of the audience that the issuer may direct; receipts are made in the background. */
export const issueNotice = defineContract<{ readonly targets: number }>()({
  type: 'verb',
  on: 'notice',
  name: 'issue',
  title: '下达',
  permission: 'notice.issue',
  when: ['draft'],
  confirm: '下达后内容不能再改，只能更正或撤回，确定下达吗？',
  input: {
    audience: code('下达范围', { id: 'audience', set: noticeAudience, required: true, initial: 'region' }),
    region: ref('区划', { id: 'region', to: 'region', hint: '下达范围为“区划内各单位”时选择' }),
    units: rows('指定单位', { id: 'units', of: { unit: ref('单位', { id: 'unit', to: 'unit', required: true }) } }),
  },
  errors: faultsOf('NO_TARGET', 'TARGET_BEYOND', 'REGION_MISSING', 'UNITS_MISSING', 'DEADLINE_PAST'),
  event: 'notice.issued',
});
