import { code, flag, int, money, note, quantity, ref } from '#standards/language';
import { energyKind, vehicleBody, vehicleKind } from '../code-sets.ts';
import { purchaseWay } from '../resources/vehicle-plan.resource.ts';
import { purchaseCase } from '../tables/vehicle-case-caps.table.ts';

/** 申请新增或更新公务用车的表单: one vehicle an application. */
export const vehiclePurchaseForm = {
  way: code('购置方式', { id: 'way', set: purchaseWay, required: true, initial: 'renewal', group: '申请' }),
  kind: code('车辆类别', { id: 'kind', set: vehicleKind, required: true, group: '申请' }),
  body: code('车型', { id: 'body', set: vehicleBody, required: true, initial: 'sedan', group: '申请' }),
  year: int('计划年度', { id: 'year', least: 2000, most: 2100, required: true, group: '申请' }),
  reason: note('申请理由', { id: 'reason', required: true, max: 1000, group: '申请' }),
  situation: code('购置情形', {
    id: 'purchase_case',
    set: purchaseCase,
    required: true,
    initial: 'newEnergy',
    group: '配备标准',
  }),
  energy: code('能源种类', { id: 'energy', set: energyKind, required: true, initial: 'electric', group: '配备标准' }),
  price: money('预算价格', {
    id: 'price',
    least: '0.01',
    required: true,
    hint: '不含车辆购置税',
    group: '配备标准',
  }),
  displacement: quantity('排气量', {
    id: 'displacement',
    unit: 'L',
    scale: 1,
    least: '0',
    most: '20',
    group: '配备标准',
  }),
  replaces: ref('被更新车辆', { id: 'replaces', to: 'vehicle', hint: '更新时必填', group: '更新' }),
  safetyReport: flag('存在安全隐患并有鉴定报告', { id: 'safety_report', initial: false, group: '更新' }),
};
