import type { Handler } from '#platform/commands';
import {
  dropRuleHandler,
  proposeChangeHandler,
  publishChangeHandler,
  reverseChangeHandler,
  withdrawChangeHandler,
} from './commands/change-verbs.ts';
import { draftRuleHandler } from './commands/draft-rule.ts';
import { ruleDifferencesQuery, ruleTableQuery, ruleTablesQuery } from './queries/rule-tables.ts';

/** The code behind the contracts of the steward wing. */
export const stewardHandlers: readonly Handler[] = [
  draftRuleHandler,
  dropRuleHandler,
  proposeChangeHandler,
  withdrawChangeHandler,
  publishChangeHandler,
  reverseChangeHandler,
  ruleTablesQuery,
  ruleTableQuery,
  ruleDifferencesQuery,
];
