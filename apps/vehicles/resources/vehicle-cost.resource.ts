import {
  date,
  defineResource,
  field,
  gte,
  int,
  money,
  present,
  quantity,
  ref,
  rule,
  text,
  value,
} from '#standards/language';

const reckoned = { least: '0', readOnly: 'always', group: '按台账核算' } as const;

/** 车辆年度费用 (单车核算): one row a vehicle and year; belongs to whoever manages the vehicle (机关事务管理条例 第二十六条). */
export const vehicleCost = defineResource({
  id: 'veh_cost',
  name: 'vehicleCost',
  title: '车辆年度费用',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'year',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于机关运行成本统计', cycle: 'yearly' },
  uniqueTogether: [['vehicle', 'year']],
  rules: [
    rule('VH-7', '行驶里程应大于零，未行驶请在备注中说明', gte(field('mileage'), value(1)), 'warn', {
      at: 'mileage',
      source: '机关事务管理条例 第二十六条',
      evidence: 'V',
    }),
    rule('VH-7-total', '缺少燃料（电）费', present(field('fuel')), 'warn', { at: 'fuel', evidence: 'D' }),
  ],
  fields: {
    vehicle: ref('车辆', {
      id: 'vehicle',
      to: 'vehicle',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    year: int('年度', { id: 'year', required: true, least: 1980, most: 2100, list: true, index: true }),
    mileage: quantity('行驶里程', { id: 'mileage', unit: 'km', scale: 0, least: '0', list: true }),
    fuel: money('燃料（电）费', { id: 'fuel', least: '0', list: true }),
    repair: money('维修保养费', { id: 'repair', least: '0', list: true }),
    insurance: money('保险费', { id: 'insurance', least: '0', list: true }),
    toll: money('过路停车费', { id: 'toll', least: '0', list: true }),
    other: money('其他费用', { id: 'other', least: '0' }),
    fuelVolume: quantity('燃料消耗量', { id: 'fuel_volume', unit: 'L', scale: 1, least: '0' }),
    reckonedKm: quantity('核算里程', { id: 'reckoned_km', unit: 'km', scale: 0, ...reckoned }),
    reckonedFuel: money('核算燃料（电）费', { id: 'reckoned_fuel', ...reckoned }),
    reckonedRepair: money('核算维修保养费', { id: 'reckoned_repair', ...reckoned }),
    reckonedInsurance: money('核算保险费', { id: 'reckoned_insurance', ...reckoned }),
    reckonedToll: money('核算过路停车费', { id: 'reckoned_toll', ...reckoned }),
    reckonedOther: money('核算其他费用', { id: 'reckoned_other', ...reckoned }),
    reckonedVolume: quantity('核算加油充电量', { id: 'reckoned_volume', unit: '升/度', scale: 2, ...reckoned }),
    reckonedOn: date('核算日期', { id: 'reckoned_on', readOnly: 'always', group: '按台账核算' }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
});
