import type { Handler } from '#platform/commands';
import { accountQuery, reckonCostHandler } from './account/account.ts';
import { evaluateQuery, reckonMonthAgainHandler } from './evaluate.ts';
import { publicationHandlers } from './publication/publication-verbs.ts';

/** The code behind the contracts of evaluation. */
export const evaluationHandlers: readonly Handler[] = [
  evaluateQuery,
  reckonMonthAgainHandler,
  accountQuery,
  reckonCostHandler,
  ...publicationHandlers,
];
