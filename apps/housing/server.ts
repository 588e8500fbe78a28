import type { Handler } from '#platform/commands';
import { numberHousingHandler } from './commands/number-housing.ts';
import { paySubsidyHandler } from './commands/pay-subsidy.ts';
import { applySubsidyHandler, releaseSubsidyHandler, reserveSubsidyHandler } from './commands/subsidy-effects.ts';
import { calculateSubsidyQuery, prefillSubsidyQuery } from './queries/prefill.ts';

/** The code behind the contracts of the housing app. */
export const housingHandlers: readonly Handler[] = [
  numberHousingHandler,
  reserveSubsidyHandler,
  releaseSubsidyHandler,
  applySubsidyHandler,
  paySubsidyHandler,
  prefillSubsidyQuery,
  calculateSubsidyQuery,
];
