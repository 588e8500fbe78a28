import { code, type DatedRow, defineCodeSet, defineTable, int } from '#standards/language';
import { vehicleKind } from '../code-sets.ts';

/** 编制人数档次. */
export const headBand = defineCodeSet({
  name: 'headBand',
  title: '人数档次',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'small', label: '50 人以下' },
    { code: 'medium', label: '51 至 200 人' },
    { code: 'large', label: '200 人以上' },
  ],
});

/** Advice on quotas by authorised staff. The regulations know no formula (71号 第六条): it proposes, the approval decides. */
export const quotaAdvice = defineTable({
  name: 'vehicleQuotaAdvice',
  title: '公务用车编制测算参考',
  keys: {
    kind: code('车辆类别', { id: 'kind', set: vehicleKind }),
    band: code('人数档次', { id: 'band', set: headBand }),
  },
  values: {
    upTo: int('人数上限（含）', { id: 'up_to', unit: '人', least: 0 }),
    number: int('参考编制数', { id: 'number', unit: '辆', least: 0 }),
  },
  rows: [...bands('JY', [1, 1, 1]), ...bands('YJ', [1, 2, 3])],
});

function bands(kind: string, numbers: readonly [number, number, number]): DatedRow[] {
  const tops = [50, 200, undefined];
  return (['small', 'medium', 'large'] as const).map((band, i) => ({
    id: `advice-${kind}-${band}`,
    keys: { kind, band },
    values: { ...(tops[i] !== undefined && { upTo: tops[i] }), number: numbers[i]! },
    from: '2017-12-05',
    source: '党政机关公务用车管理办法 第六条只规定按机构设置、人员编制和工作需要核定；公式为本系统参考',
    evidence: 'D',
  }));
}
