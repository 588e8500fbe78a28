import { code, date, defineResource, field, gt, money, ref, rule, serial, text } from '#standards/language';
import { inspectionResult } from './code-sets.ts';

/** 年检记录: one inspection of a vehicle and until when it holds. */
export const vehicleInspection = defineResource({
  id: 'veh_inspection',
  name: 'vehicleInspection',
  title: '年检记录',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'yearly' },
  uniqueTogether: [['vehicle', 'doneOn']],
  rules: [
    rule('UP-inspection-days', '有效期止应晚于检验日期', gt(field('validTo'), field('doneOn')), 'block', {
      at: 'validTo',
      evidence: 'D',
    }),
  ],
  fields: {
    no: serial('检验编号', { id: 'no', pattern: 'NJ{yyyy}{00000}', search: true, list: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    doneOn: date('检验日期', { id: 'done_on', required: true, most: 'today', list: true, synonyms: ['年检日期'] }),
    result: code('检验结果', { id: 'result', set: inspectionResult, required: true, initial: 'passed', list: true }),
    validTo: date('检验有效期止', {
      id: 'valid_to',
      required: true,
      list: true,
      index: true,
      synonyms: ['有效期至', '年检到期日'],
    }),
    station: text('检验机构', { id: 'station', max: 80, list: true }),
    fee: money('检验费', { id: 'fee', least: '0' }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
});
