import { code, date, defineCodeSet, defineResource, int, ref, serial } from '#standards/language';
import { caseFields } from '#standards/quotas';
import { vehicleKind } from '../code-sets.ts';

/** 核编状态. */
export const quotaReviewStatus = defineCodeSet({
  name: 'quotaReviewStatus',
  title: '核编状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reserved', label: '审核中', tone: 'busy' },
    { code: 'approved', label: '已核定', tone: 'good' },
    { code: 'released', label: '已撤回或未批准', tone: 'neutral' },
  ],
});

/** 编制核定: the quota of one kind as it was asked for and granted; an approved one makes a row of the quota ledger. */
export const quotaReview = defineResource({
  id: 'veh_quota_review',
  name: 'quotaReview',
  title: '编制核定',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' },
  states: { field: 'status', from: { reserved: ['approved', 'released'], approved: [], released: [] } },
  fields: {
    no: serial('核编编号', { id: 'no', pattern: 'BZ{yyyy}{0000}', search: true, list: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    kind: code('车辆类别', { id: 'kind', set: vehicleKind, required: true, list: true }),
    present: int('现有编制', { id: 'present', least: 0, unit: '辆', list: true }),
    inService: int('现有车辆', { id: 'in_service', least: 0, unit: '辆', list: true }),
    asked: int('申请编制', { id: 'asked', required: true, least: 0, most: 9999, unit: '辆', list: true }),
    granted: int('核定编制', { id: 'granted', least: 0, most: 9999, unit: '辆', list: true }),
    from: date('生效日期', { id: 'valid_from' }),
    status: code('核编状态', {
      id: 'status',
      set: quotaReviewStatus,
      required: true,
      list: true,
      initial: 'reserved',
      index: true,
      readOnly: 'afterCreate',
    }),
    ...caseFields,
  },
});
