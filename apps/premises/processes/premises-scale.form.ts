import { code, flag, int, note, quantity, ref, rows } from '#standards/language';
import { buildingForm, supplyWay } from '../code-sets.ts';

/** 申请审核办公用房规模的表单. */
export const premisesScaleForm = {
  reason: note('申请事由', { id: 'reason', required: true, max: 1000, group: '申请' }),
  way: code('配置方式', { id: 'way', set: supplyWay, required: true, initial: 'reallocate', group: '申请' }),
  asked: quantity('申请使用面积', { id: 'asked', unit: 'm²', scale: 2, least: '0.01', required: true, group: '申请' }),
  staff: int('编制定员', { id: 'staff', least: 0, required: true, unit: '人', group: '测算' }),
  form: code('建筑类型', { id: 'form', set: buildingForm, required: true, initial: 'multi', group: '测算' }),
  canteen: flag('设食堂', { id: 'canteen', initial: false, group: '测算' }),
  cars: int('停车位', { id: 'cars', least: 0, most: 2000, unit: '个', group: '测算' }),
  held: quantity('现有使用面积', { id: 'held', unit: 'm²', scale: 2, least: '0', required: true, group: '测算' }),
  triedReallocate: flag('已申请调剂，不能满足', { id: 'tried_reallocate', initial: false, group: '已尝试的配置方式' }),
  triedExchange: flag('已申请置换，不能满足', { id: 'tried_exchange', initial: false, group: '已尝试的配置方式' }),
  triedRent: flag('已比选租用，不能满足', { id: 'tried_rent', initial: false, group: '已尝试的配置方式' }),
  rooms: rows('拟分配房间', {
    id: 'rooms',
    group: '由审核人填写',
    hint: '调剂时由机关事务管理部门在办理中选定',
    of: { room: ref('房间', { id: 'room', to: 'room', required: true }) },
  }),
  granted: quantity('批准使用面积', {
    id: 'granted',
    unit: 'm²',
    scale: 2,
    least: '0',
    hint: '不填按申请',
    group: '由审核人填写',
  }),
};
