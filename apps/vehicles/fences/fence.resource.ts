import { code, date, defineResource, flag, int, ref, text } from '#standards/language';
import { vehicleKind } from '../code-sets.ts';
import { coordinateSystem, fenceCalendar, fenceRule, fenceShape } from './code-sets.ts';
import { fenceRules, fenceTargetRules } from './fence.rules.ts';

const catalogue = { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' } as const;

/** 电子围栏: a place and what it asks of the vehicles of a unit and below; its shape is kept by version beside the row, in WGS-84. */
export const fence = defineResource({
  id: 'veh_fence',
  name: 'fence',
  title: '电子围栏',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'name',
  catalogue,
  rules: fenceRules,
  fields: {
    name: text('围栏名称', { id: 'name', required: true, search: true, list: true, max: 60 }),
    unit: ref('管理单位', {
      id: 'unit',
      to: 'unit',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
      hint: '对本单位及下级单位的车辆生效',
    }),
    rule: code('规则', { id: 'rule', set: fenceRule, required: true, list: true }),
    enabled: flag('启用', { id: 'enabled', initial: true, list: true }),
    kind: code('形状', { id: 'kind', set: fenceShape, required: true, list: true, readOnly: 'always' }),
    speedLimit: int('限速', { id: 'speed_limit', unit: 'km/h', least: 5, most: 120 }),
    dwell: int('最短停留', {
      id: 'dwell',
      unit: 's',
      least: 0,
      most: 86_400,
      hint: '违反规则持续多久才报警；空按判定参数',
    }),
    calendar: code('生效时段', { id: 'calendar', set: fenceCalendar, required: true, initial: 'always' }),
    validFrom: date('有效期起', { id: 'valid_from' }),
    validTo: date('有效期止', { id: 'valid_to' }),
    drawnIn: code('绘制坐标系', {
      id: 'drawn_in',
      set: coordinateSystem,
      required: true,
      readOnly: 'always',
      hint: '图形已换算为 WGS-84 保存和判定',
    }),
    version: int('图形版本', { id: 'version', required: true, least: 1, readOnly: 'always' }),
    points: int('顶点数', { id: 'points', required: true, least: 1, readOnly: 'always' }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
});

/** 围栏适用对象: without any line a fence holds for all vehicles of its unit and below. */
export const fenceTarget = defineResource({
  id: 'veh_fence_target',
  name: 'fenceTarget',
  title: '围栏适用对象',
  kind: 'ledger',
  owner: { ref: 'fence' },
  label: 'note',
  catalogue,
  rules: fenceTargetRules,
  uniqueTogether: [['fence', 'vehicle', 'kind']],
  fields: {
    fence: ref('围栏', { id: 'fence', to: 'fence', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', list: true, index: true }),
    kind: code('车辆类别', { id: 'kind', set: vehicleKind, list: true }),
    note: text('说明', { id: 'note', max: 100 }),
  },
});
