import { accountOf, reckonCost } from './account/account.contracts.ts';
import { monthState, usageBasis } from './code-sets.ts';
import { evaluateVehicles, reckonMonthAgain } from './evaluate.contract.ts';
import { publicationCodeSets, publicationContracts, publicationResources } from './publication/declared.ts';
import { vehicleMonth } from './vehicle-month.resource.ts';

export { vehicleEvaluationRules } from './evaluation-rules.table.ts';

/** What the evaluation of use and cost declares (VEH-6). */
export const evaluationResources = [vehicleMonth, ...publicationResources] as const;
export const evaluationCodeSets = [usageBasis, monthState, ...publicationCodeSets] as const;
export const evaluationContracts = [
  evaluateVehicles,
  reckonMonthAgain,
  accountOf,
  reckonCost,
  ...publicationContracts,
] as const;
