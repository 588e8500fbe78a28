import { defineContract, note, text } from '#standards/language';
import { STEWARD_FAULTS } from '../faults.ts';

const verb = { type: 'verb', on: 'ruleChange', errors: STEWARD_FAULTS } as const;

/** The life of a change: rows are dropped from a draft; it is proposed, published by somebody else, withdrawn, or reversed. */
export const dropRule = defineContract<{ readonly rows: number }>()({
  ...verb,
  name: 'dropRule',
  title: '移出一行',
  permission: 'ruleChange.draft',
  when: ['draft'],
  input: { row: text('行', { id: 'row', required: true, max: 100 }) },
});
export const proposeChange = defineContract<{ readonly rev: number }>()({
  ...verb,
  name: 'propose',
  title: '提交发布',
  permission: 'ruleChange.draft',
  when: ['draft'],
  input: {},
});
export const withdrawChange = defineContract<{ readonly rev: number }>()({
  ...verb,
  name: 'withdraw',
  title: '撤回变更',
  permission: 'ruleChange.draft',
  when: ['draft', 'proposed'],
  input: {},
});
export const publishChange = defineContract<{ readonly rev: number }>()({
  ...verb,
  name: 'publish',
  title: '复核发布',
  permission: 'ruleChange.publish',
  when: ['proposed'],
  confirm: '发布后立即生效，所有业务按新标准核对，确定吗？',
  input: {},
  event: 'ruleChange.published',
});
export const reverseChange = defineContract<{ readonly change: string }>()({
  ...verb,
  name: 'reverse',
  title: '回退',
  permission: 'ruleChange.draft',
  when: ['published'],
  confirm: '将生成一份恢复原状的变更，由另一人发布后生效，确定吗？',
  input: { why: note('回退理由', { id: 'why', required: true, max: 500 }) },
});
