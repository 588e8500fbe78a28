import { chooseRow, type DatedRow, defineTable, int } from '#standards/language';

/** 用车评价参数: when a vehicle counts as idle, and when a month is closed; one row in force at a time. */
export const vehicleEvaluationRules = defineTable({
  name: 'vehicleEvaluationRules',
  title: '用车评价参数',
  keys: {},
  values: {
    idleDays: int('闲置天数', { id: 'idle_days', unit: '天', least: 1, most: 366 }),
    closeDay: int('次月结账日', { id: 'close_day', unit: '日', least: 1, most: 28 }),
  },
  rows: [
    {
      id: 'evaluation',
      keys: {},
      values: { idleDays: 30, closeDay: 10 },
      from: '2017-12-05',
      source: '本系统默认值；各地闲置认定标准不一，由主管部门确定',
      evidence: 'D',
    },
  ],
});

/** The parameters in force on a day. @throws Error when no row is in force, which a steward cannot bring about: the shipped row has no end. */
export function evaluationRulesOf(rows: ReadonlyMap<string, readonly DatedRow[]>, day: string) {
  const chosen = chooseRow(rows.get(vehicleEvaluationRules.name) ?? [], {}, day);
  if (!chosen) throw new Error(`${vehicleEvaluationRules.name} has no row in force on ${day}`);
  return { idleDays: Number(chosen.values.idleDays), closeDay: Number(chosen.values.closeDay) };
}
