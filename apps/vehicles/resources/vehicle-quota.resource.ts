import { code, date, defineResource, int, ref, text } from '#standards/language';
import { vehicleKind } from '../code-sets.ts';

/** 公务用车编制: quota of a unit for one kind, with its approving document; there is no national formula (71号 第六条). */
export const vehicleQuota = defineResource({
  id: 'veh_quota',
  name: 'vehicleQuota',
  title: '公务用车编制',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'document',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' },
  uniqueTogether: [['unit', 'kind', 'from']],
  fields: {
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    kind: code('车辆类别', { id: 'kind', set: vehicleKind, required: true, list: true }),
    number: int('编制数', { id: 'number', required: true, least: 0, most: 9999, unit: '辆', list: true }),
    from: date('生效日期', { id: 'valid_from', required: true, list: true, initial: 'today' }),
    to: date('失效日期', { id: 'valid_to', list: true }),
    document: text('批准文号', { id: 'document', required: true, search: true, list: true, max: 60 }),
  },
});
