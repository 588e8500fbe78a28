import { code, date, defineResource, flag, instant, int, note, quantity, ref, text } from '#standards/language';
import { usageState, usageVerdict } from './code-sets.ts';

/**
 * 用车记录: one absence of a vehicle from its base with what can be said of it (公务用车使用登记, 机关事务管理条例 第二十六条). Only the judge of
 * tracks writes it; late data make another row, and the earlier one stays.
 */
export const vehicleUsage = defineResource({
  id: 'veh_usage',
  name: 'vehicleUsage',
  title: '用车记录',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'orders',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'daily' },
  states: { field: 'status', from: { current: ['superseded'], superseded: [] } },
  fields: {
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    day: date('日期', { id: 'day', required: true, list: true, index: true }),
    leftAt: instant('离开时间', { id: 'left_at', required: true, list: true }),
    returnedAt: instant('返回时间', { id: 'returned_at', list: true, hint: '未返回时为空' }),
    verdict: code('核对结果', { id: 'verdict', set: usageVerdict, required: true, list: true, index: true }),
    orders: text('派车单', { id: 'orders', max: 200, list: true, hint: '按相符程度排列' }),
    km: quantity('行驶里程', { id: 'km', unit: 'km', scale: 1, least: '0', required: true, list: true }),
    trackKm: quantity('轨迹里程', { id: 'track_km', unit: 'km', scale: 1, least: '0' }),
    ratio: quantity('实际与计划里程之比', { id: 'ratio', unit: '倍', scale: 2, least: '0' }),
    stops: int('途中停留', { id: 'stops', unit: '次', least: 0 }),
    nightMinutes: int('夜间用时', { id: 'night_minutes', unit: '分钟', least: 0 }),
    dayOffMinutes: int('节假日用时', { id: 'day_off_minutes', unit: '分钟', least: 0 }),
    unknownPercent: int('数据中断占比', { id: 'unknown_percent', unit: '%', least: 0, most: 100 }),
    blind: flag('中断期间行驶', { id: 'blind', required: true, hint: '只有里程表说明车辆曾经行驶' }),
    learnedBase: flag('停放点为推定', { id: 'learned_base', required: true, hint: '未划定停放点，以过夜停留处代替' }),
    status: code('记录状态', {
      id: 'status',
      set: usageState,
      required: true,
      initial: 'current',
      list: true,
      index: true,
    }),
    version: int('重算次数', { id: 'version', required: true, least: 1 }),
    pointsHash: text('轨迹摘要', { id: 'points_hash', required: true, max: 64, hint: '所依据轨迹点的 SHA-256' }),
    ruleRow: text('核对参数', { id: 'rule_row', required: true, max: 60 }),
    figures: note('核对明细', { id: 'figures', max: 4000 }),
  },
});
