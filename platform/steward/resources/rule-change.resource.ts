import { code, defineCodeSet, defineResource, instant, int, note, ref, serial, text } from '#standards/language';

/** 规则表变更状态. */
export const ruleChangeStatus = defineCodeSet({
  name: 'ruleChangeStatus',
  title: '规则表变更状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'draft', label: '起草', tone: 'busy' },
    { code: 'proposed', label: '待发布', tone: 'busy' },
    { code: 'published', label: '已发布', tone: 'good' },
    { code: 'reversed', label: '已回退', tone: 'neutral' },
    { code: 'withdrawn', label: '已撤回', tone: 'neutral' },
  ],
});

/** 规则表变更: rows of one decision table that change together, for one region. Drafted by one person, published by another, reversed by a change of its own. */
export const ruleChange = defineResource({
  id: 'rule_change',
  name: 'ruleChange',
  title: '规则表变更',
  kind: 'ledger',
  owner: { ref: 'region' },
  label: 'no',
  writtenBy: 'commands',
  catalogue: { theme: '标准规范', share: 'open', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: {
      draft: ['proposed', 'withdrawn'],
      proposed: ['published', 'withdrawn'],
      published: ['reversed'],
      reversed: [],
      withdrawn: [],
    },
  },
  fields: {
    no: serial('变更编号', { id: 'no', pattern: 'GZ{yyyy}{0000}', grade: 1, search: true, list: true }),
    table: text('标准表', { id: 'table_name', required: true, grade: 1, index: true, max: 60 }),
    tableTitle: text('标准表名称', { id: 'table_title', required: true, grade: 1, search: true, list: true, max: 100 }),
    region: ref('适用区划', { id: 'region', to: 'region', required: true, grade: 1, list: true, index: true }),
    reason: note('变更依据', { id: 'reason', required: true, grade: 1, max: 500 }),
    rows: int('涉及行数', { id: 'rows', grade: 1, least: 0, list: true }),
    status: code('状态', { id: 'status', set: ruleChangeStatus, required: true, grade: 1, list: true, index: true }),
    draftedBy: ref('起草人', { id: 'drafted_by', to: 'person', grade: 1, list: true }),
    publishedBy: ref('发布人', { id: 'published_by', to: 'person', grade: 1, list: true }),
    publishedAt: instant('发布时间', { id: 'published_at', grade: 1, list: true }),
    reverses: ref('回退的变更', { id: 'reverses', to: 'ruleChange', grade: 1, index: true }),
  },
});
