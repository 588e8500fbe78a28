import { code, type DatedRow, defineTable, int } from '#standards/language';
import { repairSystem } from '../code-sets.ts';

const SOURCE = '建设工程质量管理条例 第四十条';

/** 最低保修期限 by system; the structure is kept for the design life and has no row. */
export const warrantyTerms = defineTable({
  name: 'warrantyTerms',
  title: '维修工程最低保修期限',
  keys: { system: code('系统', { id: 'system', set: repairSystem }) },
  values: {
    years: int('年数', { id: 'years', unit: '年', least: 0 }),
    seasons: int('采暖（供冷）期数', { id: 'seasons', unit: '期', least: 0 }),
  },
  rows: [
    row('envelope', { years: 5 }),
    row('heating', { seasons: 2 }),
    row('ventilation', { seasons: 2 }),
    row('plumbing', { years: 2 }),
    row('electrics', { years: 2 }),
    row('lifts', { years: 2 }),
    row('decoration', { years: 2 }),
  ],
});

function row(system: string, values: DatedRow['values']): DatedRow {
  return { id: `warranty-${system}`, keys: { system }, values, from: '2000-01-30', source: SOURCE, evidence: 'V' };
}
