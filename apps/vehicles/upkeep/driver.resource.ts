import { personName } from '#standards/elements';
import { code, date, defineResource, field, gte, ref, rule, text, today } from '#standards/language';
import { driverStatus, licenceClass } from './code-sets.ts';

/** 驾驶员: who may drive official cars of a unit, with the licence and the medical examination that it takes. */
export const driver = defineResource({
  id: 'veh_driver',
  name: 'driver',
  title: '驾驶员',
  kind: 'ledger',
  owner: { ref: 'unit' },
  person: 'person',
  label: 'name',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  states: { field: 'status', from: { active: ['paused', 'left'], paused: ['active', 'left'], left: [] } },
  rules: [
    rule('UP-licence-valid', '驾驶证已过有效期，不能派车', gte(field('licenceTo'), today()), 'warn', {
      at: 'licenceTo',
      source: '机动车驾驶证申领和使用规定',
      evidence: 'G',
    }),
  ],
  fields: {
    name: text('姓名', { id: 'name', element: personName, required: true, search: true, list: true }),
    person: ref('人员', {
      id: 'person',
      to: 'person',
      required: true,
      list: true,
      index: true,
      uniqueAmong: 'live',
      readOnly: 'afterCreate',
    }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true }),
    licence: code('准驾车型', { id: 'licence', set: licenceClass, required: true, list: true }),
    licenceNo: text('驾驶证号', { id: 'licence_no', max: 30, grade: 3, mask: 'tail' }),
    licenceTo: date('驾驶证有效期止', { id: 'licence_to', required: true, list: true, index: true }),
    medicalTo: date('体检有效期止', { id: 'medical_to', list: true }),
    status: code('状态', { id: 'status', set: driverStatus, required: true, initial: 'active', list: true }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
});
