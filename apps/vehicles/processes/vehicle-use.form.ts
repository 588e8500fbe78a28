import { code, flag, instant, int, note, point, quantity, ref, rows, text } from '#standards/language';
import { useReach } from '../tables/use-approval.table.ts';

/** 用车申请的表单: what it takes to send a car, asked in the order in which one thinks of it. */
export const vehicleUseForm = {
  reason: text('用车事由', { id: 'use_reason', required: true, max: 200, group: '用车' }),
  destination: text('目的地', { id: 'destination', required: true, max: 100, group: '用车' }),
  reach: code('行程范围', { id: 'reach', set: useReach, required: true, initial: 'local', group: '用车' }),
  plannedFrom: instant('计划出车时间', { id: 'planned_from', required: true, group: '用车' }),
  plannedTo: instant('预计收车时间', { id: 'planned_to', required: true, group: '用车' }),
  user: ref('用车人', {
    id: 'using_person',
    to: 'person',
    required: true,
    hint: '代他人申请的，选实际用车人',
    group: '用车',
  }),
  passengerCount: int('乘车人数', {
    id: 'passenger_count',
    required: true,
    least: 1,
    most: 79,
    initial: 1,
    unit: '人',
    hint: '不含驾驶员',
    group: '用车',
  }),
  passengers: text('乘车人员', { id: 'passengers', max: 200, group: '用车' }),
  origin: text('出发地', { id: 'origin', required: true, max: 100, group: '行程' }),
  stops: rows('途经点', {
    id: 'stops',
    group: '行程',
    hint: '依次填写，最多 20 个；目的地不用重复填',
    of: {
      place: text('地点', { id: 'place', required: true, max: 100 }),
      point: point('坐标', { id: 'point' }),
    },
  }),
  originPoint: point('出发地坐标', { id: 'origin_point', group: '行程' }),
  destinationPoint: point('目的地坐标', { id: 'destination_point', group: '行程' }),
  plannedKm: quantity('预计里程', { id: 'planned_km', unit: 'km', scale: 0, least: '0', group: '行程' }),
  offHoursReason: note('非工作时间用车理由', {
    id: 'off_hours_reason',
    max: 500,
    hint: '节假日、休息日或工作时间以外用车的必填',
    group: '特殊情形',
  }),
  urgent: flag('应急用车', { id: 'urgent', initial: false, group: '特殊情形' }),
  lateReason: note('补单理由', {
    id: 'late_reason',
    max: 500,
    hint: '计划出车时间已过的必填，最迟在用车结束后 24 小时内补单',
    group: '特殊情形',
  }),
};
