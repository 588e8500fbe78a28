import { adminLevel } from '#standards/code-sets';
import { code, date, defineCodeSet, defineContract, note, ref, rows, text } from '#standards/language';
import { STEWARD_FAULTS } from '../faults.ts';

/** 依据核实程度: how strongly a row is backed. */
export const evidenceKind = defineCodeSet({
  name: 'evidenceKind',
  title: '依据核实程度',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'V', label: '已见文件原文', tone: 'good' },
    { code: 'P', label: '部分核实', tone: 'neutral' },
    { code: 'G', label: '待确认（通行做法）', tone: 'busy' },
    { code: 'D', label: '待确认（系统默认）', tone: 'busy' },
  ],
});

/** 起草: one row of a decision table, new or changed, into a draft; a row of a wider region becomes a row of the steward's own region beside it. */
export const draftRule = defineContract<{ readonly change: string; readonly row: string }>()({
  type: 'command',
  on: 'steward',
  name: 'draftRule',
  title: '起草标准表变更',
  permission: 'ruleChange.draft',
  input: {
    change: ref('变更', { id: 'change', to: 'ruleChange', hint: '不填为新的变更' }),
    table: text('标准表', { id: 'table', required: true, max: 60 }),
    region: ref('适用区划', { id: 'region', to: 'region', required: true }),
    row: text('行', { id: 'row', max: 100, hint: '不填为新增' }),
    level: code('适用层级', { id: 'level', set: adminLevel }),
    from: date('生效日期', { id: 'valid_from', required: true }),
    to: date('失效日期', { id: 'valid_to' }),
    source: text('依据文件和条款', { id: 'source', required: true, max: 200 }),
    evidence: code('核实程度', { id: 'evidence', set: evidenceKind, required: true }),
    cells: rows('栏目', {
      id: 'cells',
      required: true,
      of: {
        name: text('栏目', { id: 'name', required: true, max: 60 }),
        value: text('内容', { id: 'value', required: true, max: 200 }),
      },
    }),
    reason: note('变更依据', { id: 'reason', required: true, max: 500 }),
  },
  errors: STEWARD_FAULTS,
});
