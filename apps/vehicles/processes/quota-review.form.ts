import { code, int, note } from '#standards/language';
import { vehicleKind } from '../code-sets.ts';

/** 申请核定公务用车编制的表单: one kind an application. */
export const quotaReviewForm = {
  kind: code('车辆类别', { id: 'kind', set: vehicleKind, required: true, group: '申请' }),
  asked: int('申请编制', { id: 'asked', least: 0, most: 9999, required: true, unit: '辆', group: '申请' }),
  reason: note('申请理由', { id: 'reason', required: true, max: 1000, group: '申请' }),
  staff: int('编制人数', { id: 'staff', least: 0, unit: '人', group: '现状' }),
  present: int('现有编制', { id: 'present', least: 0, unit: '辆', group: '现状' }),
  inService: int('现有车辆', { id: 'in_service', least: 0, unit: '辆', group: '现状' }),
  granted: int('核定编制', {
    id: 'granted',
    least: 0,
    most: 9999,
    unit: '辆',
    hint: '不填按申请',
    group: '由审核人填写',
  }),
};
