import { code, date, defineResource, int, quantity, ref, serial, text } from '#standards/language';
import { caseFields } from '#standards/quotas';
import { agreementStatus } from '../code-sets.ts';
import { agreementRules } from '../rules/ledger.rules.ts';

/** 办公用房使用协议 with its 分配使用凭证: what the bureau lets a unit use. Rooms name their agreement. */
export const useAgreement = defineResource({
  id: 'premises_agreement',
  name: 'useAgreement',
  title: '办公用房使用协议',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'no',
  catalogue: { theme: '办公用房', share: 'conditional', purpose: '用于办公用房监管', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: { draft: ['toSign'], toSign: ['draft', 'inForce'], inForce: ['ended'], ended: [] },
  },
  rules: agreementRules,
  fields: {
    no: serial('协议编号', { id: 'no', pattern: 'XY{yyyy}{0000}', search: true, list: true }),
    unit: ref('使用单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    lender: ref('权属管理单位', { id: 'lender', to: 'unit', required: true, index: true }),
    rooms: int('房间数', { id: 'rooms', least: 0, unit: '间', list: true }),
    area: quantity('使用面积', { id: 'usable_area', unit: 'm²', scale: 2, least: '0', list: true }),
    from: date('起始日期', { id: 'valid_from', required: true, list: true, initial: 'today' }),
    to: date('终止日期', { id: 'valid_to', list: true }),
    status: code('状态', { id: 'status', set: agreementStatus, required: true, list: true, initial: 'draft' }),
    certificate: text('使用凭证号', {
      id: 'certificate',
      max: 40,
      search: true,
      hint: '协议生效后发放，不得用于出租、出借、经营',
    }),
    ...caseFields,
  },
});
