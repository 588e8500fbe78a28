import {
  code,
  date,
  defineCodeSet,
  defineResource,
  flag,
  int,
  money,
  quantity,
  ref,
  serial,
} from '#standards/language';
import { caseFields } from '#standards/quotas';
import { energyKind, vehicleBody, vehicleKind } from '../code-sets.ts';
import { purchaseCase } from '../tables/vehicle-case-caps.table.ts';

/** 购置计划状态. */
export const vehiclePlanStatus = defineCodeSet({
  name: 'vehiclePlanStatus',
  title: '购置计划状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reserved', label: '审核中', tone: 'busy' },
    { code: 'approved', label: '已批准', tone: 'good' },
    { code: 'delivered', label: '已到车', tone: 'neutral' },
    { code: 'released', label: '已撤回或未批准', tone: 'neutral' },
  ],
});

/** 购置方式. */
export const purchaseWay = defineCodeSet({
  name: 'vehiclePurchaseWay',
  title: '购置方式',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'addition', label: '新增' },
    { code: 'renewal', label: '更新' },
  ],
});

/** 公务用车购置更新计划: one vehicle that may be bought; until it is delivered it holds a place of the quota. */
export const vehiclePlan = defineResource({
  id: 'veh_plan',
  name: 'vehiclePlan',
  title: '购置更新计划',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'yearly' },
  states: {
    field: 'status',
    from: { reserved: ['approved', 'released'], approved: ['delivered', 'released'], delivered: [], released: [] },
  },
  fields: {
    no: serial('计划编号', { id: 'no', pattern: 'GZ{yyyy}{0000}', search: true, list: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    year: int('计划年度', { id: 'year', required: true, least: 2000, most: 2100, list: true, index: true }),
    kind: code('车辆类别', { id: 'kind', set: vehicleKind, required: true, list: true }),
    body: code('车型', { id: 'body', set: vehicleBody, required: true, list: true }),
    way: code('购置方式', { id: 'way', set: purchaseWay, required: true, list: true }),
    replaces: ref('被更新车辆', { id: 'replaces_vehicle', to: 'vehicle', index: true }),
    situation: code('购置情形', { id: 'purchase_case', set: purchaseCase, required: true, initial: 'ordinary' }),
    energy: code('能源种类', { id: 'energy', set: energyKind, required: true, list: true }),
    price: money('预算价格', { id: 'price', required: true, least: '0', list: true, hint: '不含车辆购置税' }),
    displacement: quantity('排气量', { id: 'displacement', unit: 'L', scale: 1, least: '0', most: '20' }),
    early: flag('提前更新', { id: 'early', initial: false }),
    status: code('计划状态', {
      id: 'status',
      set: vehiclePlanStatus,
      required: true,
      list: true,
      initial: 'reserved',
      index: true,
      readOnly: 'afterCreate',
    }),
    vehicle: ref('到车', { id: 'vehicle', to: 'vehicle', readOnly: 'afterCreate' }),
    deliveredOn: date('到车日期', { id: 'delivered_on', readOnly: 'afterCreate' }),
    ...caseFields,
  },
});
