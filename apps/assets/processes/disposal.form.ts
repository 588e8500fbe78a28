import { code, flag, money, note, ref, rows } from '#standards/language';
import { disposalGround, disposalKind } from '../resources/asset-disposal.resource.ts';
import { disposalClass } from '../tables/disposal-authority.table.ts';

/** 申请处置国有资产的表单. */
export const disposalForm = {
  kind: code('处置方式', { id: 'kind', set: disposalKind, required: true, group: '申请' }),
  ground: code('处置事由', { id: 'ground', set: disposalGround, required: true, group: '申请' }),
  class: code('资产大类', { id: 'class', set: disposalClass, required: true, initial: 'equipment', group: '申请' }),
  cards: rows('处置资产', {
    id: 'cards',
    required: true,
    group: '申请',
    of: { card: ref('资产卡片', { id: 'card', to: 'assetCard', required: true }) },
  }),
  amount: money('账面原值合计', {
    id: 'amount',
    least: '0',
    required: true,
    hint: '须等于所选卡片金额之和，决定审批和签批权限',
    group: '价值',
  }),
  valuation: money('评估价值', { id: 'valuation', least: '0', group: '价值' }),
  reason: note('处置理由', { id: 'reason', required: true, max: 1000, group: '申请' }),
  stillUsable: flag('仍可使用', { id: 'still_usable', initial: false, group: '核对' }),
  offered: flag('已在公物仓公示调剂', { id: 'offered', initial: false, group: '核对' }),
  appraisal: flag('有技术鉴定', { id: 'appraisal', initial: false, group: '核对' }),
  agreement: flag('有捐赠协议草案', { id: 'agreement', initial: false, group: '核对' }),
  lossProof: flag('有损失证明', { id: 'loss_proof', initial: false, group: '核对' }),
};
