import { code, defineResource, flag, ref, text } from '#standards/language';
import { assetStatus } from '../code-sets.ts';

/** 处置明细: one card of a disposal, with the state it had before. */
export const disposalLine = defineResource({
  id: 'asset_disposal_line',
  name: 'disposalLine',
  title: '处置明细',
  kind: 'ledger',
  owner: { ref: 'disposal' },
  label: 'assetNo',
  writtenBy: 'commands',
  catalogue: { theme: '国有资产', share: 'conditional', purpose: '用于行政事业性国有资产监管', cycle: 'asNeeded' },
  fields: {
    disposal: ref('资产处置', { id: 'disposal', to: 'assetDisposal', required: true, list: true, index: true }),
    card: ref('资产卡片', { id: 'card', to: 'assetCard', required: true, list: true, index: true }),
    assetNo: text('资产编号', { id: 'asset_no', required: true, list: true, max: 30 }),
    before: code('处置前状态', { id: 'state_before', set: assetStatus, required: true, list: true }),
    /** The card, while the line holds it: two applications for one card meet here. */
    claim: text('占用标识', { id: 'claim', max: 60, uniqueAmong: 'live', readOnly: 'always' }),
    open: flag('办理中', { id: 'open', initial: true, list: true }),
  },
});
