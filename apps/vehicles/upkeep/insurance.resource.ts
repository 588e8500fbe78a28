import { code, date, defineResource, field, gt, money, ref, rule, text } from '#standards/language';
import { insuranceKind } from './code-sets.ts';

/** 车辆保险: one policy of a vehicle; the vehicle's own day of expiry follows the compulsory one by hand or import. */
export const vehicleInsurance = defineResource({
  id: 'veh_insurance',
  name: 'vehicleInsurance',
  title: '车辆保险',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'policy',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'yearly' },
  rules: [
    rule('UP-insurance-days', '保险止期应晚于起期', gt(field('to'), field('from')), 'block', {
      at: 'to',
      evidence: 'D',
    }),
  ],
  fields: {
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    kind: code('险种', { id: 'kind', set: insuranceKind, required: true, list: true }),
    policy: text('保单号', {
      id: 'policy',
      required: true,
      max: 60,
      uniqueAmong: 'live',
      search: true,
      list: true,
      synonyms: ['保险单号'],
    }),
    insurer: text('保险公司', { id: 'insurer', required: true, max: 80, list: true, synonyms: ['承保公司'] }),
    from: date('起期', { id: 'from_day', required: true, list: true, synonyms: ['保险起期', '生效日期'] }),
    to: date('止期', { id: 'to_day', required: true, list: true, index: true, synonyms: ['保险止期', '到期日期'] }),
    premium: money('保费', { id: 'premium', required: true, least: '0', list: true, synonyms: ['保险费', '保费金额'] }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
});
