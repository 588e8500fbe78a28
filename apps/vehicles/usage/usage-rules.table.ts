import { chooseRow, type DatedRow, defineTable, int, quantity } from '#standards/language';
import { defaultUsageSettings as standard, type UsageSettings } from './settings.ts';

const MINUTE = 60_000;

/** 用车核对参数: what counts as a stop, a usage and an explanation; one row in force at a time. */
export const vehicleUsageRules = defineTable({
  name: 'vehicleUsageRules',
  title: '用车核对参数',
  keys: {},
  values: {
    leaveDistance: int('离开停放点', { id: 'leave_distance', unit: 'm', least: 10 }),
    stayRadius: int('停留半径', { id: 'stay_radius', unit: 'm', least: 20 }),
    stayMinutes: int('停留时间', { id: 'stay_minutes', unit: '分钟', least: 1 }),
    gapMinutes: int('数据中断', { id: 'gap_minutes', unit: '分钟', least: 1 }),
    unknownPercent: int('无法判断的中断占比', { id: 'unknown_percent', unit: '%', least: 1, most: 100 }),
    earlyMinutes: int('早于派车单', { id: 'early_minutes', unit: '分钟', least: 0 }),
    lateMinutes: int('晚于派车单', { id: 'late_minutes', unit: '分钟', least: 0 }),
    lateOrderHours: int('补单时限', { id: 'late_order_hours', unit: '小时', least: 0 }),
    ratio: quantity('里程倍数', { id: 'ratio', unit: '倍', scale: 2, least: '1' }),
    overKm: int('里程超出', { id: 'over_km', unit: 'km', least: 0 }),
    stopMinutes: int('计划外停留', { id: 'stop_minutes', unit: '分钟', least: 1 }),
    outlineMargin: int('区划边界宽限', { id: 'outline_margin', unit: 'm', least: 0 }),
    nightFrom: int('夜间开始', { id: 'night_from', unit: '时', least: 0, most: 23 }),
    nightTo: int('夜间结束', { id: 'night_to', unit: '时', least: 0, most: 23 }),
    dueDays: int('核查时限', { id: 'due_days', unit: '工作日', least: 1 }),
  },
  rows: [
    {
      id: 'usage',
      keys: {},
      values: {
        leaveDistance: standard.leaveDistance,
        stayRadius: standard.stayRadius,
        stayMinutes: standard.stayTime / MINUTE,
        gapMinutes: standard.gap / MINUTE,
        unknownPercent: standard.unknownShare * 100,
        earlyMinutes: standard.orderEarly / MINUTE,
        lateMinutes: standard.orderLate / MINUTE,
        lateOrderHours: standard.lateOrder / MINUTE / 60,
        ratio: '1.30',
        overKm: standard.distanceOver,
        stopMinutes: standard.listedStop / MINUTE,
        outlineMargin: standard.outlineMargin,
        nightFrom: 22,
        nightTo: 6,
        dueDays: 10,
      },
      from: '2017-12-05',
      source: '铜仁市印江县公务用车监管实践（2019）：离开停放点 50 米；其余为本系统默认值',
      evidence: 'D',
    },
  ],
});

/** The rules in force on a day: settings of the judges, hours of the night, working days to look into a finding, and the row they stand in. */
export interface UsageRules {
  readonly settings: UsageSettings;
  readonly night: { readonly from: number; readonly to: number };
  readonly dueDays: number;
  readonly row: string;
}

/** Reads the table. @throws Error when no row is in force, which a steward cannot bring about: the shipped row has no end. */
export function usageRulesOf(rows: ReadonlyMap<string, readonly DatedRow[]>, day: string): UsageRules {
  const chosen = chooseRow(rows.get(vehicleUsageRules.name) ?? [], {}, day);
  if (!chosen) throw new Error(`${vehicleUsageRules.name} has no row in force on ${day}`);
  const value = (name: string) => Number(chosen.values[name]);
  const settings = {
    ...standard,
    leaveDistance: value('leaveDistance'),
    stayRadius: value('stayRadius'),
    stayTime: value('stayMinutes') * MINUTE,
    gap: value('gapMinutes') * MINUTE,
    unknownShare: value('unknownPercent') / 100,
    orderEarly: value('earlyMinutes') * MINUTE,
    orderLate: value('lateMinutes') * MINUTE,
    lateOrder: value('lateOrderHours') * 60 * MINUTE,
    distanceRatio: value('ratio'),
    distanceOver: value('overKm'),
    listedStop: value('stopMinutes') * MINUTE,
    outlineMargin: chosen.values.outlineMargin === undefined ? standard.outlineMargin : value('outlineMargin'),
  };
  return {
    settings,
    night: { from: value('nightFrom'), to: value('nightTo') },
    dueDays: value('dueDays'),
    row: chosen.id,
  };
}
