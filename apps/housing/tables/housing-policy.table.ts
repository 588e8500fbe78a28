import { type DatedRow, date, defineTable, money, quantity } from '#standards/language';

const CENTRAL = '在京中央和国家机关住房补贴文件';

/** 住房补贴政策参数 of a region: money in 元, the coefficient without unit. */
export const housingPolicy = defineTable({
  name: 'housingPolicy',
  title: '住房补贴政策参数',
  keys: {},
  values: {
    base: money('基准补贴额', { id: 'base', unit: '元/m²', least: '0' }),
    seniorityRate: money('年工龄补贴额', { id: 'seniority_rate', unit: '元/m²·年', least: '0' }),
    monthCoefficient: quantity('年度月补贴系数', { id: 'month_coefficient', unit: '系数', scale: 2, least: '0' }),
    cutOff: date('一次性补贴截止日', { id: 'cut_off' }),
  },
  rows: [
    row('policy-central', 'V', CENTRAL, 1),
    row('policy', 'D', `${CENTRAL}；本省参数未公布前以此为样板，须由省级核定`),
  ],
});

function row(id: string, evidence: DatedRow['evidence'], source: string, level?: 1): DatedRow {
  const values = { base: '1265', seniorityRate: '13', monthCoefficient: '0.66', cutOff: '1998-12-31' };
  return { id, keys: {}, values, ...(level && { level }), from: '1999-01-01', source, evidence };
}
