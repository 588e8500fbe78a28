import { defineApp } from '#standards/language';
import { approvalItem, approvalLimits, signingAuthority } from '#standards/quotas';
import {
  dropRule,
  proposeChange,
  publishChange,
  reverseChange,
  withdrawChange,
} from './commands/change-verbs.contract.ts';
import { draftRule } from './commands/draft-rule.contract.ts';
import { ruleDifferences, ruleTable, ruleTables } from './queries/rule-tables.contract.ts';
import { ruleChange } from './resources/rule-change.resource.ts';
import { stewardRoles } from './roles.ts';

/** 标准与规则: the decision tables that every app reads, and those who keep them (STD-6, STD-7). */
export const stewardApp = defineApp({
  id: 'steward',
  title: '标准与规则',
  order: 80,
  icon: 'tool',
  resources: [ruleChange],
  codeSets: [approvalItem],
  tables: [approvalLimits, signingAuthority],
  contracts: [
    draftRule,
    dropRule,
    proposeChange,
    withdrawChange,
    publishChange,
    reverseChange,
    ruleTables,
    ruleTable,
    ruleDifferences,
  ],
  roles: stewardRoles,
  pages: [{ key: 'ruleTables', title: '规则表', path: '/rule-tables', permission: 'signedIn' }],
  menus: [
    { title: '规则表', page: 'ruleTables' },
    { title: '规则表变更', resource: 'ruleChange' },
  ],
});
