import { code, type DatedRow, defineTable, int } from '#standards/language';
import { approvalItem } from './approval-item.code-set.ts';

const LAW = '行政许可法 第三十二条、第四十二条（内部行政审核参照）';

/** Time limits of the eight approvals in working days: the law is the model of the statutory limit, the promised one comes from comparable guides. */
export const approvalLimits = defineTable({
  name: 'approvalLimits',
  title: '行政审核办理时限',
  keys: { item: code('事项', { id: 'item', set: approvalItem }) },
  values: {
    statutory: int('法定时限', { id: 'statutory', unit: '工作日', least: 1 }),
    promised: int('承诺时限', { id: 'promised', unit: '工作日', least: 1 }),
    supplement: int('一次性告知补正', { id: 'supplement', unit: '工作日', least: 1 }),
    extension: int('可延长', { id: 'extension', unit: '工作日', least: 0 }),
  },
  rows: [
    limits('assetRegistration', 10, `${LAW}；承诺时限为本系统默认`, 'D'),
    limits('assetRegistrationChange', 10, `${LAW}；承诺时限为本系统默认`, 'D'),
    limits('assetDisposal', 15, `${LAW}；承诺时限 7 至 15 日为本系统默认`, 'D'),
    limits('vehicleQuota', 10, `${LAW}；承诺时限为本系统默认`, 'D'),
    limits('vehiclePurchase', 7, `${LAW}；承诺时限参照镇江市公务用车配备更新办理指南`, 'P'),
    limits('premisesRepair', 7, `${LAW}；承诺时限参照辽宁省直机关办公用房维修审批指南`, 'P'),
    limits('premisesScale', 7, `${LAW}；承诺时限参照辽宁省直机关办公用房租用审批指南`, 'P'),
    limits('housingSubsidy', 15, `${LAW}；承诺时限为本系统默认`, 'D'),
  ],
});

function limits(item: string, promised: number, source: string, evidence: DatedRow['evidence']): DatedRow {
  return {
    id: `limits-${item}`,
    keys: { item },
    values: { statutory: 20, promised, supplement: 5, extension: 10 },
    from: '2020-01-01',
    source,
    evidence,
  };
}
