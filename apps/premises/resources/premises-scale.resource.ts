import { code, defineResource, int, note, quantity, ref, serial } from '#standards/language';
import { caseFields } from '#standards/quotas';
import { buildingForm, grantStatus, supplyWay } from '../code-sets.ts';

/** 办公用房面积核定: what a unit may hold by the standard, and what was asked for and granted. Areas in m². */
export const premisesScale = defineResource({
  id: 'premises_scale',
  name: 'premisesScale',
  title: '办公用房面积核定',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'no',
  catalogue: { theme: '办公用房', share: 'conditional', purpose: '用于办公用房监管', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: { reserved: ['approved', 'released'], approved: ['ended'], released: [], ended: [] },
  },
  fields: {
    no: serial('核定编号', { id: 'no', pattern: 'HD{yyyy}{0000}', search: true, list: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    staff: int('编制定员', { id: 'staff', required: true, least: 0, unit: '人', list: true }),
    form: code('建筑类型', { id: 'form', set: buildingForm, required: true, initial: 'multi' }),
    officeArea: area('办公室使用面积', 'office_area'),
    serviceArea: area('服务用房使用面积', 'service_area'),
    equipmentArea: area('设备用房使用面积', 'equipment_area'),
    basicArea: area('基本办公用房使用面积', 'basic_area', true),
    total: area('核定总建筑面积', 'total_area', true),
    held: area('现有使用面积', 'held_area'),
    way: code('配置方式', { id: 'way', set: supplyWay, required: true, list: true }),
    asked: area('申请使用面积', 'asked_area', true),
    granted: area('批准使用面积', 'granted_area', true),
    status: code('核定状态', {
      id: 'status',
      set: grantStatus,
      required: true,
      list: true,
      initial: 'reserved',
      index: true,
      readOnly: 'afterCreate',
    }),
    ...caseFields,
    remark: note('备注', { id: 'remark', max: 500 }),
  },
});

function area(title: string, id: string, list = false) {
  return quantity(title, { id, unit: 'm²', scale: 2, least: '0', list });
}
