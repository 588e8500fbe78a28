import { code, date, defineCodeSet, defineResource, flag, int, money, note, ref, serial } from '#standards/language';
import { caseFields } from '#standards/quotas';
import { disposalApprover, disposalClass } from '../tables/disposal-authority.table.ts';

/** 处置方式 (沪财资〔2023〕17号 第三条). */
export const disposalKind = defineCodeSet({
  name: 'disposalKind',
  title: '资产处置方式',
  source: '沪财资〔2023〕17号 第三条；行政事业性国有资产管理条例',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'transfer', label: '无偿划转' },
    { code: 'donate', label: '对外捐赠' },
    { code: 'sell', label: '转让（出售）' },
    { code: 'exchange', label: '置换' },
    { code: 'scrap', label: '报废' },
    { code: 'writeOff', label: '损失核销' },
  ],
});

/** 处置事由 (沪财资〔2023〕17号 第四条; 条例738 第二十一条). */
export const disposalGround = defineCodeSet({
  name: 'disposalGround',
  title: '处置事由',
  source: '沪财资〔2023〕17号 第四条；行政事业性国有资产管理条例 第二十一条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'obsolete', label: '技术淘汰或无维修价值' },
    { code: 'loss', label: '盘亏、坏账及非正常损失' },
    { code: 'worn', label: '超过使用年限且不能满足需要' },
    { code: 'disaster', label: '不可抗力毁损、灭失' },
    { code: 'reorganised', label: '分立、合并、改制、撤销、隶属关系变更' },
    { code: 'rightChanged', label: '产权变动' },
    { code: 'other', label: '其他' },
  ],
});

/** 处置状态. */
export const disposalStatus = defineCodeSet({
  name: 'assetDisposalStatus',
  title: '资产处置状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reserved', label: '审核中', tone: 'busy' },
    { code: 'approved', label: '已批复，待处置', tone: 'busy' },
    { code: 'settled', label: '已处置，已核销', tone: 'good' },
    { code: 'released', label: '已撤回或未批准', tone: 'neutral' },
  ],
});

/** 资产处置: the cards that an approval takes out of the ledger; the reply (批复) is the only ground for writing off. */
export const assetDisposal = defineResource({
  id: 'asset_disposal',
  name: 'assetDisposal',
  title: '资产处置',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'no',
  catalogue: { theme: '国有资产', share: 'conditional', purpose: '用于行政事业性国有资产监管', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: { reserved: ['approved', 'released'], approved: ['settled'], settled: [], released: [] },
  },
  fields: {
    no: serial('处置编号', { id: 'no', pattern: 'CZ{yyyy}{0000}', search: true, list: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    kind: code('处置方式', { id: 'kind', set: disposalKind, required: true, list: true }),
    ground: code('处置事由', { id: 'ground', set: disposalGround, required: true }),
    class: code('资产大类', { id: 'class', set: disposalClass, required: true }),
    cards: int('卡片数', { id: 'cards', least: 1, unit: '张', list: true }),
    amount: money('账面原值', { id: 'amount', required: true, least: '0', list: true }),
    approver: code('审批权限', { id: 'approver', set: disposalApprover }),
    valuation: money('评估价值', { id: 'valuation', least: '0' }),
    stillUsable: flag('仍可使用', { id: 'still_usable', initial: false }),
    offered: flag('已在公物仓公示调剂', { id: 'offered', initial: false }),
    status: code('处置状态', {
      id: 'status',
      set: disposalStatus,
      required: true,
      list: true,
      initial: 'reserved',
      index: true,
      readOnly: 'afterCreate',
    }),
    income: money('处置收入', { id: 'income', least: '0', readOnly: 'afterCreate' }),
    settledOn: date('处置完成日期', { id: 'settled_on', readOnly: 'afterCreate' }),
    ...caseFields,
    remark: note('备注', { id: 'remark', max: 500 }),
  },
});
